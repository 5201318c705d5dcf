import { criteriaFor, interviewRequirements, type Scores } from '#domain/scorecard.ts'
import { arrangeInterview } from '#workflows/interviews/arrange-interview.ts'
import { decideInterview } from '#workflows/interviews/decide-interview.ts'
import { saveScorecard } from '#workflows/interviews/save-scorecard.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { may } from './acts.ts'
import type { Player } from './company.ts'
import type { Begun } from './road.ts'
import { done } from './stage.ts'

/** Someone in HR invites an applicant for a day, and names who scores. */
export async function invite(
  portal: Portal,
  moment: Moment,
  by: Player,
  { applicationId }: Begun,
  details: { on: string; time: string; scorers: readonly Player[] },
): Promise<void> {
  const { on, time } = details
  const place = 'Cactus Wren Peer Services, 410 W Mesquite Street, room 2'
  const scorers = details.scorers.map(({ viewer }) => viewer.accountId)
  const input = { applicationId, on, time, way: 'in-person' as const, place, scorers }
  done(await arrangeInterview(portal, moment, may(by, 'screen application'), input))
}

const heard = [
  'Ran a drop-in group of twelve for a year and shared out its work.',
  'Set the goal of a weekly meal, planned it in steps, and looked at how it went.',
  'Wrote the opening and closing lists that the center still uses.',
  'Keeps a calendar for the team and tells people early what will be late.',
]

function card(begun: Begun, lowest: number): Scores {
  const criteria = criteriaFor(interviewRequirements(begun.version))
  return Object.fromEntries(
    criteria.map(({ id }, i) => [id, { score: lowest + (i % 2), note: heard[i % heard.length] ?? '' }]),
  )
}

/** Someone signs their card of an interview. */
export async function score(
  portal: Portal,
  moment: Moment,
  scorer: Player,
  begun: Begun,
  lowest: number,
): Promise<void> {
  const input = { applicationId: begun.applicationId, scores: card(begun, lowest), sign: true }
  done(await saveScorecard(portal, moment, may(scorer, 'score interview'), input))
}

/** An interview on one day: arranged, held, scored by two people apart from each other, and decided about. */
export async function holdInterview(
  portal: Portal,
  moment: Moment,
  scorers: readonly [Player, Player],
  begun: Begun,
): Promise<void> {
  const [first] = scorers
  const { applicationId } = begun
  await invite(portal, moment, first, begun, { on: moment.today, time: '08:00', scorers })
  for (const [i, scorer] of scorers.entries()) await score(portal, moment, scorer, begun, 3 + i)
  const reason = 'Both heard examples of leading a group and of keeping its work in order.'
  const decisions = Object.fromEntries(
    interviewRequirements(begun.version).map(({ requirement }) => [requirement, { outcome: 'shown' as const, reason }]),
  )
  done(await decideInterview(portal, moment, may(first, 'screen application'), { applicationId, decisions }))
}
