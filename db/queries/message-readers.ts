import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { accountRoles, accounts, messages } from '../schema/index.ts'

/**
 * Whom in HR a new message of an applicant is mailed to: those who have written to them about this application, or all of HR
 * where nobody has. Never the applicant, who may work in HR.
 */
export async function peopleToTell(
  executor: Executor,
  _scope: Scope<'exchange messages'>,
  applicationId: string,
  personId: string,
) {
  const hr = await executor
    .select({ accountId: accounts.id, personId: accounts.personId })
    .from(accounts)
    .innerJoin(accountRoles, and(eq(accountRoles.accountId, accounts.id), eq(accountRoles.role, 'hr')))
    .where(and(isNull(accounts.disabledAt), ne(accounts.personId, personId)))
    .orderBy(asc(accounts.id))
  if (hr.length === 0) return []
  const wrote = await executor
    .selectDistinct({ by: messages.by })
    .from(messages)
    .where(
      and(
        eq(messages.applicationId, applicationId),
        eq(messages.side, 'hr'),
        inArray(
          messages.by,
          hr.map(({ accountId }) => accountId),
        ),
      ),
    )
  const writers = hr.filter(({ accountId }) => wrote.some(({ by }) => by === accountId))
  return writers.length > 0 ? writers : hr
}
