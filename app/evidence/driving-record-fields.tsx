import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { lengthOfList } from '#domain/sending/boxes.ts'
import { longestList } from '#domain/sending/reading.ts'
import { fill } from '#locales/fill.ts'
import { at, dateAt, type Filled, StateSelect } from './boxes.tsx'

/** The day of the record and what it lists. "Add another" sends the form back with one more, so that it needs no script. */
export function DrivingRecordFields(filled: Filled) {
  const { sending } = filled.texts
  const { drivingRecord: texts } = sending
  const violations = numbers('violations', filled)
  const suspensions = numbers('suspensions', filled)
  const answers = (more: React.ReactNode) => [
    { value: 'no', label: sending.no },
    { value: 'yes', label: sending.yes, more },
  ]
  return (
    <>
      <DateInput label={texts.on} {...dateAt('on', filled)} />
      <StateSelect label={texts.state} {...filled} />
      <Radios
        label={texts.anyViolations}
        hint={texts.anyViolationsHint}
        options={answers(
          <>
            {violations.map((number) => (
              <DateInput
                key={number}
                label={fill(texts.violation, { number: number + 1 })}
                hint={number === 0 ? texts.violationHint : undefined}
                {...dateAt(`violations.${number}`, filled)}
              />
            ))}
            <AddAnother list="violations" label={texts.addViolation} count={violations.length} />
          </>,
        )}
        {...at('any-violations', filled)}
      />
      <Radios
        label={texts.anySuspensions}
        options={answers(
          <>
            {suspensions.map((number) => (
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
            <AddAnother list="suspensions" label={texts.addSuspension} count={suspensions.length} />
          </>,
        )}
        {...at('any-suspensions', filled)}
      />
    </>
  )
}

function numbers(list: string, { boxes }: Filled): number[] {
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
