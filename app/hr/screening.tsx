import { Button } from '#app/components/form/button.tsx'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Select } from '#app/components/form/select.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { levelChoices } from '#app/wording/facts.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { DeskQuestion } from './desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'
import type { ScreeningForm } from './screening.server.ts'

/** HR writes down what was found about one requirement, beside what was answered. */
export function ScreeningPage(props: {
  applicationId: string
  applicant: string
  requirement: string
  about: string
  form: ScreeningForm
  first: Boxes
  state: FormState | undefined
}) {
  const { form, state } = props
  const fields = fieldsOf(state, props.first)
  return (
    <DeskQuestion
      back={{ href: `/hr/applications/${props.applicationId}`, label: `Application of ${props.applicant}` }}
      errors={<FormErrors state={state} />}
      caption={props.applicant}
      title={props.requirement}
      lead={<p>{props.about}</p>}
      continueLabel={form.interview === null ? 'Record what is ticked' : 'Record the outcome'}
      other={
        form.interview === null && (
          <Button look="secondary" name="step" value="not-shown">
            Not shown
          </Button>
        )
      }
    >
      {form.interview !== null && (
        <>
          <Notice tone="information">
            People who score the interview apart from each other come to a fairer answer. The{' '}
            <a href={`/hr/applications/${props.applicationId}/interview`}>Interview page</a> leads through it. What is
            recorded here instead needs a reason, which stays on record.
          </Notice>
          <Radios
            {...fields.text('outcome')}
            label="Outcome of the interview"
            options={[
              { value: 'clear', label: 'Shown', hint: 'Counts from the day of the interview.' },
              { value: 'not-clear', label: 'Not shown', hint: 'Hiring stays closed until a later interview shows it.' },
            ]}
          />
          <DateInput {...fields.date('on')} label="Day of the interview" />
        </>
      )}
      {form.education && <Education fields={fields} />}
      {form.workField !== null &&
        [...form.jobs, null].map((job, i) => (
          <Work key={`jobs.${String(i)}`} fields={fields} index={i} job={job} field={form.workField ?? ''} />
        ))}
      <Textarea
        {...fields.text('note')}
        label={form.interview === null ? 'Note' : 'Why without scorecards, and what was shown'}
        hint="For HR only. Leave out health, treatment and family; nobody may ask about them."
        rows={3}
      />
    </DeskQuestion>
  )
}

type Fields = ReturnType<typeof fieldsOf>

function Education({ fields }: { fields: Fields }) {
  return (
    <fieldset className="card grid gap-4">
      <legend className="label">Education</legend>
      <Checkbox {...fields.check('education.use')} label="Verified by a diploma, certificate or transcript" />
      <Select {...fields.text('education.level')} label="Level" empty="Choose a level" options={levelChoices} />
      <Checkbox {...fields.check('education.field')} label="In a behavioral health field" />
      <DateInput {...fields.date('education.on')} label="Completed on" />
    </fieldset>
  )
}

function Work(props: { fields: Fields; index: number; job: ScreeningForm['jobs'][number] | null; field: string }) {
  const { fields, index, job, field } = props
  const at = `jobs.${index}`
  return (
    <fieldset className="card grid gap-4">
      <legend className="label">{job ? `${job.title}, ${job.employer}` : 'Another job that the papers show'}</legend>
      <Checkbox
        {...fields.check(`${at}.use`)}
        label={`Verified as work in ${field.replaceAll('-', ' ')}`}
        hint={job && !job.counts ? 'The applicant does not count it as such work.' : undefined}
      />
      <DateInput {...fields.date(`${at}.from`)} label="First day" />
      <DateInput
        {...fields.date(`${at}.through`)}
        label="Verified through"
        hint="The last day. For a job that goes on: the day of verification."
      />
    </fieldset>
  )
}
