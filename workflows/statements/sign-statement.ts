import { clearanceOf } from '#db/queries/clearance.ts'
import type { Scope } from '#domain/authority.ts'
import { formsFor, isSignedOnOwnPages } from '#domain/sending/forms.ts'
import { signsAs } from '#domain/signing.ts'
import { evaluate } from '#domain/standing.ts'
import { versionOn } from '#domain/versions.ts'
import { beginClearing } from '../applications/begin-clearing.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'

/**
 * Signs the statement that a requirement asks for; it counts at once. Signing again while it stands changes nothing.
 *
 * @param input.texts the consent to sign electronically and the statement, as they were shown
 * @throws NotFound where no such statement is asked of the person on their own pages
 */
export async function signStatement(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { requirement: string; texts: readonly ShownText[] } & Signer,
): Promise<{ ok: true } | { ok: false; problem: 'nameDiffers' }> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  const { personId } = viewer
  return inDeed(portal, moment, scope, async (deed) => {
    const clearance = await clearanceOf(deed.tx, scope, personId, moment.today)
    const asked = clearance?.open.flatMap((open) => {
      const forms = formsFor(versionOn(open.position, moment.today), input.requirement)
      const form = forms.find((candidate) => candidate.form === 'statement')
      return form?.form === 'statement' && isSignedOnOwnPages(form.statement) ? [{ ...open, form }] : []
    })[0]
    if (!clearance || !asked) throw new NotFound()
    const { id: positionId, position, employments, form } = asked
    const standing = evaluate({ position, facts: clearance.facts, employments, asOf: moment.today })
    if (standing.requirements[input.requirement]?.status === 'met') return { ok: true }
    if (!signsAs(input.signedName, clearance.person)) return { ok: false, problem: 'nameDiffers' }
    await beginClearing(deed, personId, positionId)
    const { signedName, address, texts } = input
    const signed = await signTexts(deed, personId, personId, { signedName, address }, texts)
    const signatureId = signed.get(form.statement)
    if (!signatureId) throw new Error('the statement was signed without being shown')
    await deed.addFact(
      personId,
      { kind: 'attestation', statement: form.statement, on: moment.today },
      'signature',
      signatureId,
    )
    return { ok: true }
  })
}
