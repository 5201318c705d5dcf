import { DateInput } from '#app/components/form/date-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { DeskQuestion } from './desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from './fields.tsx'
import { StepBack } from './step-back.tsx'

type Correction = {
  hiredOn: string
  lastDay: string | null
  leaves: { from: string; through?: string | undefined }[]
  reason: string
}

/** The days of an employment, to be put right. */
export function CorrectionPage(props: {
  href: string
  name: string
  position: string
  title: string
  revisionId: string
  first: Boxes
  /** How many leaves are on record; one more can be added. */
  leaves: number
  state: (FormState & { correction?: Correction }) | undefined
}) {
  const { href, name, position, title, state } = props
  const back = { href, label: name }
  if (state?.asks && state.correction)
    return (
      <DeskQuestion
        back={back}
        caption={position}
        title="Put this on record instead?"
        lead={<p>What stood there before stays on record as it was known until now.</p>}
        continueLabel="Correct the employment"
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
        <Corrected {...state.correction} />
      </DeskQuestion>
    )
  const fields = fieldsOf(state, props.first)
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      caption={position}
      title={title}
      continueLabel="Continue"
    >
      <input type="hidden" name="revisionId" value={fields.boxes.revisionId ?? props.revisionId} />
      <DateInput {...fields.date('hiredOn')} label="First day" />
      <DateInput {...fields.date('lastDay')} label="Last day" hint="Empty while the employment goes on." />
      {Array.from({ length: props.leaves + 1 }, (_, i) => `leaves.${i}`).map((at, i) => (
        <fieldset className="card grid gap-4" key={at}>
          <legend className="label">{i < props.leaves ? `Leave ${i + 1}` : 'Another leave'}</legend>
          <DateInput
            {...fields.date(`${at}.from`)}
            label="From"
            hint={i < props.leaves ? 'Empty both dates to remove this leave.' : undefined}
          />
          <DateInput {...fields.date(`${at}.through`)} label="Through" hint="Empty while the end is not known." />
        </fieldset>
      ))}
      <Textarea {...fields.text('reason')} label="Why it is corrected" hint="For HR only. Leave out health." rows={2} />
    </DeskQuestion>
  )
}

function Corrected({ hiredOn, lastDay, leaves, reason }: Correction) {
  return (
    <SummaryList
      items={[
        { key: 'First day', value: longDate(hiredOn, 'en') },
        { key: 'Last day', value: lastDay ? longDate(lastDay, 'en') : 'None; the employment goes on' },
        {
          key: 'Leaves',
          value:
            leaves.length === 0
              ? 'None'
              : leaves.map(({ from, through }) => (
                  <div key={from}>
                    {longDate(from, 'en')} {through ? `through ${longDate(through, 'en')}` : 'until further notice'}
                  </div>
                )),
        },
        { key: 'Why', value: reason },
      ]}
    />
  )
}
