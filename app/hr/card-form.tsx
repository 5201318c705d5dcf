import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { sourceResults } from '#domain/sources.ts'
import { longDate } from '#locales/dates.ts'
import type { CardFormData } from './card-form.server.ts'
import type { CardData } from './clearance-card.server.ts'
import { DeskQuestion } from './desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'
import { SourceFields } from './source-fields.tsx'

/** A state of the card: since when, and with one that brings a card its dates and the check at its source. */
export function CardForm({ form, state }: { form: CardFormData; state: FormState | undefined }) {
  const { title, name, href, day, meaning, card, givenBack, sources, first } = form
  const fields = fieldsOf(state, first)
  return (
    <DeskQuestion
      back={{ href, label: `Fingerprint card of ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={title}
      lead={<p>{meaning}</p>}
      {...(card && { form: { encType: 'multipart/form-data' } })}
      continueLabel="Record it"
    >
      <DateInput {...fields.date('on')} label={day} />
      {card && (
        <>
          <DateInput
            {...fields.date('from')}
            label="Issue date printed on the card"
            hint={
              givenBack
                ? 'Leave both dates empty where the same card counts again; fill them in for a new one.'
                : 'Empty where it is the same day.'
            }
          />
          <DateInput {...fields.date('through')} label="Good through" hint="The last day printed on the card." />
          <Radios
            {...fields.text('prints')}
            label="Kind of card (optional)"
            inline
            options={[
              { value: 'regular', label: 'Regular' },
              { value: 'ivp', label: 'IVP: identity verified prints' },
            ]}
          />
          <Checkbox {...fields.check('level')} label="The card is Level I" />
          <Checkbox
            {...fields.check('restricted')}
            label="The card is restricted: it may not be used to transport members"
          />
          <SourceFields fields={fields} sources={sources} results={sourceResults} />
        </>
      )}
      <Textarea
        {...fields.text('note')}
        label="Note (optional)"
        hint="For HR only. Write nothing here about what lies in the person’s past."
        rows={2}
      />
    </DeskQuestion>
  )
}

/** The newest entry, to be taken back. */
export function TakeBackCard(props: {
  title: string
  name: string
  href: string
  entry: CardData['entries'][number]
  state: FormState | undefined
}) {
  const { title, name, href, entry, state } = props
  return (
    <DeskQuestion
      back={{ href, label: `Fingerprint card of ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={`${title}?`}
      lead={<p>Only for what was recorded by mistake. What it did is undone, and it stays on record as taken back.</p>}
      continueLabel="Take it back"
    >
      <input type="hidden" name="entry" value={entry.id} />
      <SummaryList
        items={[
          { key: 'State', value: entry.words },
          { key: 'Since', value: entry.on && longDate(entry.on, 'en') },
          { key: 'Recorded', value: entry.by },
        ]}
      />
      <Textarea {...fieldsOf(state).text('reason')} label="Why?" hint="In a sentence, for HR only." rows={2} />
    </DeskQuestion>
  )
}
