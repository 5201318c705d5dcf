import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { safePath } from '#app/safe-path.ts'
import { askForCode } from '#app/signin/ask-for-code.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { sessionOf } from '#app/viewer.server.ts'
import { isEmail } from '#domain/email.ts'

export const handle = { i18n: ['common', 'signin'] }
export const meta = titled
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader(asked: LoaderFunctionArgs) {
  const { t } = await translatorFor(asked)
  const to = safePath(new URL(asked.request.url).searchParams.get('to'), '/me')
  if (asked.request.method === 'GET' && (await sessionOf(asked))) throw redirect(to)
  const applying = to.startsWith('/apply/')
  return { title: t(applying ? 'signin:email.titleApply' : 'signin:email.title'), to, applying }
}

/** The answer is the same for every address, known or not. */
export async function action(asked: ActionFunctionArgs) {
  const form = await asked.request.formData()
  const email = String(form.get('email') ?? '').trim()
  const to = safePath(form.get('to'), '/me')
  const { t } = await translatorFor(asked)
  if (!isEmail(email)) {
    const error = t(email === '' ? 'errors:email.missing' : 'errors:email.invalid')
    return refusal(asked.context, { email, errors: [error] })
  }
  const wait = await askForCode(asked, { email, to })
  const error = t('signin:wait', { count: Math.ceil(wait / 60) })
  return refusal(asked.context, { email, errors: [error] }, { status: 429, headers: { 'Retry-After': String(wait) } })
}

export default function SignIn() {
  const { title, to, applying } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['signin', 'common'])
  const errors = refused?.errors ?? []
  return (
    <ApplicantFrame>
      <QuestionPage
        errors={
          <ErrorSummary
            title={t('common:error.summaryTitle')}
            errors={errors.map((text) => ({ href: '#email', text }))}
            submission={refused}
          />
        }
        title={title}
        lead={t(applying ? 'email.leadApply' : 'email.lead')}
        form={{ reloadDocument: true }}
        continueLabel={t('email.send')}
      >
        <input type="hidden" name="to" value={to} />
        <TextInput
          id="email"
          name="email"
          type="email"
          label={t('email.label')}
          hint={t('email.hint')}
          errors={errors}
          defaultValue={refused?.email}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </QuestionPage>
      {!applying && (
        <p className="mt-8 text-base text-soft">
          {t('email.staff')} <a href="/sign-in/staff">{t('email.staffLink')}</a>
        </p>
      )}
    </ApplicantFrame>
  )
}
