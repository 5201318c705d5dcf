import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from './desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'
import type { InterviewData } from './interview.server.ts'
import { Cards } from './interview-cards.tsx'

/** The boxes of an interview that settles no requirement begin with this name. */
export const unsettled = 'conclusion'

/** HR decides, requirement by requirement, with a reason: below the cards, with the average as advice. */
export function DecidePage(props: {
  applicant: string
  href: string
  interview: InterviewData
  state: FormState | undefined
}) {
  const { applicant, href, interview, state } = props
  const fields = fieldsOf(state)
  return (
    <>
      <DeskQuestion
        back={{ href, label: `Interview of ${applicant}` }}
        errors={<FormErrors state={state} />}
        title={`Decide about the interview of ${applicant}`}
        lead={
          <p>
            What you decide is the fact, from the day of the interview ({interview.when}). The average is advice; going
            against it is fine, with a reason of at least a sentence.
          </p>
        }
        continueLabel="Record the decision"
      >
        {interview.parts.map(({ requirement, name, tally }) => {
          const box = requirement ?? unsettled
          return (
            <fieldset key={box} className="card grid gap-4">
              <legend className="label">{name}</legend>
              {tally && (
                <p>
                  Average {tally.average.toFixed(1)} of 5, scores from {tally.lowest} to {tally.highest}.
                </p>
              )}
              {requirement !== null && (
                <Radios
                  {...fields.text(`${box}.outcome`)}
                  label="Decision"
                  options={[
                    { value: 'shown', label: 'Shown' },
                    {
                      value: 'not-shown',
                      label: 'Not shown',
                      hint: 'Hiring stays closed until a later interview shows it.',
                    },
                  ]}
                />
              )}
              <Textarea
                {...fields.text(`${box}.reason`)}
                label={requirement === null ? 'What came of the interview' : 'Reason'}
                hint="What in the interview bears on the job. Leave out health, treatment, family and age."
                rows={3}
                maxLength={1000}
              />
            </fieldset>
          )
        })}
      </DeskQuestion>
      <div className="mt-10">
        <Cards interview={interview} />
      </div>
    </>
  )
}
