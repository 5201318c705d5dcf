import { and, eq, notInArray } from 'drizzle-orm'
import { applicationMoves, applications, type people } from '#db/schema/index.ts'
import type { Answers } from '#domain/application.ts'
import { statesForAnother } from '#domain/hiring.ts'
import type { Deed } from '../deed.ts'

/** Part of a deed: the person's application that stands in the way of another to that posting, locked until the deed ends. */
export async function presentApplication({ tx }: Deed, postingId: string, personId: string) {
  const [found] = await tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.postingId, postingId),
        eq(applications.personId, personId),
        notInArray(applications.state, [...statesForAnother]),
      ),
    )
    .for('update')
  return found
}

/**
 * Part of a deed: begins a draft.
 *
 * @param draft.enteredBy the account in HR that begins it for someone, null where they do themself
 * @returns its id; null, with nothing done, where another deed was faster
 */
export async function beginApplication(
  deed: Deed,
  draft: { postingId: string; personId: string; answers: Answers; enteredBy: string | null },
): Promise<string | null> {
  const [added] = await deed.tx
    .insert(applications)
    .values({ ...draft, state: 'draft', startedAt: deed.now })
    .onConflictDoNothing()
    .returning({ id: applications.id })
  if (!added) return null
  const applicationId = added.id
  const move = { applicationId, fromState: null, toState: 'draft', at: deed.now, by: deed.by } as const
  await deed.tx.insert(applicationMoves).values(move)
  await deed.record(draft.personId, { event: 'application started', ids: { applicationId } })
  return applicationId
}

/** What the agency knows of someone that an application asks for, for them to check. */
export function knownAnswers({ givenName, familyName, otherNames, phone }: typeof people.$inferSelect): Answers {
  return {
    ...(givenName && familyName && { name: { givenName, familyName, otherNames } }),
    ...(phone && { contact: { phone } }),
  }
}
