import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Select } from '#app/components/form/select.tsx'
import type { TicketOption } from '#app/wording/tickets.ts'
import { ticketOutcomes } from '#domain/driving/tickets.ts'
import { fill } from '#locales/fill.ts'
import { at, dateAt, type Filled } from './boxes.tsx'

/**
 * One ticket at a box: when it happened, what it was for, and what became of it.
 *
 * @param props.types what it can have been for
 * @param props.number which of several it is; null where there is one
 */
export function TicketFields({
  box,
  number,
  types,
  ...filled
}: Filled & { box: string; number: number | null; types: readonly TicketOption[] }) {
  const { drivingRecord: texts } = filled.texts.sending
  const label = (text: string) => (number === null ? text : fill(texts.numbered, { number, label: text }))
  const more = {
    decided: (
      <DateInput label={label(texts.decidedOn)} hint={texts.decidedOnHint} {...dateAt(`${box}.decidedOn`, filled)} />
    ),
    open: undefined,
    dismissed: undefined,
  }
  const hints = { decided: undefined, open: texts.openHint, dismissed: texts.dismissedHint }
  return (
    <div className="ticket">
      <DateInput label={label(texts.violation)} hint={texts.violationHint} {...dateAt(box, filled)} />
      <Select label={label(texts.type)} empty={texts.chooseType} options={types} {...at(`${box}.type`, filled)} />
      <Radios
        label={label(texts.outcome)}
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
