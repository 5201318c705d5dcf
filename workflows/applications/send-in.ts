import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { recordsOf } from '#db/queries/same-person.ts'
import { applications, factRetractions, facts, people } from '#db/schema/index.ts'
import { type Answers, askedAnswers, livedExperienceOf, type QuestionId, unanswered } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { signsAs } from '#domain/signing.ts'
import type { Deed } from '../deed.ts'
import { lockRecords } from '../people/lock-person.ts'
import { type Made, type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'
import type { lockedApplication } from './find-application.ts'
import { moveApplication } from './move-application.ts'

type Found = Awaited<ReturnType<typeof lockedApplication>>

export type NotSent =
  | { ok: false; problem: 'withdrawn' | 'expired' | 'closed' | 'stale' | 'nameDiffers' }
  | { ok: false; problem: 'unanswered'; questions: QuestionId[] }

/**
 * Whether a draft may be signed and sent as it is: the answers to sign, or what stands in the way; `sent` where it was sent before.
 *
 * @param input.revision of the answers that were shown above the signature
 * @param unasked questions that are left open here
 */
export function readyToSign(
  { application, version, open, over }: Found,
  input: { revision: number; signedName: string },
  more: { answers?: Answers; unasked?: readonly QuestionId[] } = {},
): { ok: true; answers: Answers } | NotSent | 'sent' {
  const { unasked = [] } = more
  if (application.state === 'withdrawn') return { ok: false, problem: 'withdrawn' }
  if (application.state === 'expired' || over) return { ok: false, problem: 'expired' }
  if (application.state !== 'draft') return 'sent'
  if (!open) return { ok: false, problem: 'closed' }
  if (application.revision !== input.revision) return { ok: false, problem: 'stale' }
  const answers = askedAnswers(version, { ...application.answers, ...more.answers })
  const questions = unanswered(version, answers).filter((question) => !unasked.includes(question))
  if (questions.length > 0 || !answers.name) return { ok: false, problem: 'unanswered', questions }
  if (!signsAs(input.signedName, answers.name)) return { ok: false, problem: 'nameDiffers' }
  return { ok: true, answers }
}

/** The texts of these statements among those that were shown. Throws where one was not. */
export function shownTexts(shown: readonly ShownText[], statements: readonly (string | null)[]): ShownText[] {
  return statements.flatMap((statement) => {
    if (statement === null) return []
    const text = shown.find((candidate) => candidate.statement === statement)
    if (!text) throw new Error(`${statement} was signed without being shown`)
    return text
  })
}

/**
 * Part of a deed: the answers are signed by their person, who types their name, and sent in. A yes about lived experience becomes an
 * attestation from today on.
 *
 * @param shown the consent and the declaration; with a yes, the statement about lived experience too
 */
export async function signAndSendIn(
  deed: Deed,
  scope: Scope,
  found: Found,
  answers: Answers,
  signed: { by: Signer | (Signer & Made); shown: readonly ShownText[] },
): Promise<void> {
  const { person, application, version } = found
  const stated = answers['lived-experience']?.agrees ? livedExperienceOf(version) : null
  const texts = shownTexts(signed.shown, ['electronic-signature-consent', 'application-declaration', stated])
  await lockRecords(deed, scope, person.id)
  const ids = await signTexts(deed, person.id, application.id, signed.by, texts)
  await attest(deed, found, { on: deed.today, signatureId: (stated && ids.get(stated)) ?? null })
  await sendIn(deed, found, answers)
}

/**
 * Part of a deed that has locked the person's records: the signed answers are sent in; what is answered stays as it is from here on, and the person is told.
 *
 * @param answers those that were signed
 */
export async function sendIn(deed: Deed, { application, posting, person }: Found, answers: Answers): Promise<void> {
  await fillInPerson(deed, person, answers)
  await deed.tx.update(applications).set({ answers }).where(eq(applications.id, application.id))
  await moveApplication(deed, application, 'submit')
  await deed.notify({ personId: person.id }, `application-received:${application.id}`, {
    kind: 'application-received',
    applicationId: application.id,
    positionId: posting.positionId,
  })
}

/**
 * Part of a deed that has locked the person's records: a yes about lived experience, signed, becomes an attestation from a day on; a no takes back what was attested
 * before and leaves no other trace but the answer.
 *
 * @param signatureId of the statement, where it was signed with a yes
 */
export async function attest(
  deed: Deed,
  { person, version }: Pick<Found, 'person' | 'version'>,
  { on, signatureId }: { on: string; signatureId: string | null },
): Promise<void> {
  const statement = livedExperienceOf(version)
  if (!statement) return
  if (!signatureId) return takeBack(deed, person.id, statement)
  await deed.addFact(person.id, { kind: 'attestation', statement, on }, 'signature', signatureId)
}

/** A newer signed no outweighs every yes before it, whichever application, and record of the person, that was given in. */
async function takeBack(deed: Deed, personId: string, statement: string): Promise<void> {
  const records = await recordsOf(deed.tx, personId)
  const standing = await deed.tx
    .select({ id: facts.id, personId: facts.personId })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(
      and(
        inArray(facts.personId, [...records]),
        eq(facts.kind, 'attestation'),
        eq(sql`${facts.body}->>'statement'`, statement),
        isNull(factRetractions.factId),
      ),
    )
  for (const fact of standing)
    await deed.retractFact(fact.personId, fact.id, 'Answered with no in a newer application.')
}

/** What the agency has on file stays: someone in its service changes their name with HR, not in an application. */
async function fillInPerson({ tx }: Deed, person: typeof people.$inferSelect, answers: Answers): Promise<void> {
  const named = person.givenName !== '' || person.familyName !== ''
  await tx
    .update(people)
    .set({ ...(!named && answers.name), phone: person.phone || (answers.contact?.phone ?? '') })
    .where(eq(people.id, person.id))
}
