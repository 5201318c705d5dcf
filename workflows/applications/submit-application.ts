import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import type { ShownText, Signer } from '../signatures/sign-texts.ts'
import { lockedApplication } from './find-application.ts'
import { type NotSent, readyToSign, signAndSendIn } from './send-in.ts'

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
    const { signedName, address, texts } = input
    await signAndSendIn(deed, scope, found, ready.answers, { by: { signedName, address }, shown: texts })
    return { ok: true }
  })
}
