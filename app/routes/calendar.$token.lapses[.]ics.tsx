import type { LoaderFunctionArgs } from '@remix-run/node'
import { lapseCalendar } from '#app/team/calendar.server.ts'
import { notFound } from '#app/viewer.server.ts'
import { lapsesPage, rulesOfForecast } from '#db/queries/forecast.ts'
import { operatorScope } from '#domain/authority.ts'
import { openFeed } from '#workflows/calendar-feeds/open-feed.ts'

/** A calendar cannot take more of one file with grace. */
const most = 2_000

/** What lapses in the teams of whoever made the link, for their calendar. A link that does not work is a page that is not there. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  if (!/^[\w-]{43}$/.test(token)) throw notFound()
  const { portal } = context
  const moment = await context.moment()
  const scope = await openFeed(portal, moment, operatorScope('front door', 'open calendar feed'), token)
  if (!scope) throw notFound()
  const { db } = portal.database
  const rules = await rulesOfForecast(db, scope, moment.today)
  const asked = { ...rules, requirement: null, programId: null, week: null, page: 1, size: most }
  const { rows } = await lapsesPage(db, scope, moment.today, asked)
  const { agency } = await context.policies()
  const text = lapseCalendar(rows, {
    agency: agency.name,
    origin: context.origin,
    now: moment.now,
    masked: rules.masked,
  })
  return new Response(text, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="lapses.ics"' },
  })
}
