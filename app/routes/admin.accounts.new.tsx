import { parseWithZod } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { InviteForm } from '#app/admin/invite-form.tsx'
import { OneTimeLink } from '#app/admin/one-time-link.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { teamChoices } from '#db/queries/teams.ts'
import { invitationDays } from '#domain/invitations.ts'
import errors from '#locales/en/errors.ts'
import { inviteStaff } from '#workflows/accounts/invite-staff.ts'

export const meta = titled

const name = (missing: string) => z.string(missing).trim().max(100, 'Use at most 100 characters')
const schema = z.object({
  givenName: name('Enter the first name'),
  familyName: name('Enter the last name'),
  email: z
    .email({ error: (issue) => (issue.input === undefined ? 'Enter the e-mail address' : errors.email.invalid) })
    .max(320, errors.email.invalid),
  roles: z
    .array(z.enum(['hr', 'medical', 'manager', 'payroll', 'auditor', 'admin'], errors.choice.unknown))
    .min(1, 'Choose at least one role'),
  teamId: z.uuid(errors.choice.unknown).optional(),
})

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'manage accounts')
  const teams = await teamChoices(args.context.portal.database.db, scope)
  return { title: 'Invite someone', teams, days: invitationDays }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'manage accounts')
  const { context } = args
  const submission = parseWithZod(await args.request.formData(), { schema })
  if (submission.status !== 'success') return refusal(context, { reply: submission.reply(), exists: null })
  const { teamId = null, ...staff } = submission.value
  const invited = await within(inviteStaff(context.portal, await context.moment(), scope, { ...staff, teamId }))
  if (!invited.ok) {
    const [sentence, exists] =
      invited.problem === 'account exists'
        ? ['There is already an account with this e-mail address', invited.accountId]
        : ['Several people on record have this e-mail address; HR has to tell them apart first', null]
    return refusal(context, { reply: submission.reply({ fieldErrors: { email: [sentence] } }), exists })
  }
  const url = `${context.origin}/invitation/${invited.token}`
  return { link: { url, name: `${staff.givenName} ${staff.familyName}`, accountId: invited.accountId } }
}

export default function Invite() {
  const { teams, days } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  if (done && 'link' in done)
    return (
      <>
        <PageHeading
          back={{ href: '/admin/accounts', label: 'People with accounts' }}
          title={`${done.link.name} is invited`}
        />
        <OneTimeLink url={done.link.url} name={done.link.name} days={days} />
        <p className="actions mt-6">
          <ButtonLink href={`/admin/accounts/${done.link.accountId}`}>Open the account</ButtonLink>
          <ButtonLink href="/admin/accounts/new" look="secondary">
            Invite someone else
          </ButtonLink>
        </p>
      </>
    )
  return <InviteForm teams={teams} lastResult={done?.reply} existing={done?.exists ?? null} />
}
