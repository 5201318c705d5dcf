import type { LoaderFunctionArgs } from '@remix-run/node'
import type { OwnApplication } from '#app/apply/application.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { authorizationsOf, type Report, reportsOfApplication } from '#db/queries/reports.ts'
import { standingAuthorization, standingOfReport, workingCalendar } from '#domain/adverse-action.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { longDate } from '#locales/dates.ts'

type Place = { href: string; label: string; note: string | null; waits: boolean }

type Own = Pick<OwnApplication, 'moment' | 'href' | 't' | 'language'> & { application: { id: string } }

/**
 * The pages about reports that there are for an application's person: what they authorize, and each report of which they were told.
 * `waits` says that it is for them to read or to answer.
 */
export async function reportPlaces(asked: LoaderFunctionArgs, own: Own): Promise<Place[]> {
  const { application, moment, href, t, language } = own
  const { portal, policies } = asked.context
  const { db } = portal.database
  const scope = await requireOwnScope(asked, 'read report')
  const inForce = await policies()
  const day = (at: Date) => longDate(todayIn(inForce.agency.timeZone, at), language)
  const { requests, given } = await authorizationsOf(db, scope, moment.today, application.id)
  const standing = standingAuthorization(given)
  const [last] = given
  const note = standing
    ? t('reports:place.given', { date: longDate(standing.signedOn, language) })
    : last?.revokedAt && !requests.some(({ at }) => at > last.at)
      ? t('reports:place.revoked', { date: day(last.revokedAt) })
      : t('reports:place.toSign')
  const waits = requests.some(({ at }) => !given.some((each) => each.at >= at))
  const authorization = { href: `${href}/report-authorization`, label: t('reports:place.authorization'), note, waits }
  const reports = await reportsOfApplication(db, scope, moment.today, application.id)
  const calendar = workingCalendar(inForce)
  return [
    ...(requests.length > 0 || given.length > 0 ? [authorization] : []),
    ...reports
      .filter((report) => report.notice !== null)
      .map((report) => ({
        href: `${href}/reports/${report.id}`,
        label: t('reports:place.notice', { agency: report.agencyName }),
        note: t(`reports:place.${stateOf(report)}`),
        waits: stateOf(report) === 'toRead',
      })),
  ]

  function stateOf(report: Report): 'toRead' | 'paused' | 'decided' | 'closed' {
    const at = standingOfReport(report, calendar, moment.today)
    if (at.stage === 'final') return 'decided'
    if (at.stage === 'closed') return 'closed'
    return at.stage === 'clock' && at.clock.state === 'paused' ? 'paused' : 'toRead'
  }
}
