import type { AppLoadContext } from '@remix-run/node'
import type { StatusKind } from '#app/components/status.tsx'
import { instantInWords } from '#app/staff/instant.ts'
import { requirementName } from '#app/wording/standing.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import type { Waiver, WaiverScope } from '#db/queries/waivers.ts'
import { addDays, daysBetween } from '#domain/calendar/dates.ts'
import { type WaiverState, waiverStateOn } from '#domain/waivers.ts'
import { longDate } from '#locales/dates.ts'

type Db = AppLoadContext['portal']['database']['db']

const endsSoonDays = 30

const states: Readonly<Record<WaiverState, { kind: StatusKind; text: string }>> = {
  waiting: { kind: 'pending', text: 'Waits for a second person' },
  overtaken: { kind: 'missing', text: 'Nobody decided in time' },
  refused: { kind: 'missing', text: 'Refused' },
  withdrawn: { kind: 'missing', text: 'Withdrawn' },
  'to come': { kind: 'not-yet', text: 'Begins later' },
  running: { kind: 'waived', text: 'Waived' },
  over: { kind: 'missing', text: 'Over' },
  ended: { kind: 'missing', text: 'Ended early' },
}

/** Waivers in words, as far as whoever asks may know them. */
export async function waiverRows(
  db: Db,
  scope: WaiverScope,
  waivers: readonly Waiver[],
  { today, timeZone }: { today: string; timeZone: string },
) {
  const acts = waivers.flatMap(({ proposal, decision, ending }) => [proposal, decision, ending])
  const names = await namesOfAccounts(
    db,
    acts.map((act) => act?.by ?? null),
  )
  const when = (act: { at: Date; by: string | null }) =>
    `on ${instantInWords(act.at, timeZone)}${act.by ? ` by ${names.get(act.by) ?? 'someone'}` : ''}`
  const account = scope.viewer.kind === 'account' ? scope.viewer.accountId : null
  return waivers.map((waiver) => {
    const { proposal, decision, ending, outcome, counts, proposed, personId, requirement } = waiver
    const state = waiverStateOn(waiver, today)
    const days = counts ?? proposed
    const soon = state === 'running' && days !== null && daysBetween(today, days.through) <= endsSoonDays
    const lasts = (state === 'running' || state === 'to come') && !waiver.masked
    const extended = days && new URLSearchParams({ requirement, from: addDays(days.through, 1) })
    return {
      id: waiver.id,
      personId,
      requirement: requirementName(requirement, 'en'),
      days: days && `${longDate(days.from, 'en')} through ${longDate(days.through, 'en')}`,
      state: soon ? { kind: 'lapsing' as const, text: 'Waived, ends soon' } : states[state],
      waits: state === 'waiting',
      own: proposal !== null && proposal.by === account,
      reason: proposal?.reason ?? null,
      proposed: proposal && `Proposed ${when(proposal)}`,
      decided: decision && outcome && `${decided[outcome]} ${when(decision)}`,
      decisionReason: decision?.reason ?? '',
      ended: ending && `Ended early ${when(ending)}: ${ending.reason}`,
      from: proposal || waiver.masked ? null : 'Taken over from the personnel file',
      masked: waiver.masked,
      endHref: lasts && waiver.factId ? `/hr/people/${personId}/waivers/${waiver.factId}/end` : null,
      extendHref: lasts ? `/hr/people/${personId}/waivers/new?${extended}` : null,
    }
  })
}

const decided = { approved: 'Approved', refused: 'Refused', withdrawn: 'Withdrawn' } as const

export type WaiverRow = Awaited<ReturnType<typeof waiverRows>>[number]
