import { eq } from 'drizzle-orm'
import { policiesInForce } from '#db/queries/policies.ts'
import { interviewDecisions, interviewEnds, interviewScorers, scorecards } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { adviceOf, criteriaFor, type InterviewOutcome, reasonProblem, type Scores, tallyOf } from '#domain/scorecard.ts'
import { keepFinding } from '../applications/keep-finding.ts'
import { moveApplication } from '../applications/move-application.ts'
import { type Deed, inDeed } from '../deed.ts'
import { lockPerson } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedInterview } from './find-interview.ts'

export type Decision = { outcome: InterviewOutcome; reason: string }

export type DecideInterview =
  | { ok: true }
  | { ok: false; problem: 'ended' | 'not-all-in' | 'undecided' }
  | { ok: false; problem: 'reason'; wrong: Record<string, 'missing' | 'too-short'> }

/**
 * HR decides what an interview has shown, requirement by requirement, when every scorer has signed. That is the fact, on the day of
 * the interview; the average is advice. The interview ends with it.
 *
 * @param input.decisions one for each requirement that the interview was to settle
 * @param input.conclusion what came of an interview that settles none
 * @returns `reason` with what is wrong at which requirement (`conclusion` at its own)
 * @throws NotFound outside the scope
 */
export async function decideInterview(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: { applicationId: string; decisions: Readonly<Record<string, Decision>>; conclusion?: string },
): Promise<DecideInterview> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, interview } = await lockedInterview(deed, scope, input.applicationId)
    if (!interview) return { ok: false, problem: 'ended' }
    if (interview.named.some(({ signedAt }) => signedAt === null)) return { ok: false, problem: 'not-all-in' }
    const { id: interviewId, asked, appointment } = interview
    const conclusion = input.conclusion?.trim() ?? ''
    const cards = await cardsOf(deed, interviewId)
    const { enough } = (await policiesInForce(deed.tx, moment.now)).interview
    const wrong: Record<string, 'missing' | 'too-short'> = {}
    for (const each of asked) {
      const decision = input.decisions[each.requirement]
      if (!decision) return { ok: false, problem: 'undecided' }
      const tally = tallyOf(cards, criteriaFor([each], interview.scorecard))
      const problem = reasonProblem(decision, tally && adviceOf(tally, enough))
      if (problem) wrong[each.requirement] = problem
    }
    if (asked.length === 0 && conclusion === '') wrong.conclusion = 'missing'
    if (Object.keys(wrong).length > 0) return { ok: false, problem: 'reason', wrong }

    await lockPerson(deed, scope, application.personId)
    for (const { requirement, of } of asked) {
      const { outcome, reason } = input.decisions[requirement] as Decision
      const shown = outcome === 'shown'
      const screeningId = await keepFinding(deed, application, {
        requirement,
        outcome: shown ? 'verified' : 'not-shown',
        facts: [{ kind: 'check', of, on: appointment.on, outcome: shown ? 'clear' : 'not-clear' }],
        note: reason.trim(),
      })
      const row = { interviewId, requirement, outcome, reason: reason.trim(), screeningId, at: moment.now, by: deed.by }
      await deed.tx.insert(interviewDecisions).values(row)
      await deed.record(application.personId, { event: 'interview decided', ids: { interviewId, screeningId } })
    }
    const end = { how: 'held' as const, reason: conclusion, at: moment.now, by: deed.by }
    await deed.tx.insert(interviewEnds).values({ interviewId, ...end })
    await deed.record(application.personId, { event: 'interview ended', ids: { interviewId } })
    if (application.state === 'interview')
      await moveApplication(deed, application, 'end-interview', { reason: 'interview-held' })
    return { ok: true }
  })
}

async function cardsOf(deed: Deed, interviewId: string): Promise<Scores[]> {
  const rows = await deed.tx
    .select({ scores: scorecards.scores })
    .from(scorecards)
    .innerJoin(interviewScorers, eq(interviewScorers.id, scorecards.scorerId))
    .where(eq(interviewScorers.interviewId, interviewId))
  return rows.map(({ scores }) => scores)
}
