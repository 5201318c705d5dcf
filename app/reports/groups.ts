import type { ReportStanding } from '#domain/adverse-action.ts'

/** Reports that are neither set aside nor decided upon: without a notice, so that HR decides; with one, so that a clock runs. */
export const groups = ['to-decide', 'clocks'] as const

/** The group of a report that is still open. */
export function groupOf(standing: ReportStanding): (typeof groups)[number] {
  return standing.stage === 'no-notice' ? 'to-decide' : 'clocks'
}

/** Whether it is HR's turn: nothing decided yet, a letter not posted, the clock run out, or no day that could be named. */
export function waitsForHr(standing: ReportStanding): boolean {
  return standing.stage !== 'clock' || standing.clock.state === 'over' || standing.clock.state === 'unknown'
}
