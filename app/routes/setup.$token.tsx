import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { PageHeading } from '#app/components/page-heading.tsx'
import { refusal } from '#app/refusal.server.ts'
import { Door } from '#app/staff/door.tsx'
import { openSession } from '#app/staff/open-session.server.ts'
import { busySentence, comeAgain, passwordSentence, unlessBusy } from '#app/staff/refusals.server.ts'
import { SetUpForm } from '#app/staff/set-up-form.tsx'
import { timeZoneOptions } from '#app/staff/time-zones.ts'
import { titled } from '#app/title.ts'
import { unscopedSetupLink } from '#db/queries/accounts.ts'
import { isTimeZone } from '#domain/calendar/dates.ts'
import { defaultPolicies } from '#domain/policies.ts'
import errors from '#locales/en/errors.ts'
import { tokenHash } from '#workflows/accounts/tokens.ts'
import { setUpAgency } from '#workflows/setup/set-up-agency.ts'

export const meta = titled

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

const text = (missing: string) => z.string(missing).trim().max(120, 'Use at most 120 characters')
const schema = z.object({
  agencyName: text('Enter the name of the agency'),
  timeZone: z.string(errors.choice.missing).refine(isTimeZone, errors.choice.unknown),
  givenName: text(errors.name.firstMissing),
  familyName: text(errors.name.lastMissing),
  email: z.email({ error: (issue) => (issue.input === undefined ? errors.email.missing : errors.email.invalid) }),
  password: z.string().default(''),
  again: z.string().default(''),
})

/** Looking at a link never uses it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { now } = await context.moment()
  const usable = await unscopedSetupLink(context.portal.database.db, tokenHash(params.token ?? ''), now)
  const zone = defaultPolicies.agency.timeZone
  return { title: 'Set up your agency', usable, zone, zones: usable ? timeZoneOptions(zone) : [] }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema })
  const hideFields = ['password', 'again']
  const refused = (field: keyof z.infer<typeof schema>, message: string) =>
    submission.reply({ fieldErrors: { [field]: [message] }, hideFields })
  if (submission.status !== 'success') return refusal(context, submission.reply({ hideFields }))
  const { again, ...agency } = submission.value
  if (agency.password !== '' && agency.password !== again)
    return refusal(context, refused('again', errors.password.differs))
  const done = await unlessBusy(
    setUpAgency(context.portal, await context.moment(), { ...agency, token: params.token ?? '' }),
    (seconds) => ({ ok: false, problem: 'busy', retryAfterSeconds: seconds }) as const,
  )
  if (done.ok) return openSession({ request, context }, done.accountId, '/admin')
  switch (done.problem) {
    case 'busy':
      return comeAgain(context, refused('password', busySentence), 503, done.retryAfterSeconds)
    case 'link cannot be used':
      return refusal(context, submission.reply({ formErrors: ['This link cannot be used any more'], hideFields }))
    case 'e-mail taken':
      return refusal(context, refused('email', errors.email.taken))
    default:
      return refusal(context, refused('password', passwordSentence(done.problem)))
  }
}

export default function SetUp() {
  const { usable, zone, zones } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <Door agency="">
      {usable ? (
        <SetUpForm lastResult={lastResult} zone={zone} zones={zones} />
      ) : (
        <PageHeading
          title="This link cannot be used"
          lead="It has been used already, or the portal has been started again since. The newest link stands on the terminal where the portal runs."
        />
      )}
    </Door>
  )
}
