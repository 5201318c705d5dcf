import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { requireOwnScope, sessionCookie } from '#app/viewer.server.ts'
import { addressOfChange } from '#db/queries/own.ts'
import { secondsToWaitForTry } from '#workflows/accounts/code-throttle.ts'
import { confirmEmailChange } from '#workflows/people/confirm-email-change.ts'

export const handle = { i18n: ['common', 'me', 'signin'] }
export const meta = titled
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** Reading the page uses nothing up. */
export async function loader(asked: LoaderFunctionArgs) {
  const scope = await requireOwnScope(asked, 'change contact')
  const { portal, moment } = asked.context
  const { today } = await moment()
  const email = present(await addressOfChange(portal.database.db, scope, today, idIn(asked.params, 'change')))
  const { t } = await translatorFor(asked)
  return { title: t('signin:code.title'), email }
}

/** With the right code the new address counts, and whoever confirmed it goes on in a session of its own. */
export async function action(asked: ActionFunctionArgs) {
  const scope = await requireOwnScope(asked, 'change contact')
  const { context, request } = asked
  const { t } = await translatorFor(asked)
  const changeId = idIn(asked.params, 'change')
  const code = String((await request.formData()).get('code') ?? '')
  if (code.replace(/\D/g, '').length !== 6) return refusal(context, { error: t('errors:code.missing') })
  const wait = await secondsToWaitForTry(context.address)
  if (wait > 0) {
    const error = t('signin:wait', { count: Math.ceil(wait / 60) })
    return refusal(context, { error }, { status: 429, headers: { 'Retry-After': String(wait) } })
  }
  const moment = await context.moment()
  const confirmed = await within(confirmEmailChange(context.portal, moment, scope, { changeId, code }))
  if (!confirmed.ok) return refusal(context, { error: t(sentences[confirmed.problem]) })
  if (scope.viewer.kind !== 'account') throw redirect('/sign-in', 303)
  const token = await context.sessions.open(scope.viewer.accountId, 'code', moment.now)
  const headers = { 'Set-Cookie': sessionCookie(token, context.origin) }
  throw redirect('/me/contact?saved=email', { status: 303, headers })
}

const sentences = {
  wrong: 'errors:code.wrong',
  expired: 'errors:code.expired',
  used: 'errors:code.used',
  tooMany: 'errors:code.tooMany',
  superseded: 'signin:problem.superseded',
  taken: 'me:contact.taken',
  staff: 'me:contact.staff',
} as const

export default function ConfirmAddress() {
  const { title, email } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation(['me', 'common', 'signin'])
  const errors = refused ? [refused.error] : []
  return (
    <>
      <QuestionPage
        back={{ href: '/me/contact/email', label: t('common:back') }}
        errors={
          <ErrorSummary
            title={t('common:error.summaryTitle')}
            errors={errors.map((text) => ({ href: '#code', text }))}
            submission={refused}
          />
        }
        title={title}
        lead={t('contact.codeLead', { email })}
        form={{ reloadDocument: true }}
        continueLabel={t('contact.codeSave')}
      >
        <TextInput
          id="code"
          name="code"
          label={t('signin:code.label')}
          hint={t('signin:code.hint')}
          errors={errors}
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
        />
      </QuestionPage>
      <p className="mt-8">
        <a href="/me/contact/email">{t('contact.another')}</a>
      </p>
    </>
  )
}
