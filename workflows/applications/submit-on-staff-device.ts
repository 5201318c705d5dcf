import { livedExperienceOf } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'
import { lockedApplication } from './find-application.ts'
import { attest, type NotSent, readyToSign, sendIn, shownTexts } from './send-in.ts'

/**
 * Signs and submits what HR has entered for someone, who has been handed HR's device: they answer about lived experience and type
 * their name themself. Submitting again what was submitted changes nothing and is no error.
 *
 * @param input.agrees the answer about lived experience, null where the position does not ask for it
 * @param input.texts as they were shown to the signer
 * @throws NotFound outside the scope, and for an application that HR has not entered
 */
export async function submitOnStaffDevice(
  portal: Portal,
  moment: Moment,
  scope: Scope<'fill in application'>,
  input: { applicationId: string; revision: number; agrees: boolean | null; texts: readonly ShownText[] } & Signer,
): Promise<{ ok: true } | NotSent> {
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedApplication(deed, scope, input.applicationId)
    if (!found.application.enteredBy) throw new NotFound()
    const own = input.agrees === null ? {} : { 'lived-experience': { agrees: input.agrees } }
    const ready = readyToSign(found, input, { answers: own })
    if (ready === 'sent') return { ok: true }
    if (!ready.ok) return ready
    const stated = input.agrees ? livedExperienceOf(found.version) : null
    const texts = shownTexts(input.texts, ['electronic-signature-consent', 'application-declaration', stated])
    const { signedName, address } = input
    const signer = { signedName, address, made: 'staff device', recordedBy: deed.by } as const
    const signed = await signTexts(deed, found.person.id, found.application.id, signer, texts)
    await attest(deed, found, { on: moment.today, signatureId: (stated && signed.get(stated)) ?? null })
    await sendIn(deed, found, ready.answers)
    return { ok: true }
  })
}
