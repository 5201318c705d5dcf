import { askedStatements } from '#db/queries/asked-statements.ts'
import { signedWords } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { signsAs } from '#domain/signing.ts'
import { beginClearing } from '../applications/begin-clearing.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'

/**
 * Signs a statement that is asked of a person; it counts at once, and they get a letter that leads to their copy. Of a new wording only the
 * signature is added: the statement itself has stood since the old one. Signing again what stands changes nothing.
 *
 * @param input.texts the consent to sign electronically and the statement, as they were shown
 * @param input.words the words themselves, for a text that is not in the list of statements
 * @throws NotFound where no such statement is asked of the person
 */
export async function signStatement(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: {
    statement: string
    texts: readonly ShownText[]
    words?: { title: string; text: string } | undefined
  } & Signer,
): Promise<{ ok: true } | { ok: false; problem: 'nameDiffers' }> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  const { personId } = viewer
  return inDeed(portal, moment, scope, async (deed) => {
    await lockEvidence(deed, personId)
    const found = await askedStatements(deed.tx, scope, moment.today, personId)
    const asked = found?.asked.find(({ statement }) => statement === input.statement)
    if (!found || !asked) throw new NotFound()
    if (asked.standing === 'signed') return { ok: true }
    if (!signsAs(input.signedName, found.person)) return { ok: false, problem: 'nameDiffers' }
    const { signedName, address, texts, words, statement } = input
    const shown = texts.find((text) => text.statement === statement)
    if (!shown) throw new Error('the statement was signed without being shown')
    await beginClearing(deed, personId, asked.positionId)
    if (words) {
      const kept = { ...words, textSha256: shown.textSha256, statement, keptAt: moment.now }
      await deed.tx.insert(signedWords).values(kept).onConflictDoNothing()
    }
    const signed = await signTexts(deed, personId, personId, { signedName, address }, texts)
    const signatureId = signed.get(statement)
    if (!signatureId) throw new Error('the signature was not kept')
    if (asked.standing === 'unsigned')
      await deed.addFact(personId, { kind: 'attestation', statement, on: moment.today }, 'signature', signatureId)
    await deed.notify({ personId }, `statement-signed:${signatureId}`, { kind: 'statement-signed', signatureId })
    return { ok: true }
  })
}
