import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/form/button.tsx'
import { Checkboxes } from '#app/components/form/choices.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { choicesProps, fieldProps, listErrors } from '#app/components/form/field-props.ts'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import texts from '#locales/en/common.ts'
import { roles } from './roles.ts'

type Fields = { givenName: string; familyName: string; email: string; roles: string[]; teamId: string }

/** Who is invited, as what, into which team. `existing` is the account that has the e-mail address already. */
export function InviteForm(props: {
  teams: readonly { id: string; name: string; program: string }[]
  lastResult: SubmissionResult<string[]> | undefined
  existing: string | null
}) {
  const [form, fields] = useForm<Fields>({ lastResult: props.lastResult })
  const givenName = fieldProps(fields.givenName)
  const familyName = fieldProps(fields.familyName)
  const email = fieldProps(fields.email)
  const chosen = choicesProps(fields.roles)
  const teamId = fieldProps(fields.teamId)
  return (
    <>
      <ErrorSummary
        title={texts.error.summaryTitle}
        errors={listErrors([givenName, familyName, email, chosen, teamId], form.errors)}
        submission={props.lastResult}
      />
      <PageHeading
        back={{ href: '/admin/accounts', label: 'People with accounts' }}
        title="Invite someone"
        lead="You get a one-time link to hand over. With it they choose their password."
      />
      <form className="fields max-w-2xl" method="post" id={form.id} noValidate>
        <TextInput {...givenName} label="First name" width="medium" autoComplete="off" />
        <TextInput {...familyName} label="Last name" width="medium" autoComplete="off" />
        <TextInput
          {...email}
          label="E-mail address"
          type="email"
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        {props.existing && (
          <p>
            <a href={`/admin/accounts/${props.existing}`}>Open the account that has this address</a>
          </p>
        )}
        <Checkboxes {...chosen} label="Roles" options={roles} />
        <Select
          {...teamId}
          label="Team (optional)"
          hint="A manager manages it; anyone else belongs to it from today on."
          empty="No team"
          options={props.teams.map((team) => ({ value: team.id, label: `${team.program}: ${team.name}` }))}
        />
        <Button>Make the invitation</Button>
      </form>
    </>
  )
}
