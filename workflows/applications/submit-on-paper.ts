import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import { lockRecords } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { type ShownText, signTexts } from '../signatures/sign-texts.ts'
import { lockedApplication } from './find-application.ts'
import { type NotSent, readyToSign, sendIn, shownTexts } from './send-in.ts'

/**
 * Submits what HR has entered for someone who has signed it on paper. The answer about lived experience is not in it: it stands on a
 * sheet of its own, sealed (`record-sealed-answer.ts`). Submitting again what was submitted changes nothing and is no error.
 *
 * @param input.revision of the answers on the sheet that was signed
 * @param input.signedName as it stands on the sheet
 * @param input.signedOn the day written beside it, today or earlier
 * @param input.texts the declaration as it was printed
 * @throws NotFound outside the scope, and for an application that HR has not entered
 */
export async function submitOnPaper(
  portal: Portal,
  moment: Moment,
  scope: Scope<'fill in application'>,
  input: {
    applicationId: string
    revision: number
    signedName: string
    signedOn: string
    paperFiled: boolean
    texts: readonly ShownText[]
  },
): Promise<{ ok: true } | NotSent> {
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedApplication(deed, scope, input.applicationId)
    if (!found.application.enteredBy) throw new NotFound()
    const ready = readyToSign(found, input, { unasked: ['lived-experience'] })
    if (ready === 'sent') return { ok: true }
    if (!ready.ok) return ready
    const { 'lived-experience': _, ...answers } = ready.answers
    const { signedName, signedOn, paperFiled } = input
    const signer = { signedName, address: '', made: 'paper', recordedBy: deed.by, signedOn, paperFiled } as const
    const texts = shownTexts(input.texts, ['application-declaration'])
    await lockRecords(deed, scope, found.person.id)
    await signTexts(deed, found.person.id, found.application.id, signer, texts)
    await sendIn(deed, found, answers)
    return { ok: true }
  })
}
