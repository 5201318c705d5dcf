import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import type { TicketOption } from '#app/wording/tickets.ts'
import { lengthOfList } from '#domain/sending/boxes.ts'
import { longestList } from '#domain/sending/driving.ts'
import { fill } from '#locales/fill.ts'
import { at, dateAt, type Filled, StateSelect } from './boxes.tsx'
import { TicketFields } from './ticket-fields.tsx'

/**
 * The day of the record and what it lists. "Add another" sends the form back with one more, so that it needs no script.
 *
 * @param props.ticketTypes what a ticket can have been for
 * @param props.partial only tickets that someone reported, and not a whole record
 */
export function DrivingRecordFields({
  partial,
  ticketTypes,
  ...filled
}: Filled & { partial?: boolean | undefined; ticketTypes: readonly TicketOption[] }) {
  const { sending } = filled.texts
  const { drivingRecord: texts } = sending
  const answers = (more: React.ReactNode) => [
    { value: 'no', label: sending.no },
    { value: 'yes', label: sending.yes, more },
  ]
  return (
    <>
      <DateInput label={partial ? texts.onReported : texts.on} {...dateAt('on', filled)} />
      <StateSelect label={texts.state} {...filled} />
      {partial ? (
        <Tickets types={ticketTypes} {...filled} />
      ) : (
        <>
          <Radios
            label={texts.anyViolations}
            hint={texts.anyViolationsHint}
            options={answers(<Tickets types={ticketTypes} {...filled} />)}
            {...at('any-violations', filled)}
          />
          <Radios
            label={texts.anySuspensions}
            options={answers(<Suspensions {...filled} />)}
            {...at('any-suspensions', filled)}
          />
        </>
      )}
    </>
  )
}

function Tickets({ types, ...filled }: Filled & { types: readonly TicketOption[] }) {
  const numbers = numbersOf('violations', filled)
  const label = filled.texts.sending.drivingRecord.addViolation
  return (
    <>
      {numbers.map((number) => (
        <TicketFields key={number} box={`violations.${number}`} number={number + 1} types={types} {...filled} />
      ))}
      <AddAnother list="violations" label={label} count={numbers.length} />
    </>
  )
}

function Suspensions(filled: Filled) {
  const { drivingRecord: texts } = filled.texts.sending
  const numbers = numbersOf('suspensions', filled)
  return (
    <>
      {numbers.map((number) => (
        <div key={number}>
          <DateInput
            label={fill(texts.suspensionFrom, { number: number + 1 })}
            {...dateAt(`suspensions.${number}.from`, filled)}
          />
          <DateInput
            label={fill(texts.suspensionThrough, { number: number + 1 })}
            hint={texts.suspensionThroughHint}
            {...dateAt(`suspensions.${number}.through`, filled)}
          />
        </div>
      ))}
      <AddAnother list="suspensions" label={texts.addSuspension} count={numbers.length} />
    </>
  )
}

function numbersOf(list: string, { boxes }: Filled): number[] {
  return Array.from({ length: Math.max(1, lengthOfList(boxes, list)) }, (_, number) => number)
}

function AddAnother({ list, label, count }: { list: string; label: string; count: number }) {
  if (count >= longestList) return null
  return (
    <Button look="secondary" name="add" value={list}>
      {label}
    </Button>
  )
}
