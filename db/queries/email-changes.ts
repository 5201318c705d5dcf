import { and, eq } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { emailChanges, people } from '../schema/index.ts'
import { within } from './scope.ts'

/**
 * A person's wished change of address; null where there is no such wish within the scope. `counts` = it was confirmed and is still
 * their address.
 */
export async function emailChangeOf(
  executor: Executor,
  scope: Scope<'record e-mail address'>,
  today: string,
  asked: { personId: string; changeId: string },
) {
  const [found] = await executor
    .select({ email: emailChanges.email, usedAt: emailChanges.usedAt, present: people.email })
    .from(emailChanges)
    .innerJoin(people, eq(people.id, emailChanges.personId))
    .where(
      and(
        eq(emailChanges.id, asked.changeId),
        eq(emailChanges.personId, asked.personId),
        within(scope, emailChanges.personId, today),
      ),
    )
  if (!found) return null
  const { email, usedAt, present } = found
  return { email, used: usedAt !== null, counts: usedAt !== null && present === email }
}
