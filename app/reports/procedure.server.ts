import type { LoaderFunctionArgs } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { officialSummaries } from '#db/queries/report-files.ts'
import { authorizationsOf, type Report, reportsOfApplication } from '#db/queries/reports.ts'
import { type ReportStanding, standingAuthorization, standingOfReport } from '#domain/adverse-action.ts'
import { longDate } from '#locales/dates.ts'
import { applicationDesk } from './desk.server.ts'
import { stepsOfReport } from './steps.server.ts'
import { kindWords, reportTitle, standingWords } from './words.ts'

type Desk = Awaited<ReturnType<typeof applicationDesk>>

/** Everything the tab of adverse action shows: the authorization, and each report with its procedure. */
export async function procedurePage(args: LoaderFunctionArgs) {
  const desk = await applicationDesk(args)
  const { db, scope, moment, head, query } = desk
  const reports = await reportsOfApplication(db, scope, moment.today, head.id)
  const summaries = await officialSummaries(db)
  return {
    title: `Adverse action: ${head.name}`,
    head,
    href: desk.href,
    open: desk.open,
    done: query.get('done'),
    authorization: await authorizationWords(desk),
    reports: reports.map((report) => reportInWords(report, desk)),
    noSummary: summaries.en === null && summaries.es === null,
    keepYears: desk.policies.adverseAction.keepYears,
  }
}

export type ProcedurePage = Awaited<ReturnType<typeof procedurePage>>
export type ShownReport = ProcedurePage['reports'][number]

async function authorizationWords({ db, scope, moment, head, timeZone, open }: Desk) {
  const { requests, given } = await authorizationsOf(db, scope, moment.today, head.id)
  const standing = standingAuthorization(given)
  const by = (at: Date, name: string | null) => `${instantInWords(at, timeZone)}${name ? ` by ${name}` : ''}`
  const [request] = requests
  const waiting = request !== undefined && !standing && !given.some(({ at }) => at >= request.at)
  const history = [
    ...requests.map(({ at, byName }) => ({ at, words: `Asked for ${by(at, byName)}` })),
    ...given.map((each) => ({
      at: each.at,
      words: each.fileId
        ? `Signed on paper on ${longDate(each.signedOn, 'en')}, recorded ${by(each.at, each.byName)}`
        : `Signed electronically as ${each.signedName}, ${by(each.at, null)}`,
      href: each.fileId ? `/hr/report-files/${each.fileId}` : undefined,
    })),
    ...given.flatMap(({ revokedAt, revokedByName }) =>
      revokedAt ? [{ at: revokedAt, words: `Taken back ${by(revokedAt, revokedByName)}` }] : [],
    ),
  ]
  return {
    state: standing ? 'standing' : waiting ? 'waiting' : given.length > 0 ? 'revoked' : 'none',
    mayAsk: open && !standing && !waiting && head.email !== null,
    mayRecord: open && !standing,
    mayRevoke: standing !== null,
    history: history
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, ...each }) => ({ key: `${each.words} ${at.getTime()}`, href: undefined, ...each })),
  } as const
}

function reportInWords(report: Report, desk: Desk) {
  const { moment, calendar, timeZone, open } = desk
  const href = `${desk.href}/${report.id}`
  const standing = standingOfReport(report, calendar, moment.today)
  return {
    id: report.id,
    title: reportTitle(report),
    status: standingWords(standing),
    facts: [
      {
        key: 'What it is',
        value:
          report.source === 'agency'
            ? `${kindWords[report.kind]}, made by a consumer reporting agency`
            : 'Driving record straight from the motor vehicle department',
      },
      { key: 'Dated', value: longDate(report.reportedOn, 'en') },
      {
        key: 'Contact',
        value: [...report.agencyAddress.split('\n'), report.agencyPhone].filter(Boolean).join(', ') || 'Not recorded',
      },
    ],
    file: { href: `/hr/report-files/${report.fileId}`, name: report.fileName },
    steps: stepsOfReport(report, standing, { href, timeZone, open }),
    actions: actionsOf(report, standing, href, open),
  }
}

type Action = { href: string; label: string; look: 'primary' | 'secondary' }

/** What can be done next with a report; only the next step itself stands out. */
function actionsOf(report: Report, standing: ReportStanding, href: string, open: boolean): Action[] {
  const link = (path: string, label: string, look: Action['look'] = 'secondary') => ({
    href: `${href}/${path}`,
    label,
    look,
  })
  if (standing.stage === 'final')
    return report.final?.way === 'letter' && report.final.postedOn === null
      ? [link('posted/final', 'Record the posting', 'primary')]
      : []
  if (!open || standing.stage === 'closed' || standing.stage === 'public-record') return []
  const close = link('close', 'Set aside')
  if (standing.stage === 'no-notice') return [link('notice', 'Give notice before a decision'), close]
  if (standing.stage === 'to-post') return [link('posted/pre-adverse', 'Record the posting', 'primary'), close]
  const openDisputes = report.disputes.filter(({ resolution }) => resolution === null)
  return [
    ...(standing.clock.state === 'over' ? [link('final', 'Give the final notice')] : []),
    ...openDisputes.map(({ id }, index) =>
      link(
        `outcome/${id}`,
        openDisputes.length > 1 ? `Record the outcome of open dispute ${index + 1}` : 'Record the outcome',
        index === 0 ? 'primary' : 'secondary',
      ),
    ),
    link('dispute', 'Record a dispute'),
    close,
  ]
}
