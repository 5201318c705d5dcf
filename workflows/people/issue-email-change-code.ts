import { and, eq, gt, isNull } from 'drizzle-orm'
import { emailChanges } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { codeMinutes, hashedCode, randomCode } from '../accounts/sign-in-codes.ts'
import type { Moment, Portal } from '../portal.ts'

/** Nobody is waiting for a code any more that was asked for longer ago than this. */
const waitingMinutes = 60

/**
 * Makes the code of a wished change of address, for the mail that is being written; only its hash is kept, and its ten minutes begin
 * now. Null where no mail should go out any more.
 */
export async function issueEmailChangeCode(
  portal: Portal,
  { now }: Moment,
  _scope: Scope<'write letter'>,
  changeId: string,
): Promise<string | null> {
  const code = randomCode()
  const issued = await portal.database.db
    .update(emailChanges)
    .set({ codeHash: hashedCode(code), expiresAt: new Date(now.getTime() + codeMinutes * 60_000) })
    .where(
      and(
        eq(emailChanges.id, changeId),
        isNull(emailChanges.usedAt),
        gt(emailChanges.requestedAt, new Date(now.getTime() - waitingMinutes * 60_000)),
      ),
    )
    .returning({ id: emailChanges.id })
  return issued.length > 0 ? code : null
}
