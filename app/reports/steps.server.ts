import { instantInWords } from '#app/staff/instant.ts'
import type { Report } from '#db/queries/reports.ts'
import type { ReportStanding } from '#domain/adverse-action.ts'
import { longDate } from '#locales/dates.ts'
import { channelWords, clockWords } from './words.ts'

/** A step of a procedure in words; `lines` say more, `links` lead to its papers. */
export type ProcedureStep = {
  title: string
  state: 'done' | 'now' | 'later' | 'stopped'
  stateText: string
  lines: readonly string[]
  links: readonly { href: string; label: string }[]
}

const later = { state: 'later', stateText: 'Later', lines: [], links: [] } as const

/** The procedure of a report of an agency from its arrival to its end: each step with its day and who did it. */
export function stepsOfReport(
  report: Report,
  standing: ReportStanding,
  { href, timeZone, open }: { href: string; timeZone: string; open: boolean },
): ProcedureStep[] {
  const by = (at: Date, name: string | null) => `${instantInWords(at, timeZone)}${name ? ` by ${name}` : ''}`
  const done = (title: string, stateText: string, lines: readonly string[] = [], links: ProcedureStep['links'] = []) =>
    ({ title, state: 'done', stateText, lines, links }) as const
  const steps: ProcedureStep[] = [done('Report recorded', by(report.at, report.byName))]
  if (report.source !== 'agency') return steps
  const { notice, closed, final } = report
  const ended = closed !== null || final !== null || !open

  if (notice) {
    const letter = notice.way === 'letter'
    const label = letter ? 'Print the letter' : 'Read the notice'
    const way = letter ? 'As a letter' : 'On their page'
    steps.push(
      done(
        'Notice before a decision',
        by(notice.at, notice.byName),
        [`${way}. At stake: ${notice.items}`],
        [{ href: `${href}/letter/pre-adverse`, label }],
      ),
    )
    if (letter)
      steps.push(
        notice.postedOn
          ? done('Letter posted', longDate(notice.postedOn, 'en'))
          : { title: 'Letter posted', state: ended ? 'stopped' : 'now', stateText: 'Not yet', lines: [], links: [] },
      )
  } else if (!ended) steps.push({ title: 'Notice before a decision', ...later, state: 'now', stateText: 'To decide' })

  for (const [index, dispute] of report.disputes.entries()) {
    const title = report.disputes.length > 1 ? `Dispute ${index + 1}` : 'Dispute'
    const heard = `Received on ${longDate(dispute.receivedOn, 'en')} ${channelWords[dispute.channel]}${dispute.channel !== 'page' && dispute.byName ? `, recorded by ${dispute.byName}` : ''}`
    const links = dispute.fileId
      ? [{ href: `/hr/report-files/${dispute.fileId}`, label: `See ${dispute.fileName}` }]
      : []
    const { resolution } = dispute
    const outcome = resolution
      ? [
          `${resolution.outcome === 'corrected' ? 'The agency corrected its report' : 'The agency stands by its report'}: ${resolution.note}`,
        ]
      : []
    steps.push({
      title,
      state: resolution ? 'done' : ended ? 'stopped' : 'now',
      stateText: resolution ? `Settled ${by(resolution.at, resolution.byName)}` : 'Being looked into',
      lines: [heard, `“${dispute.words}”`, ...outcome],
      links,
    })
  }

  if (closed) {
    const title = closed.how === 'corrected' ? 'Ended: the report was corrected' : 'Set aside: no decision rests on it'
    return [
      ...steps,
      { title, state: 'stopped', stateText: by(closed.at, closed.byName), lines: [closed.reason], links: [] },
    ]
  }
  if (final) {
    const letter = final.way === 'letter'
    const posted = letter ? (final.postedOn ? [`Posted on ${longDate(final.postedOn, 'en')}`] : ['Not posted yet']) : []
    const link = { href: `${href}/letter/final`, label: letter ? 'Print the letter' : 'Read the notice' }
    return [...steps, done('Final notice', by(final.at, final.byName), posted, [link])]
  }
  if (!open)
    return [...steps, { ...later, title: 'Ended with the application', state: 'stopped', stateText: 'No final notice' }]
  if (standing.stage !== 'clock')
    return [...steps, { title: 'Waiting time', ...later }, { title: 'Final notice', ...later }]
  const over = standing.clock.state === 'over'
  const waiting = over ? 'done' : standing.clock.state === 'paused' ? 'stopped' : 'now'
  return [
    ...steps,
    { title: 'Waiting time', ...later, state: waiting, stateText: clockWords(standing.clock) },
    over
      ? { title: 'Final notice', ...later, state: 'now', stateText: 'Possible now' }
      : { title: 'Final notice', ...later },
  ]
}
