import { and, eq, notInArray } from 'drizzle-orm'
import { applicationMoves, applications, people, postings } from '#db/schema/index.ts'
import type { Answers } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { statesForAnother } from '#domain/hiring.ts'
import { isOpenOn } from '#domain/posting.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Begins the asking person's application to a posting, or finds the one they have begun; one that was withdrawn or
 * has expired does not count.
 * What the agency knows of their name and telephone is filled in, for them to check.
 *
 * @returns the application's id, or `closed` where the posting takes no applications today
 */
export async function startApplication(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer application'>,
  input: { postingId: string },
): Promise<{ ok: true; applicationId: string } | { ok: false; problem: 'closed' }> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  return inDeed(portal, moment, scope, async (deed) => {
    const [posting] = await deed.tx.select().from(postings).where(eq(postings.id, input.postingId))
    if (!posting) throw new NotFound()
    const present = await presentApplication(deed, posting.id, viewer.personId)
    if (present) return { ok: true, applicationId: present }
    if (!isOpenOn(posting, moment.today)) return { ok: false, problem: 'closed' }
    const [added] = await deed.tx
      .insert(applications)
      .values({
        postingId: posting.id,
        personId: viewer.personId,
        state: 'draft',
        answers: await knownAnswers(deed, viewer.personId),
        startedAt: moment.now,
      })
      .onConflictDoNothing()
      .returning({ id: applications.id })
    const applicationId = added?.id ?? (await presentApplication(deed, posting.id, viewer.personId))
    if (!applicationId) throw new Error('the application was not kept')
    if (added) {
      const move = { applicationId, fromState: null, toState: 'draft', at: moment.now, by: deed.by } as const
      await deed.tx.insert(applicationMoves).values(move)
      await deed.record(viewer.personId, { event: 'application started', ids: { applicationId } })
    }
    return { ok: true, applicationId }
  })
}

async function presentApplication({ tx }: Deed, postingId: string, personId: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: applications.id })
    .from(applications)
    .where(
      and(
        eq(applications.postingId, postingId),
        eq(applications.personId, personId),
        notInArray(applications.state, [...statesForAnother]),
      ),
    )
  return found?.id
}

async function knownAnswers({ tx }: Deed, personId: string): Promise<Answers> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  if (!person) throw new NotFound()
  const { givenName, familyName, otherNames, phone } = person
  return {
    ...(givenName && familyName && { name: { givenName, familyName, otherNames } }),
    ...(phone && { contact: { phone } }),
  }
}
