import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Select } from '#app/components/form/select.tsx'
import { isMoving, ticketOutcomes, ticketTypes } from '#domain/driving/tickets.ts'
import { fill } from '#locales/fill.ts'
import { at, dateAt, type Filled } from './boxes.tsx'

/** One ticket at a box: when it happened, what it was for, and what became of it. */
export function TicketFields({ box, number, ...filled }: Filled & { box: string; number: number }) {
  const { drivingRecord: texts } = filled.texts.sending
  const types = ticketTypes.map((value) => {
    const type = texts.types[value]
    return { value, label: isMoving(value) ? type : fill(texts.doesNotCount, { type }) }
  })
  const more = {
    decided: (
      <DateInput
        label={fill(texts.decidedOn, { number })}
        hint={texts.decidedOnHint}
        {...dateAt(`${box}.decidedOn`, filled)}
      />
    ),
    open: undefined,
    dismissed: undefined,
  }
  const hints = { decided: undefined, open: texts.openHint, dismissed: texts.dismissedHint }
  return (
    <div className="ticket">
      <DateInput label={fill(texts.violation, { number })} hint={texts.violationHint} {...dateAt(box, filled)} />
      <Select
        label={fill(texts.type, { number })}
        empty={texts.chooseType}
        options={types}
        {...at(`${box}.type`, filled)}
      />
      <Radios
        label={fill(texts.outcome, { number })}
        options={ticketOutcomes.map((value) => ({
          value,
          label: texts.outcomes[value],
          hint: hints[value],
          more: more[value],
        }))}
        {...at(`${box}.outcome`, filled)}
      />
    </div>
  )
}
