import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { fieldProps, listErrors } from '#app/components/form/field-props.ts'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import texts from '#locales/en/common.ts'
import { NewPassword } from './new-password.tsx'

type Fields = 'agencyName' | 'timeZone' | 'givenName' | 'familyName' | 'email' | 'password' | 'again'

/** The agency and its first administrator, on one page. */
export function SetUpForm(props: {
  lastResult: SubmissionResult<string[]> | undefined
  zone: string
  zones: readonly { value: string; label: string }[]
}) {
  const [form, fields] = useForm<Record<Fields, string>>({ lastResult: props.lastResult })
  const agencyName = fieldProps(fields.agencyName)
  const timeZone = fieldProps(fields.timeZone)
  const givenName = fieldProps(fields.givenName)
  const familyName = fieldProps(fields.familyName)
  const email = fieldProps(fields.email)
  const password = fieldProps(fields.password)
  const again = fieldProps(fields.again)
  const all = [agencyName, timeZone, givenName, familyName, email, password, again]
  return (
    <>
      <ErrorSummary
        title={texts.error.summaryTitle}
        errors={listErrors(all, form.errors)}
        submission={props.lastResult}
      />
      <PageHeading
        title="Set up your agency"
        lead="Name the agency and yourself. You will be its first administrator: you invite the others and keep the settings."
      />
      <form className="space-y-10" method="post" id={form.id} noValidate>
        <Section id="agency" title="The agency">
          <div className="fields">
            {' '}
            <TextInput {...agencyName} label="Name of the agency" autoComplete="organization" />
            <Select
              {...timeZone}
              label="Time zone"
              hint="Decides on which day it is. Every date in the portal is one of this time zone."
              options={props.zones}
              defaultValue={timeZone.defaultValue ?? props.zone}
            />
          </div>
        </Section>
        <Section id="administrator" title="The first administrator">
          <div className="fields">
            {' '}
            <TextInput {...givenName} label="First name" autoComplete="given-name" />
            <TextInput {...familyName} label="Last name" autoComplete="family-name" />
            <TextInput {...email} label="E-mail address" type="email" autoComplete="username" spellCheck={false} />
            <NewPassword password={password} again={again} />
          </div>
        </Section>
        <Button>Set up the agency</Button>
      </form>
    </>
  )
}
