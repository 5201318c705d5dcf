import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Criterion } from '#domain/scorecards/criterion.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { DeskQuestion } from './desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from './fields.tsx'
import { StepBack } from './step-back.tsx'

type Props = {
  applicant: string
  href: string
  when: string
  held: boolean
  parts: readonly { name: string; criteria: readonly Criterion[] }[]
  first: Boxes
  state: FormState | undefined
}

/** One's own scorecard: question by question a score and what shows it; saved as a draft, then signed for good. */
export function ScorecardPage(props: Props) {
  const { applicant, state, parts } = props
  const fields = fieldsOf(state, props.first)
  const back = { href: props.href, label: `Interview of ${applicant}` }
  if (state?.asks)
    return (
      <DeskQuestion
        back={back}
        title="Sign your scorecard?"
        lead={<p>It is saved as a draft. Signed, it can no longer be changed.</p>}
        continueLabel="Sign"
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
        <SummaryList
          items={parts.flatMap(({ criteria }) =>
            criteria.map(({ id, title, anchors }) => {
              const score = Number(state.boxes[`${id}.score`])
              return {
                key: title,
                value: (
                  <>
                    <div>
                      <strong>{score} of 5</strong>: {anchors[score - 1]}
                    </div>
                    <div className="row-detail">{state.boxes[`${id}.note`]}</div>
                  </>
                ),
              }
            }),
          )}
        />
      </DeskQuestion>
    )
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      caption={props.when}
      title={`Scorecard: ${applicant}`}
      lead={<p>Score what you heard and saw, by yourself. Nobody sees your card before all have signed.</p>}
      continueLabel="Save as a draft"
      other={
        props.held ? (
          <Button look="secondary" name="step" value="sign">
            Go on to sign
          </Button>
        ) : (
          <span className="hint">It can be signed from the day of the interview.</span>
        )
      }
    >
      <Notice tone="warning" title="Only what bears on the job">
        Write nothing about health, treatment, medication, recovery of their own, family, children or age, even if the
        applicant brought it up. Nobody may ask, and nobody may weigh it.
      </Notice>
      {parts.flatMap(({ criteria }) =>
        criteria.map((criterion) => <Question key={criterion.id} criterion={criterion} fields={fields} />),
      )}
    </DeskQuestion>
  )
}

function Question({ criterion, fields }: { criterion: Criterion; fields: ReturnType<typeof fieldsOf> }) {
  const { id, title, question, anchors } = criterion
  return (
    <section className="card grid gap-4" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>“{question}”</p>
      <Radios
        {...fields.text(`${id}.score`)}
        label="Score"
        options={anchors.map((anchor, i) => ({ value: String(i + 1), label: `${i + 1}: ${anchor}` }))}
      />
      <Textarea {...fields.text(`${id}.note`)} label="What was said or done that shows it" rows={3} maxLength={1000} />
    </section>
  )
}
