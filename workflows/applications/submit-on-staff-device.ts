import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import type { ShownText, Signer } from '../signatures/sign-texts.ts'
import { lockedApplication } from './find-application.ts'
import { type NotSent, readyToSign, signAndSendIn } from './send-in.ts'

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
    const { signedName, address, texts } = input
    const signer = { signedName, address, made: 'staff device', recordedBy: deed.by } as const
    await signAndSendIn(deed, scope, found, ready.answers, { by: signer, shown: texts })
    return { ok: true }
  })
}
