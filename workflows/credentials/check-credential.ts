import { and, desc, eq } from 'drizzle-orm'
import { verifications } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { SourceResult } from '#domain/sources.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepSourceCheck, type SourceCheck } from '../submissions/source-check.ts'
import { lockedCredential } from './find-credential.ts'

/**
 * Records what a source says of a credential that stands already. It changes no standing by itself: where the source says no, the
 * interruption is recorded next. The same check sent again is kept once.
 *
 * @param input.factId the credential as it stood when it was looked at
 * @returns `changed` where it stands otherwise by now
 * @throws NotFound outside the scope, before an accepted offer, and where there is no such credential
 */
export async function checkCredential(
  portal: Portal,
  moment: Moment,
  scope: Scope<'check source'>,
  input: { personId: string; factId: string; check: SourceCheck },
): Promise<{ ok: true; result: SourceResult } | { ok: false; problem: 'changed' }> {
  const { check } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { current } = await lockedCredential(deed, scope, input.personId, input.factId)
    if (!current) return { ok: false, problem: 'changed' }
    const [newest] = await deed.tx
      .select()
      .from(verifications)
      .where(and(eq(verifications.factId, current.id)))
      .orderBy(desc(verifications.at))
      .limit(1)
    const { source, checkedOn, result, reference } = check
    const same =
      newest?.source === source &&
      newest.checkedOn === checkedOn &&
      newest.result === result &&
      newest.reference === reference
    if (!same) await keepSourceCheck(deed, { personId: current.personId, factId: current.id }, check)
    return { ok: true, result }
  })
}
