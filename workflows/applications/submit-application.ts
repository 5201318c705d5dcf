import { livedExperienceOf } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'
import { lockedApplication } from './find-application.ts'
import { attest, type NotSent, readyToSign, sendIn, shownTexts } from './send-in.ts'

export type SubmitApplication = { ok: true } | NotSent

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
    const found = await lockedApplication(deed, scope, input.applicationId)
    const ready = readyToSign(found, input)
    if (ready === 'sent') return { ok: true }
    if (!ready.ok) return ready
    const { answers } = ready
    const stated = answers['lived-experience']?.agrees ? livedExperienceOf(found.version) : null
    const texts = shownTexts(input.texts, ['electronic-signature-consent', 'application-declaration', stated])
    const { signedName, address } = input
    const signed = await signTexts(deed, found.person.id, found.application.id, { signedName, address }, texts)
    await attest(deed, found, { on: moment.today, signatureId: (stated && signed.get(stated)) ?? null })
    await sendIn(deed, found, answers)
    return { ok: true }
  })
}
