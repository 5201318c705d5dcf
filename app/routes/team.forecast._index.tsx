import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readForecast } from '#app/forecast/forecast.server.ts'
import { Forecast } from '#app/forecast/forecast.tsx'
import { titled } from '#app/title.ts'
import { requireTeamScope } from '#app/viewer.server.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireTeamScope(args, 'read standing')
  const { db } = args.context.portal.database
  const moment = await args.context.moment()
  const query = new URL(args.request.url).searchParams
  return { title: 'Forecast of lapses', ...(await readForecast(db, scope, moment.today, query)) }
}

export default function TeamForecast() {
  return (
    <Forecast {...useLoaderData<typeof loader>()} path="/team/forecast" personHref={(id) => `/team/people/${id}`} />
  )
}
