import { eq } from 'drizzle-orm'
import { applications } from '#db/schema/index.ts'
import { livedExperienceOf } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { finalStates } from '#domain/hiring.ts'
import { compartmentOfStatement, sightOf } from '#domain/visibility.ts'
import { inDeed } from '../deed.ts'
import { lockRecords } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { type ShownText, signTexts } from '../signatures/sign-texts.ts'
import { lockedApplication } from './find-application.ts'
import { attest, shownTexts } from './send-in.ts'

/**
 * Records the answer about lived experience from the sealed sheet of someone who applied on paper. Only who may see such an answer may
 * open the sheet.
 *
 * @param input.agrees what was ticked; a yes counts from the day written on the sheet
 * @param input.texts the statement as it was printed
 * @returns `answered` where it was recorded before, `ended` where the application is over
 * @throws NotFound outside the scope, without that permission, and where no sealed answer is waited for
 */
export async function recordSealedAnswer(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: { applicationId: string; agrees: boolean; signedName: string; signedOn: string; texts: readonly ShownText[] },
): Promise<{ ok: true } | { ok: false; problem: 'answered' | 'ended' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedApplication(deed, scope, input.applicationId)
    const { application, person, version } = found
    const statement = livedExperienceOf(version)
    if (!statement || !application.enteredBy || application.state === 'draft') throw new NotFound()
    if (sightOf(scope.viewer, compartmentOfStatement(statement), person.id) !== 'full') throw new NotFound()
    if (application.answers['lived-experience']) return { ok: false, problem: 'answered' }
    if (finalStates.includes(application.state)) return { ok: false, problem: 'ended' }
    const { agrees, signedName, signedOn } = input
    const signer = { signedName, address: '', made: 'paper', recordedBy: deed.by, signedOn, paperFiled: true } as const
    const texts = shownTexts(input.texts, agrees ? [statement] : [])
    await lockRecords(deed, scope, person.id)
    const signed = await signTexts(deed, person.id, application.id, signer, texts)
    await attest(deed, found, { on: signedOn, signatureId: signed.get(statement) ?? null })
    await deed.tx
      .update(applications)
      .set({ answers: { ...application.answers, 'lived-experience': { agrees } } })
      .where(eq(applications.id, application.id))
    await deed.record(person.id, { event: 'sealed answer recorded', ids: { applicationId: application.id } })
    return { ok: true }
  })
}
