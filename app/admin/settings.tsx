import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { fieldProps, listErrors } from '#app/components/form/field-props.ts'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import type { Policies, PolicyName } from '#domain/policies.ts'
import texts from '#locales/en/common.ts'

type Fields = Record<
  'name' | 'timeZone' | 'offerDays' | 'referencesAsked' | 'answerDays' | 'remindAfterDays' | 'thresholds',
  string
>

/** The agency's settings, each with where its figure comes from. */
export function Settings(props: {
  policies: Policies
  sources: Readonly<Record<PolicyName, string>>
  zones: readonly { value: string; label: string }[]
  saved: boolean
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const { policies, sources, lastResult } = props
  const [form, fields] = useForm<Fields>({
    lastResult,
    defaultValue: {
      name: policies.agency.name,
      timeZone: policies.agency.timeZone,
      offerDays: String(policies.offer.days),
      referencesAsked: String(policies.references.asked),
      answerDays: String(policies.references.answerDays),
      remindAfterDays: policies.references.remindAfterDays.join(', '),
      thresholds: policies.warnings.thresholds.join(', '),
    },
  })
  const name = fieldProps(fields.name)
  const timeZone = fieldProps(fields.timeZone)
  const offerDays = fieldProps(fields.offerDays)
  const referencesAsked = fieldProps(fields.referencesAsked)
  const answerDays = fieldProps(fields.answerDays)
  const remindAfterDays = fieldProps(fields.remindAfterDays)
  const thresholds = fieldProps(fields.thresholds)
  return (
    <>
      <ErrorSummary
        title={texts.error.summaryTitle}
        errors={listErrors(
          [name, timeZone, offerDays, referencesAsked, answerDays, remindAfterDays, thresholds],
          form.errors,
        )}
        submission={lastResult}
      />
      <PageHeading
        title="Settings"
        lead="A change counts from now on. What was in force before stays on record, so that earlier days are judged by it."
      />
      {props.saved && !lastResult && (
        <div className="mb-8">
          <Notice tone="success" title="Saved" announce />
        </div>
      )}
      <form className="max-w-2xl space-y-10" method="post" id={form.id} noValidate>
        <Section id="agency" title="The agency">
          <div className="fields">
            {' '}
            <TextInput {...name} label="Name" hint={sources.agency} width="medium" autoComplete="organization" />
            <Select
              {...timeZone}
              label="Time zone"
              hint="Decides on which day it is. Every date in the portal is one of this time zone."
              options={props.zones}
            />
          </div>
        </Section>
        <Section id="offers" title="Offers">
          <TextInput
            {...offerDays}
            label="Days to answer an offer"
            hint={sources.offer}
            inputMode="numeric"
            width="short"
            autoComplete="off"
          />
        </Section>
        <Section id="references" title="References">
          <div className="fields">
            <TextInput
              {...referencesAsked}
              label="References asked for"
              hint={`From 0 to 5. ${sources.references}`}
              inputMode="numeric"
              width="short"
              autoComplete="off"
            />
            <TextInput
              {...answerDays}
              label="Days to answer"
              hint="A referee’s link works through the last of them."
              inputMode="numeric"
              width="short"
              autoComplete="off"
            />
            <TextInput
              {...remindAfterDays}
              label="Days after asking to remind"
              hint="Whoever has not answered gets a reminder on each of these days. Leave it empty for none."
              width="medium"
              autoComplete="off"
            />
          </div>
        </Section>
        <Section id="warnings" title="Warnings before something lapses">
          <TextInput
            {...thresholds}
            label="Days before the last good day"
            hint={`A warning is sent on each of these days. ${sources.warnings}`}
            width="medium"
            autoComplete="off"
          />
        </Section>
        <Button>Save the settings</Button>
      </form>
    </>
  )
}
