import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'

/** How a site is called and reached. */
export function SiteForm(props: {
  title: string
  back: { href: string; label: string }
  first: Boxes
  state: FormState | undefined
  continueLabel: string
}) {
  const { state, first } = props
  const { text } = fieldsOf(state, first)
  return (
    <DeskQuestion
      back={props.back}
      errors={<FormErrors state={state} />}
      title={props.title}
      continueLabel={props.continueLabel}
    >
      <TextInput {...text('name')} label="Name" hint="As your people call it, such as Saguaro General Hospital." />
      <Textarea {...text('address')} label="Address" rows={3} />
      <TextInput {...text('contactName')} label="Who to ask there" />
      <TextInput {...text('contactPhone')} label="Phone" type="tel" width="medium" />
      <TextInput {...text('contactEmail')} label="E-mail" type="email" />
    </DeskQuestion>
  )
}
