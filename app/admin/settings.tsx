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
import { boxOf, firstFigures, settingsParts } from './settings-fields.ts'

/** The agency's settings, each with where its figure comes from. */
export function Settings(props: {
  policies: Policies
  sources: Readonly<Record<PolicyName, string>>
  zones: readonly { value: string; label: string }[]
  holidays: { through: string; short: boolean }
  neverWaived: string
  saved: boolean
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const { policies, sources, holidays, lastResult } = props
  const [form, fields] = useForm<Record<string, string>>({
    lastResult,
    defaultValue: {
      name: policies.agency.name,
      timeZone: policies.agency.timeZone,
      ...firstFigures(policies),
    },
  })
  const field = (name: string) => fieldProps(fields[name] ?? { id: name, name })
  const name = field('name')
  const timeZone = field('timeZone')
  const figures = settingsParts.flatMap((part) => part.figures.map(({ key }) => field(boxOf(part.policy, key))))
  return (
    <>
      <ErrorSummary
        title={texts.error.summaryTitle}
        errors={listErrors([name, timeZone, ...figures], form.errors)}
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
      {holidays.short && (
        <div className="mb-8">
          <Notice tone="warning" title="The list of holidays does not reach a year ahead">
            {holidays.through} After it every weekday would count as a working day, and what is due in working days
            would end too early. <a href="/admin/settings/holidays">Add the coming holidays</a>
          </Notice>
        </div>
      )}
      <form className="max-w-2xl space-y-10" method="post" id={form.id} noValidate>
        <Section id="agency" title="The agency">
          <div className="fields">
            <TextInput {...name} label="Name" hint={sources.agency} width="medium" autoComplete="organization" />
            <Select
              {...timeZone}
              label="Time zone"
              hint="Decides on which day it is. Every date in the portal is one of this time zone."
              options={props.zones}
            />
          </div>
        </Section>
        {settingsParts.map((part) => (
          <Section key={part.policy} id={part.policy} title={part.title}>
            <p className="hint mb-3">{sources[part.policy]}</p>
            <div className="fields">
              {part.figures.map(({ key, label, hint, list, choices }) =>
                choices ? (
                  <Select
                    key={key}
                    {...field(boxOf(part.policy, key))}
                    label={label}
                    hint={hint}
                    options={choices.map((choice) => ({ value: String(choice.value), label: choice.label }))}
                  />
                ) : (
                  <TextInput
                    key={key}
                    {...field(boxOf(part.policy, key))}
                    label={label}
                    hint={hint}
                    inputMode={list ? 'text' : 'numeric'}
                    width={list ? 'medium' : 'short'}
                    autoComplete="off"
                  />
                ),
              )}
            </div>
          </Section>
        ))}
        <Button>Save the settings</Button>
      </form>
      <div className="mt-10 max-w-2xl space-y-10">
        <Section id="never-waived" title="What may never be waived">
          <p className="hint">{sources.waivers}</p>
          <p>{props.neverWaived}</p>
          <p>
            <a href="/admin/settings/waivers">See and change what may never be waived</a>
          </p>
        </Section>
        <Section id="single-warnings" title="Warnings of single requirements">
          <p className="hint">{sources.warnings}</p>
          <p>
            <a href="/admin/settings/warnings">See and change which requirements are warned of on other days</a>
          </p>
        </Section>
        <Section id="sources" title="Sources">
          <p className="hint">{sources.sources}</p>
          <p>
            <a href="/admin/settings/sources">See and change where credentials and exclusions are looked up</a>
          </p>
        </Section>
        <Section id="courses" title="Courses that are only online">
          <p className="hint">{sources.courses}</p>
          <p>
            <a href="/admin/settings/courses">See and change what says that a course was only online</a>
          </p>
        </Section>
        <Section id="tickets" title="Which tickets count">
          <p className="hint">{sources.tickets}</p>
          <p>
            <a href="/admin/settings/tickets">See and change which tickets count as moving violations</a>
          </p>
        </Section>
        <Section id="self-reports" title="What must be reported of an arrest">
          <p className="hint">{sources.selfReports}</p>
          <p>
            <a href="/admin/settings/self-reports">See and change the text</a>
          </p>
        </Section>
        <Section id="holidays" title="Holidays">
          <p className="hint">{sources.holidays}</p>
          <p>{holidays.through}</p>
          <p>
            <a href="/admin/settings/holidays">See and change the holidays</a>
          </p>
        </Section>
      </div>
    </>
  )
}
