import { possibleScorers } from '#db/queries/interviews.ts'
import { interviewScorers, scorerReplacements } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedInterview } from './find-interview.ts'

/**
 * Names another scorer in the place of one who cannot score. What the first had drafted stays unseen.
 *
 * @param input.scorerId who is replaced
 * @param input.accountId who scores instead
 * @returns `gone` where they do not score (any more); `signed` where they have signed; `scorer` where the other one may not score
 * or does already; `reason` without one
 * @throws NotFound outside the scope
 */
export async function replaceScorer(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: { applicationId: string; scorerId: string; accountId: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'gone' | 'signed' | 'scorer' | 'reason' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, interview } = await lockedInterview(deed, scope, input.applicationId)
    const scorer = interview?.named.find(({ id }) => id === input.scorerId)
    if (!interview || !scorer) return { ok: false, problem: 'gone' }
    if (scorer.signedAt) return { ok: false, problem: 'signed' }
    const reason = input.reason.trim()
    if (reason === '') return { ok: false, problem: 'reason' }
    const possible = await possibleScorers(deed.tx, scope, application.personId)
    const scores = interview.named.some(({ accountId }) => accountId === input.accountId)
    if (scores || !possible.some(({ accountId }) => accountId === input.accountId))
      return { ok: false, problem: 'scorer' }
    const { id: scorerId } = scorer
    const interviewId = interview.id
    await deed.tx.insert(scorerReplacements).values({ scorerId, reason, at: moment.now, by: deed.by })
    const named = { interviewId, accountId: input.accountId, namedAt: moment.now, namedBy: deed.by }
    await deed.tx.insert(interviewScorers).values(named)
    await deed.record(application.personId, { event: 'scorer replaced', ids: { interviewId, scorerId } })
    return { ok: true }
  })
}
