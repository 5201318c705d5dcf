import type { ReactNode } from 'react'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from './desk-question.tsx'
import { FormErrors, type FormState, type fieldsOf } from './fields.tsx'

/** What stops a credential, or gives it back: from which day, and where that was learned. */
export function InterruptionForm(props: {
  title: string
  name: string
  href: string
  words: string
  lead: ReactNode
  day: string
  button: string
  state: FormState | undefined
  fields: ReturnType<typeof fieldsOf>
  children?: ReactNode
}) {
  const { title, name, href, words, fields } = props
  return (
    <DeskQuestion
      back={{ href, label: `Credentials of ${name}` }}
      errors={<FormErrors state={props.state} />}
      caption={name}
      title={title}
      lead={props.lead}
      continueLabel={props.button}
    >
      <SummaryList items={[{ key: 'On record', value: words }]} />
      {props.children}
      <DateInput {...fields.date('on')} label={props.day} />
      <TextInput
        {...fields.text('source')}
        label="Where was that learned?"
        hint="Such as the state's online search, a letter, or the person."
        maxLength={120}
      />
      <Textarea
        {...fields.text('note')}
        label="Note (optional)"
        hint="For HR only. Leave out health, and what lies in the person’s past."
        rows={2}
      />
    </DeskQuestion>
  )
}
