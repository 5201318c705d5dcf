import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { isEmail } from '#domain/email.ts'
import { secondsToWaitForCode } from '#workflows/accounts/code-throttle.ts'
import { requestEmailChange } from '#workflows/people/request-email-change.ts'

export const handle = { i18n: ['common', 'me'] }
export const meta = titled
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader(asked: LoaderFunctionArgs) {
  await requireOwnScope(asked, 'change contact')
  const { t } = await translatorFor(asked)
  return { title: t('me:contact.newTitle') }
}

/** Has a code sent to the new address; the answer is the same whether or not somebody has it already. */
export async function action(asked: ActionFunctionArgs) {
  const scope = await requireOwnScope(asked, 'change contact')
  const { context, request } = asked
  const { t } = await translatorFor(asked)
  const email = String((await request.formData()).get('email') ?? '').trim()
  const refused = (error: string) => refusal(context, { email, error })
  if (!isEmail(email)) return refused(t(email === '' ? 'errors:email.missing' : 'errors:email.invalid'))
  const wait = await secondsToWaitForCode(email, context.address)
  if (wait > 0) {
    const error = t('signin:wait', { count: Math.ceil(wait / 60) })
    return refusal(context, { email, error }, { status: 429, headers: { 'Retry-After': String(wait) } })
  }
  const asks = await within(requestEmailChange(context.portal, await context.moment(), scope, { email }))
  if (!asks.ok) return refused(t(`me:contact.${asks.problem}`))
  throw redirect(`/me/contact/email/${asks.changeId}`, 303)
}

export default function NewAddress() {
  const { title } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['me', 'common'])
  const errors = refused ? [refused.error] : []
  return (
    <QuestionPage
      back={{ href: '/me/contact', label: t('common:back') }}
      errors={
        <ErrorSummary
          title={t('common:error.summaryTitle')}
          errors={errors.map((text) => ({ href: '#email', text }))}
          submission={refused}
        />
      }
      title={title}
      lead={t('contact.newLead')}
      form={{ reloadDocument: true }}
      continueLabel={t('contact.send')}
    >
      <TextInput
        id="email"
        name="email"
        type="email"
        label={t('contact.newLabel')}
        errors={errors}
        defaultValue={refused?.email}
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
    </QuestionPage>
  )
}
