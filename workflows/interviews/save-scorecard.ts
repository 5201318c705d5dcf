import { scorecardDrafts, scorecards } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type CardProblem, cardProblems, criteriaFor, type Scores } from '#domain/scorecard.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockedInterview } from './find-interview.ts'

export type SaveScorecard =
  | { ok: true }
  | { ok: false; problem: 'signed' | 'too-early' }
  | { ok: false; problem: 'incomplete'; missing: CardProblem[] }

/**
 * Saves a scorer's own card, as a draft or signed for good. What is signed can no longer be changed; signing the very same again is
 * no error.
 *
 * @returns `signed` where the card is; `too-early` for signing before the day of the interview
 * @throws NotFound outside the scope, where no interview is open, and for whoever does not score it
 */
export async function saveScorecard(
  portal: Portal,
  moment: Moment,
  scope: Scope<'score interview'>,
  input: { applicationId: string; scores: Scores; sign: boolean },
): Promise<SaveScorecard> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, interview } = await lockedInterview(deed, scope, input.applicationId)
    const scorer = interview?.named.find(({ accountId }) => accountId === deed.by)
    if (!interview || !scorer) throw new NotFound()
    if (scorer.signedAt) return { ok: false, problem: 'signed' }
    const criteria = criteriaFor(interview.asked, interview.scorecard)
    const scores = Object.fromEntries(criteria.map(({ id }) => [id, input.scores[id] ?? { score: null, note: '' }]))
    const draft = { scores, savedAt: moment.now }
    await deed.tx
      .insert(scorecardDrafts)
      .values({ scorerId: scorer.id, ...draft })
      .onConflictDoUpdate({ target: scorecardDrafts.scorerId, set: draft })
    if (!input.sign) return { ok: true }
    if (interview.appointment.on > moment.today) return { ok: false, problem: 'too-early' }
    const missing = cardProblems(scores, criteria)
    if (missing.length > 0) return { ok: false, problem: 'incomplete', missing }
    await deed.tx.insert(scorecards).values({ scorerId: scorer.id, scores, signedAt: moment.now })
    const ids = { interviewId: interview.id, scorerId: scorer.id }
    await deed.record(application.personId, { event: 'interview scored', ids })
    return { ok: true }
  })
}
