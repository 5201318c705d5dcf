import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { requestBehind } from '#db/queries/reference-requests.ts'
import { applications } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type ReferenceAnswer, type ReferenceLinkState, referenceLinkState } from '#domain/references.ts'
import { tokenHash } from '../accounts/tokens.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepAnswer } from './keep-answer.ts'

export type GiveReference = { ok: true } | { ok: false; problem: Exclude<ReferenceLinkState, 'open'> | 'unknown' }

/**
 * Takes a referee's answer by their link: a reference, or that they cannot give one. Of several at once one wins, and the others
 * find it given; the very same answer sent twice is no error.
 */
export async function giveReference(
  portal: Portal,
  moment: Moment,
  scope: Scope<'give reference'>,
  input: { token: string; answer: ReferenceAnswer; language: 'en' | 'es' },
): Promise<GiveReference> {
  const hash = tokenHash(input.token)
  const { answer, language } = input
  return inDeed(portal, moment, scope, async (deed): Promise<GiveReference> => {
    const known = await requestBehind(deed.tx, scope, hash)
    if (!known) return { ok: false, problem: 'unknown' }
    // Whoever names another referee, moves the application or answers as well waits here.
    await deed.tx
      .select({ id: applications.id })
      .from(applications)
      .where(eq(applications.id, known.applicationId))
      .for('update')
    const request = await requestBehind(deed.tx, scope, hash)
    if (!request) return { ok: false, problem: 'unknown' }
    const state = referenceLinkState(request, deed.today)
    if (state === answer.kind && (answer.kind === 'declined' || isDeepStrictEqual(request.body, answer.reference)))
      return { ok: true }
    if (state !== 'open') return { ok: false, problem: state }
    const answered = { ...request, via: 'link', language, answeredOn: deed.today } as const
    return (await keepAnswer(deed, answer, answered)) ? { ok: true } : { ok: false, problem: 'given' }
  })
}
