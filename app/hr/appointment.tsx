import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { FieldGroup } from '#app/components/form/field.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { Language } from '#locales/languages.ts'
import { DeskQuestion } from './desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'
import { languageNames } from './language-names.ts'

type Props = {
  applicant: string
  href: string
  language: Language
  /** Whether the applicant has an e-mail address. */
  reached: boolean
  first: Boxes
  /** Which times the applicant named who asked for another; null where nobody asked. */
  request: string | null
  /** Whom one can choose to score; null where they are named already. */
  scorers: readonly { accountId: string; name: string }[] | null
  needed: number
  state: FormState | undefined
}

/** When, how and where an interview is held and, for a first invitation, who scores it. */
export function AppointmentPage(props: Props) {
  const { applicant, scorers, needed, state, request } = props
  const fields = fieldsOf(state, props.first)
  const inviting = scorers !== null
  return (
    <DeskQuestion
      back={{ href: props.href, label: `Interview of ${applicant}` }}
      errors={<FormErrors state={state} />}
      caption={applicant}
      title={inviting ? 'Invite to an interview' : 'Change the appointment'}
      lead={
        <p>
          {props.reached
            ? `The applicant is told by e-mail, in ${languageNames[props.language]}, and can ask for another time.`
            : 'The applicant has no e-mail address: tell them by phone or letter, in their language.'}
        </p>
      }
      continueLabel={inviting ? 'Invite' : 'Keep this appointment'}
    >
      {request !== null && (
        <Notice tone="information" title="The applicant needs another time">
          {request || 'No time was named.'}
        </Notice>
      )}
      <DateInput {...fields.date('on')} label="Day" />
      <TextInput
        {...fields.text('time')}
        label="Time"
        hint="Local time of the agency, like 2:30 pm."
        width="short"
        autoComplete="off"
      />
      <Radios
        {...fields.text('way')}
        label="How"
        inline
        options={[
          { value: 'in-person', label: 'In person' },
          { value: 'phone', label: 'By phone' },
          { value: 'video', label: 'By video' },
        ]}
      />
      <Textarea
        {...fields.text('place')}
        label="Where"
        hint="The address and room, the number that you call, or the link. The applicant reads these words."
        rows={2}
        maxLength={300}
      />
      {scorers && <Scorers {...{ scorers, needed, fields, state }} />}
    </DeskQuestion>
  )
}

function Scorers(props: {
  scorers: NonNullable<Props['scorers']>
  needed: number
  fields: ReturnType<typeof fieldsOf>
  state: FormState | undefined
}) {
  const { scorers, needed, fields, state } = props
  const errors = state?.errors.filter(({ box }) => box === 'scorers').map(({ text }) => text)
  const people = needed === 1 ? 'One person' : `At least ${needed} people`
  return (
    <FieldGroup
      id="scorers-group"
      label="Who scores"
      hint={`${people} of HR, by the agency’s settings. Nobody scores their own interview.`}
      errors={errors?.length ? errors : undefined}
    >
      <div id="scorers" tabIndex={-1} className="grid gap-3">
        {scorers.length < needed && (
          <Notice tone="warning">
            Only {scorers.length} in HR can score this. An administrator can invite more people, or change the setting.
          </Notice>
        )}
        {scorers.map(({ accountId, name }) => (
          <Checkbox key={accountId} {...fields.check(`scorer.${accountId}`)} label={name} />
        ))}
      </div>
    </FieldGroup>
  )
}
