import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { draftIn, type OwnApplication } from '#app/apply/application.server.ts'
import { SignFields } from '#app/apply/sign-fields.tsx'
import { nameDiffers, readSignature, shownText, textToSign } from '#app/apply/signing.server.ts'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { livedExperienceOf, unanswered } from '#domain/application.ts'
import { longDate } from '#locales/dates.ts'
import type { StatementId } from '#locales/statements.ts'
import { submitApplication } from '#workflows/applications/submit-application.ts'

export const handle = { i18n: ['common', 'apply'] }
export const meta = titled

const consent = 'electronic-signature-consent'
const declaration = 'application-declaration'

/** The statement about lived experience that a yes makes one sign as well. */
function stated({ application, version }: OwnApplication): StatementId | null {
  return application.answers['lived-experience']?.agrees ? livedExperienceOf(version) : null
}

const nameOf = ({ application: { answers } }: OwnApplication) =>
  [answers.name?.givenName, answers.name?.familyName].filter(Boolean).join(' ')

export async function loader(asked: LoaderFunctionArgs) {
  const own = await draftIn(asked)
  const { application, version, href, language, t } = own
  if (unanswered(version, application.answers).length > 0) throw redirect(`${href}/check`)
  const also = stated(own)
  return {
    title: t('apply:sign.title'),
    position: own.positionTitle,
    consent: textToSign(consent, language),
    statement: textToSign(declaration, language),
    also: also && textToSign(also, language),
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
  const signature = readSignature(form, own.t)
  if (signature.errors.length > 0) return refusal(context, signature)
  const also = stated(own)
  const texts = [consent, declaration, ...(also ? [also] : [])] as const
  const submitted = await within(
    submitApplication(context.portal, own.moment, own.scope, {
      applicationId: own.application.id,
      revision: Number(form.get('revision')),
      texts: texts.map((id) => shownText(id, own.language)),
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
