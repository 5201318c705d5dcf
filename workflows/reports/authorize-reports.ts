import { authorizationsOf } from '#db/queries/reports.ts'
import { reportAuthorizations } from '#db/schema/index.ts'
import { standingAuthorization } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { isClearing } from '#domain/hiring.ts'
import { signsAs } from '#domain/signing.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { type ShownText, type Signer, signTexts } from '../signatures/sign-texts.ts'

/**
 * An applicant who was asked authorizes reports about themself with an electronic signature. Signing again while it stands changes
 * nothing.
 *
 * @param input.texts the disclosure and the authorization, as they were shown on a page of their own
 * @throws NotFound outside the scope, and where nobody has asked
 */
export async function authorizeReports(
  portal: Portal,
  moment: Moment,
  scope: Scope<'authorize reports'>,
  input: { applicationId: string; texts: readonly ShownText[] } & Signer,
): Promise<{ ok: true } | { ok: false; problem: 'state' | 'nameDiffers' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, person } = await lockedApplication(deed, scope, input.applicationId)
    const { requests, given } = await authorizationsOf(deed.tx, scope, deed.today, application.id)
    if (requests.length === 0) throw new NotFound()
    if (standingAuthorization(given)) return { ok: true }
    if (!isClearing(application.state)) return { ok: false, problem: 'state' }
    const { signedName, address, texts } = input
    if (!signsAs(signedName, application.answers.name ?? person)) return { ok: false, problem: 'nameDiffers' }
    const signed = await signTexts(deed, person.id, application.id, { signedName, address }, texts)
    const signatureId = signed.get('report-authorization')
    if (!signatureId || !signed.has('report-disclosure')) throw new Error('signed without the texts being shown')
    const [kept] = await deed.tx
      .insert(reportAuthorizations)
      .values({ applicationId: application.id, signatureId, signedOn: deed.today, at: deed.now, by: deed.by })
      .returning({ id: reportAuthorizations.id })
    if (!kept) throw new Error('the authorization was not kept')
    await deed.record(person.id, { event: 'report authorization given', ids: { authorizationId: kept.id } })
    return { ok: true }
  })
}
