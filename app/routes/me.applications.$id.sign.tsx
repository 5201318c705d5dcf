import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type ApplicationInHand, draftIn } from '#app/apply/application.server.ts'
import { SignFields } from '#app/apply/sign-fields.tsx'
import { markOf, nameDiffers, readSignature, shownText, textToSign } from '#app/apply/signing.server.ts'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { livedExperienceOf, unanswered } from '#domain/application.ts'
import { askedTooEarly } from '#domain/too-early.ts'
import { longDate } from '#locales/dates.ts'
import type { StatementId } from '#locales/statements.ts'
import { submitApplication } from '#workflows/applications/submit-application.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

const consent: StatementId = 'electronic-signature-consent'
const declaration: StatementId = 'application-declaration'

/** The statement about lived experience that a yes makes one sign as well. */
function stated({ application, version }: ApplicationInHand): StatementId | null {
  return application.answers['lived-experience']?.agrees ? livedExperienceOf(version) : null
}

/** What is put before the signer now. */
function textsOf(own: ApplicationInHand) {
  const also = stated(own)
  return [consent, declaration, ...(also ? [also] : [])].map((id) => shownText(own.statements, id, own.language))
}

const nameOf = ({ application: { answers } }: ApplicationInHand) =>
  [answers.name?.givenName, answers.name?.familyName].filter(Boolean).join(' ')

export async function loader(asked: LoaderFunctionArgs) {
  const own = await draftIn(asked)
  const { application, version, href, language, t } = own
  if (unanswered(version, application.answers).length > 0) throw redirect(`${href}/check`)
  const also = stated(own)
  return {
    title: t('apply:sign.title'),
    position: own.positionTitle,
    consent: textToSign(own.statements, consent, language),
    statement: textToSign(own.statements, declaration, language),
    also: also && textToSign(own.statements, also, language),
    shown: markOf(textsOf(own)),
    name: nameOf(own),
    today: longDate(own.moment.today, language),
    revision: application.revision,
    href,
  }
}

export async function action(asked: ActionFunctionArgs) {
  const own = await draftIn(asked)
  const { context } = asked
  const form = await asked.request.formData()
  const revision = Number(form.get('revision'))
  if (revision !== own.application.revision) throw redirect(`${own.href}/check?changed`, 303)
  const texts = textsOf(own)
  const signature = readSignature(form, texts, own.t)
  if (askedTooEarly([...form.keys()]))
    return refusal(context, { ...signature, errors: [{ box: 'consent', text: own.t('errors:notAskedYet') }] })
  if (signature.errors.length > 0) return refusal(context, signature)
  const submitted = await within(
    submitApplication(context.portal, own.moment, own.scope, {
      applicationId: own.application.id,
      revision,
      texts,
      signedName: signature.signedName,
      address: context.address,
    }),
  )
  if (!submitted.ok && submitted.problem === 'nameDiffers')
    return refusal(context, nameDiffers(signature, nameOf(own), own.t))
  if (!submitted.ok && submitted.problem === 'stale') throw redirect(`${own.href}/check?changed`, 303)
  if (!submitted.ok && submitted.problem === 'unanswered') throw redirect(`${own.href}/check`, 303)
  throw redirect(own.href, 303)
}

export default function Sign() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['apply', 'common'])
  return (
    <QuestionPage
      back={{ href: `${page.href}/check`, label: t('common:back') }}
      errors={
        <ErrorSummary
          title={t('common:error.summaryTitle')}
          errors={(refused?.errors ?? []).map(({ box, text }) => ({ href: `#${box}`, text }))}
          submission={refused}
        />
      }
      caption={page.position}
      title={page.title}
      form={{ reloadDocument: true }}
      continueLabel={t('sign.send')}
    >
      <input type="hidden" name="revision" value={page.revision} />
      <SignFields {...page} tick={t('sign.declaration')} refused={refused} />
    </QuestionPage>
  )
}
