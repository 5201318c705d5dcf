import { and, eq, isNull, sql } from 'drizzle-orm'
import { applications, factRetractions, facts, people } from '#db/schema/index.ts'
import { type Answers, askedAnswers, livedExperienceOf, type QuestionId, unanswered } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { signsAs } from '#domain/signing.ts'
import { type Deed, inDeed, lockLedger } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'
import { lockedApplication } from './find-application.ts'
import { moveApplication } from './move-application.ts'

export type SubmitApplication =
  | { ok: true }
  | { ok: false; problem: 'withdrawn' | 'expired' | 'closed' | 'stale' | 'nameDiffers' }
  | { ok: false; problem: 'unanswered'; questions: QuestionId[] }

/**
 * Signs and submits a draft. A yes about lived experience becomes an attestation from today on; a no takes back what was
 * attested before and leaves no other trace but the answer. Submitting again what was submitted changes nothing and is no error.
 *
 * @param input.revision of the answers that were shown above the signature
 * @param input.texts the consent and the declaration that were shown; with a yes, the statement about lived experience too
 * @throws NotFound outside the scope; Error where a text to be signed was not shown
 */
export async function submitApplication(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer application'>,
  input: { applicationId: string; revision: number; texts: readonly ShownText[] } & Signer,
): Promise<SubmitApplication> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting, person, version, open } = await lockedApplication(deed, scope, input.applicationId)
    if (application.state === 'withdrawn') return { ok: false, problem: 'withdrawn' }
    if (application.state === 'expired') return { ok: false, problem: 'expired' }
    if (application.state !== 'draft') return { ok: true }
    if (!open) return { ok: false, problem: 'closed' }
    if (application.revision !== input.revision) return { ok: false, problem: 'stale' }
    const answers = askedAnswers(version, application.answers)
    const questions = unanswered(version, answers)
    if (questions.length > 0 || !answers.name) return { ok: false, problem: 'unanswered', questions }
    if (!signsAs(input.signedName, answers.name)) return { ok: false, problem: 'nameDiffers' }

    const stated = answers['lived-experience']?.agrees ? livedExperienceOf(version) : null
    const { signedName, address } = input
    const texts = shownTexts(input.texts, stated)
    const signed = await signTexts(deed, person.id, application.id, { signedName, address }, texts)
    if (stated) {
      const fact = { kind: 'attestation', statement: stated, on: moment.today } as const
      await deed.addFact(person.id, fact, 'signature', signed.get(stated))
    } else {
      await takeBack(deed, person.id, livedExperienceOf(version))
    }
    await fillInPerson(deed, person, answers)
    await deed.tx.update(applications).set({ answers }).where(eq(applications.id, application.id))
    await moveApplication(deed, application, 'submit')
    await deed.notify({ personId: person.id }, `application-received:${application.id}`, {
      kind: 'application-received',
      applicationId: application.id,
      positionId: posting.positionId,
    })
    return { ok: true }
  })
}

function shownTexts(shown: readonly ShownText[], stated: string | null): ShownText[] {
  const asked = ['electronic-signature-consent', 'application-declaration', ...(stated ? [stated] : [])]
  return asked.map((statement) => {
    const text = shown.find((candidate) => candidate.statement === statement)
    if (!text) throw new Error(`${statement} was signed without being shown`)
    return text
  })
}

/** A newer signed no outweighs every yes before it, whichever application that was given in. */
async function takeBack(deed: Deed, personId: string, statement: string | null): Promise<void> {
  if (!statement) return
  await lockLedger(deed.tx, personId)
  const standing = await deed.tx
    .select({ id: facts.id })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(
      and(
        eq(facts.personId, personId),
        eq(facts.kind, 'attestation'),
        eq(sql`${facts.body}->>'statement'`, statement),
        isNull(factRetractions.factId),
      ),
    )
  for (const { id } of standing) await deed.retractFact(personId, id, 'Answered with no in a newer application.')
}

/** What the agency has on file stays: someone in its service changes their name with HR, not in an application. */
async function fillInPerson({ tx }: Deed, person: typeof people.$inferSelect, answers: Answers): Promise<void> {
  const named = person.givenName !== '' || person.familyName !== ''
  await tx
    .update(people)
    .set({ ...(!named && answers.name), phone: person.phone || (answers.contact?.phone ?? '') })
    .where(eq(people.id, person.id))
}
