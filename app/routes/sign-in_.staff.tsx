import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { fieldProps, listErrors } from '#app/components/form/field-props.ts'
import { TextInput } from '#app/components/form/text-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { refusal } from '#app/refusal.server.ts'
import { Door } from '#app/staff/door.tsx'
import { openSession } from '#app/staff/open-session.server.ts'
import { busySentence, comeAgain, unlessBusy } from '#app/staff/refusals.server.ts'
import { titled } from '#app/title.ts'
import texts from '#locales/en/common.ts'
import errors from '#locales/en/errors.ts'
import { fill } from '#locales/fill.ts'
import { signInWithPassword } from '#workflows/accounts/sign-in-with-password.ts'

export const meta = titled

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** No account has an address that is longer, or one with a zero byte, about which the database cannot even be asked. */
const canBeKept = (email: string) => email.length <= 320 && !email.includes('\u0000')

const schema = z.object({
  email: z.string(errors.email.missing).trim().refine(canBeKept, errors.email.invalid),
  password: z.string(errors.password.missing),
  to: z.string().optional(),
})

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { agency } = await context.policies()
  const to = new URL(request.url).searchParams.get('to')
  return { title: 'Staff sign in', agency: agency.name, to }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema })
  const refused = (message: string) => submission.reply({ formErrors: [message], hideFields: ['password'] })
  if (submission.status !== 'success') return refusal(context, submission.reply({ hideFields: ['password'] }))
  const { to, ...given } = submission.value
  const signedIn = await unlessBusy(
    signInWithPassword(context.portal, await context.moment(), { ...given, address: context.address }),
    (seconds) => ({ ok: false, problem: 'busy', retryAfterSeconds: seconds }) as const,
  )
  if (signedIn.ok) return openSession({ request, context }, signedIn.accountId, to)
  if (signedIn.problem === 'wrong') return refusal(context, refused(errors.signIn.wrong))
  if (signedIn.problem === 'busy') return comeAgain(context, refused(busySentence), 503, signedIn.retryAfterSeconds)
  const minutes = Math.ceil(signedIn.retryAfterSeconds / 60)
  return comeAgain(context, refused(fill(errors.tryLater, { minutes })), 429, signedIn.retryAfterSeconds)
}

export default function StaffSignIn() {
  const { agency, to } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<{ email: string; password: string; to: string }>({ lastResult })
  const email = fieldProps(fields.email)
  const password = fieldProps(fields.password)
  return (
    <Door agency={agency}>
      <ErrorSummary
        title={texts.error.summaryTitle}
        errors={listErrors([email, password], form.errors)}
        submission={lastResult}
      />
      <PageHeading
        title="Staff sign in"
        lead="For HR, managers, payroll, auditors and administrators. Applicants and employees sign in with a code by e-mail."
      />
      <form className="fields" method="post" id={form.id} noValidate>
        <input type="hidden" name="to" value={fields.to.initialValue ?? to ?? ''} />
        <TextInput {...email} label="E-mail address" type="email" autoComplete="username" spellCheck={false} />
        <TextInput {...password} label="Password" type="password" autoComplete="current-password" />
        <Button>{texts.signIn}</Button>
      </form>
      <p className="mt-8">
        <a href="/sign-in">Sign in with a code instead</a>. Forgot your password? An administrator of your agency makes
        you a new link.
      </p>
    </Door>
  )
}
