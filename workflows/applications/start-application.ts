import { and, desc, eq } from 'drizzle-orm'
import { applications, people, postings } from '#db/schema/index.ts'
import type { Answers } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { isOpenOn } from '#domain/posting.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { beginApplication, knownAnswers, presentApplication } from './begin-application.ts'
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
    const { personId } = viewer
    const answers = {
      ...knownAnswers(await personOf(deed, personId)),
      ...(await keptAnswers(deed, posting.id, personId)),
    }
    const applicationId =
      (await beginApplication(deed, { postingId: posting.id, personId, answers, enteredBy: null })) ??
      (await presentApplication(deed, posting.id, personId))?.id
    if (!applicationId) throw new Error('the application was not kept')
    return { ok: true, applicationId }
  })
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

async function personOf({ tx }: Deed, personId: string) {
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  if (!person) throw new NotFound()
  return person
}
