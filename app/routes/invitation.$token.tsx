import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { fieldProps, listErrors } from '#app/components/form/field-props.ts'
import { PageHeading } from '#app/components/page-heading.tsx'
import { refusal } from '#app/refusal.server.ts'
import { Door } from '#app/staff/door.tsx'
import { NewPassword } from '#app/staff/new-password.tsx'
import { openSession } from '#app/staff/open-session.server.ts'
import { busySentence, comeAgain, passwordSentence, unlessBusy } from '#app/staff/refusals.server.ts'
import { titled } from '#app/title.ts'
import { unscopedInvitation } from '#db/queries/accounts.ts'
import texts from '#locales/en/common.ts'
import errors from '#locales/en/errors.ts'
import { acceptInvitation } from '#workflows/accounts/accept-invitation.ts'
import { tokenHash } from '#workflows/accounts/tokens.ts'

export const meta = titled

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

const schema = z.object({ password: z.string().optional(), again: z.string().optional() })

const ends = {
  unknown: 'This link is not one of ours. Check that you copied all of it.',
  used: 'This link has been used already. If it was you, sign in with the password that you chose.',
  superseded: 'There is a newer link, or the account has been closed. Use the newest link, or ask an administrator.',
  expired: 'This link is too old. Ask an administrator of your agency for a new one.',
} as const

/** Looking at a link never uses it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { agency } = await context.policies()
  const { now } = await context.moment()
  const link = await unscopedInvitation(context.portal.database.db, tokenHash(params.token ?? ''), now)
  const state = link?.state ?? 'unknown'
  const shown = { agency: agency.name, title: 'Choose your password' }
  if (!link || state !== 'open')
    return { ...shown, end: ends[state === 'open' ? 'unknown' : state], name: '', email: '' }
  return { ...shown, end: null, name: link.name, email: link.email }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema })
  const hideFields = ['password', 'again']
  const refused = (field: 'password' | 'again', message: string) =>
    submission.reply({ fieldErrors: { [field]: [message] }, hideFields })
  if (submission.status !== 'success') return refusal(context, submission.reply({ hideFields }))
  const { password = '', again = '' } = submission.value
  if (password !== '' && password !== again) return refusal(context, refused('again', errors.password.differs))
  const { agency } = await context.policies()
  const accepted = await unlessBusy(
    acceptInvitation(context.portal, await context.moment(), {
      token: params.token ?? '',
      password,
      agencyName: agency.name,
    }),
    (seconds) => ({ ok: false, problem: 'busy', retryAfterSeconds: seconds }) as const,
  )
  if (accepted.ok) return openSession({ request, context }, accepted.accountId)
  const { problem } = accepted
  if (problem === 'busy') return comeAgain(context, refused('password', busySentence), 503, accepted.retryAfterSeconds)
  if (problem in ends)
    return refusal(context, submission.reply({ formErrors: [ends[problem as keyof typeof ends]], hideFields }))
  return refusal(context, refused('password', passwordSentence(problem as Parameters<typeof passwordSentence>[0])))
}

export default function Invitation() {
  const { agency, end, name, email } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<{ password: string; again: string }>({ lastResult })
  const password = fieldProps(fields.password)
  const again = fieldProps(fields.again)
  if (end)
    return (
      <Door agency={agency}>
        <PageHeading title="This link cannot be used" lead={end} />
        <p>
          <a href="/sign-in/staff">Staff sign in</a>
        </p>
      </Door>
    )
  return (
    <Door agency={agency}>
      <ErrorSummary
        title={texts.error.summaryTitle}
        errors={listErrors([password, again], form.errors)}
        submission={lastResult}
      />
      <PageHeading
        title="Choose your password"
        lead={`Welcome, ${name || email}. From then on you sign in with ${email} and this password.`}
      />
      <form className="fields" method="post" id={form.id} noValidate>
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <NewPassword password={password} again={again} />
        <Button>Save and sign in</Button>
      </form>
    </Door>
  )
}
