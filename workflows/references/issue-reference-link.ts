import { type RequestBehind, referenceRequest } from '#db/queries/reference-requests.ts'
import { referenceLinks } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { referenceLinkState } from '#domain/references.ts'
import { newToken } from '../accounts/tokens.ts'
import type { Moment, Portal } from '../portal.ts'

/** What a letter to a referee says beside its notice: the link's token, and who asks for whom. */
export type ReferenceLink = Pick<RequestBehind, 'applicant' | 'refereeName'> & { token: string }

/**
 * Makes the link of a request, for the letter that is being written; only the hash of its token is kept. The links of other letters
 * about the same request work as well.
 *
 * @returns null where no letter should go out: the referee has answered or was replaced, their time is over, or the application
 * has ended
 */
export async function issueReferenceLink(
  portal: Portal,
  moment: Moment,
  scope: Scope<'give reference'>,
  requestId: string,
): Promise<ReferenceLink | null> {
  const { db } = portal.database
  const request = await referenceRequest(db, scope, requestId)
  if (!request || referenceLinkState(request, moment.today) !== 'open') return null
  const { token, tokenHash } = newToken()
  await db.insert(referenceLinks).values({ tokenHash, requestId, madeAt: moment.now })
  return { token, applicant: request.applicant, refereeName: request.refereeName }
}
