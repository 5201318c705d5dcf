import { and, eq, isNull, sql } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { accounts, applications, enteredAnswers, people, postings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { isOpenOn } from '#domain/posting.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { beginApplication, knownAnswers, presentApplication } from './begin-application.ts'
import { expireDraft, isOver } from './expire-draft.ts'

/** Someone whom the agency does not know yet. `email` is null for who has none. */
export type NewApplicant = {
  givenName: string
  familyName: string
  phone: string
  language: 'en' | 'es'
  email: string | null
}

export type EnterApplication =
  | { ok: true; applicationId: string }
  | { ok: false; problem: 'closed' | 'email-known' | 'own-draft' }
  | { ok: false; problem: 'sent'; applicationId: string }

/**
 * Begins an application for someone who cannot use the portal themself, or finds the one that HR has begun for them. Nobody is ever
 * merged by itself: it is HR who says that they are someone known. A form that is sent twice begins one.
 *
 * @returns `own-draft` where the person has begun one themself, which is theirs alone; `sent` where there is one already; `email-known`
 * where a new person would share an address with someone known
 * @throws NotFound for a posting or person that is not there, or oneself
 */
export async function enterApplication(
  portal: Portal,
  moment: Moment,
  scope: Scope<'fill in application'>,
  input: { postingId: string; who: { personId: string } | NewApplicant },
): Promise<EnterApplication> {
  const { postingId, who } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const [posting] = await deed.tx.select().from(postings).where(eq(postings.id, postingId))
    if (!posting) throw new NotFound()
    if (!isOpenOn(posting, moment.today)) return { ok: false, problem: 'closed' }
    const untouched = 'personId' in who ? null : await sameEntry(deed, postingId, who)
    if (untouched) return { ok: true, applicationId: untouched }
    if (!('personId' in who) && who.email && (await isKnown(deed, who.email)))
      return { ok: false, problem: 'email-known' }
    const person = 'personId' in who ? await knownPerson(deed, scope, who.personId) : await newPerson(deed, who)
    const found = await presentApplication(deed, postingId, person.id)
    const over = found !== undefined && (await isOver(deed, found))
    if (over) await expireDraft(deed, found)
    const present = over ? undefined : found
    const begun = present ? null : await begin(deed, person, postingId)
    if (begun) return { ok: true, applicationId: begun }
    const other = present ?? (await presentApplication(deed, postingId, person.id))
    if (!other) throw new Error('the application was not kept')
    if (other.state !== 'draft') return { ok: false, problem: 'sent', applicationId: other.id }
    return other.enteredBy ? { ok: true, applicationId: other.id } : { ok: false, problem: 'own-draft' }
  })
}

/** Its id; null where another deed was faster. */
async function begin(deed: Deed, person: typeof people.$inferSelect, postingId: string): Promise<string | null> {
  const { by } = deed
  if (!by) throw new Error('an application is entered by an account')
  const answers = knownAnswers(person)
  const draft = { postingId, personId: person.id, answers, enteredBy: by }
  const applicationId = await beginApplication(deed, draft)
  if (applicationId)
    for (const question of Object.keys(answers))
      await deed.tx.insert(enteredAnswers).values({ applicationId, question, revision: 0, at: deed.now, by })
  return applicationId
}

/** What the same account has begun for someone of exactly this description and not gone on with; null where there is nothing. */
async function sameEntry({ tx, by }: Deed, postingId: string, who: NewApplicant): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('entries'), hashtext(${by}))`)
  const [found] = await tx
    .select({ id: applications.id })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .where(
      and(
        eq(applications.postingId, postingId),
        eq(applications.state, 'draft'),
        eq(applications.revision, 0),
        eq(applications.enteredBy, by ?? ''),
        eq(people.givenName, who.givenName),
        eq(people.familyName, who.familyName),
        eq(people.phone, who.phone),
        who.email ? eq(people.email, who.email.trim().toLowerCase()) : isNull(people.email),
      ),
    )
    .limit(1)
  return found?.id ?? null
}

async function knownPerson(deed: Deed, scope: Scope<'fill in application'>, personId: string) {
  const [person] = await deed.tx
    .select()
    .from(people)
    .where(and(eq(people.id, personId), within(scope, people.id, deed.today)))
  if (!person) throw new NotFound()
  return person
}

async function newPerson(deed: Deed, who: NewApplicant) {
  const [person] = await deed.tx
    .insert(people)
    .values({ ...who, email: who.email?.trim().toLowerCase() ?? null, source: 'application', createdAt: deed.now })
    .returning()
  if (!person) throw new Error('the person was not kept')
  await deed.record(person.id, { event: 'person entered', ids: { personId: person.id } })
  return person
}

async function isKnown({ tx }: Deed, typed: string): Promise<boolean> {
  const email = typed.trim().toLowerCase()
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(sql`lower(${people.email}) = ${email}`)
    .limit(1)
  if (person) return true
  const [account] = await tx.select({ id: accounts.id }).from(accounts).where(sql`lower(${accounts.email}) = ${email}`)
  return account !== undefined
}
