import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { signInCodes } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Moment, Portal } from '../portal.ts'
import { codeMinutes, hashedCode, randomCode } from './sign-in-codes.ts'

/** Nobody is waiting for a code any more that was asked for longer ago than this. */
const waitingMinutes = 60

/**
 * Makes the code of a request, for the mail that is being written; only its hash is kept. Asked again, it makes another one, and
 * only that one opens. Its ten minutes begin now.
 *
 * @returns six digits, or null where no mail should go out: the request has been used, a newer one has been made for the address,
 * or it is older than an hour
 */
export async function issueCode(
  portal: Portal,
  moment: Moment,
  _scope: Scope<'sign in'>,
  codeId: string,
): Promise<string | null> {
  const code = randomCode()
  const issued = await portal.database.db
    .update(signInCodes)
    .set({ codeHash: hashedCode(code), expiresAt: new Date(moment.now.getTime() + codeMinutes * 60_000) })
    .where(
      and(
        eq(signInCodes.id, codeId),
        isNull(signInCodes.usedAt),
        gt(signInCodes.requestedAt, new Date(moment.now.getTime() - waitingMinutes * 60_000)),
        sql`not exists (select 1 from sign_in_codes newer
          where newer.email = ${signInCodes.email} and newer.requested_at > ${signInCodes.requestedAt})`,
      ),
    )
    .returning({ id: signInCodes.id })
  return issued.length > 0 ? code : null
}
