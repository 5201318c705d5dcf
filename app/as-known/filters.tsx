import type { ReactNode } from 'react'
import { describe, Field } from '#app/components/form/field.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { longDate } from '#locales/dates.ts'

/** What pages need of what is asked; see `question.server.ts`. */
export type AskedData = {
  on: string
  today: string
  known: { date: string; time: string }
  wrong: { on: string | null; known: string | null }
  /** The instant in words; null where it is now. */
  before: string | null
}

/** Asks about another day, and about what was known at another time. */
export function BothDates(props: { asked: AskedData; clear: string; children?: ReactNode }) {
  const { on, today, known, wrong } = props.asked
  const day = { id: 'on', name: 'on', label: 'Standing on the day', errors: wrong.on ? [wrong.on] : undefined }
  const instant = { id: 'known', name: 'known', label: 'As known on', errors: wrong.known ? [wrong.known] : undefined }
  const changed = on !== today || known.date !== today || known.time !== '' || wrong.on !== null || wrong.known !== null
  return (
    <Filters
      label="Ask about a day, as known at a time"
      applyLabel="Show"
      clear={changed ? { href: props.clear, label: 'Back to today' } : undefined}
    >
      <Field {...day}>
        <input className="input" id="on" name="on" type="date" defaultValue={on} {...describe(day)} />
      </Field>
      <Field {...instant}>
        <input
          className="input"
          id="known"
          name="known"
          type="date"
          max={today}
          defaultValue={known.date}
          {...describe(instant)}
        />
      </Field>
      <Field id="at" label="At (end of the day if empty)">
        <input className="input" id="at" name="at" type="time" defaultValue={known.time} />
      </Field>
      {props.children}
    </Filters>
  )
}

/** Of which day a page is about, and as known when. */
export function asOfWords({ on, today, before }: AskedData): string {
  const day = on === today ? `today, ${longDate(on, 'en')}` : longDate(on, 'en')
  return before ? `As of ${day}, as known at ${before} and as known now.` : `As of ${day}, on what is known now.`
}
