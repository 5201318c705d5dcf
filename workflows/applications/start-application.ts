import { and, desc, eq, notInArray } from 'drizzle-orm'
import { applicationMoves, applications, people, postings } from '#db/schema/index.ts'
import type { Answers } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { statesForAnother } from '#domain/hiring.ts'
import { isOpenOn } from '#domain/posting.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { expireDraft, isOver } from './expire-draft.ts'

/**
 * Begins the asking person's application to a posting, or finds the one they have begun; one that was withdrawn or
 * has expired does not count, also where no sweep has run since.
 * What the agency knows of their name and telephone is filled in, for them to check; after one that expired, what they answered in it.
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
    const over = present !== undefined && (await isOver(deed, present))
    if (present && !over) return { ok: true, applicationId: present.id }
    if (!isOpenOn(posting, moment.today)) return { ok: false, problem: 'closed' }
    if (present) await expireDraft(deed, present)
    const [added] = await deed.tx
      .insert(applications)
      .values({
        postingId: posting.id,
        personId: viewer.personId,
        state: 'draft',
        answers: {
          ...(await knownAnswers(deed, viewer.personId)),
          ...(await keptAnswers(deed, posting.id, viewer.personId)),
        },
        startedAt: moment.now,
      })
      .onConflictDoNothing()
      .returning({ id: applications.id })
    const applicationId = added?.id ?? (await presentApplication(deed, posting.id, viewer.personId))?.id
    if (!applicationId) throw new Error('the application was not kept')
    if (added) {
      const move = { applicationId, fromState: null, toState: 'draft', at: moment.now, by: deed.by } as const
      await deed.tx.insert(applicationMoves).values(move)
      await deed.record(viewer.personId, { event: 'application started', ids: { applicationId } })
    }
    return { ok: true, applicationId }
  })
}

async function presentApplication({ tx }: Deed, postingId: string, personId: string) {
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

/** What was answered in the last application to that posting, where it has expired. */
async function keptAnswers({ tx }: Deed, postingId: string, personId: string): Promise<Answers> {
  const [last] = await tx
    .select({ state: applications.state, answers: applications.answers })
    .from(applications)
    .where(and(eq(applications.postingId, postingId), eq(applications.personId, personId)))
    .orderBy(desc(applications.startedAt))
    .limit(1)
  return last?.state === 'expired' ? last.answers : {}
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
