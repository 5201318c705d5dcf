import { Button } from '../form/button.tsx'
import { Checkbox } from '../form/checkbox.tsx'
import { Checkboxes, Radios } from '../form/choices.tsx'
import { DateInput } from '../form/date-input.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { listErrors } from '../form/field-props.ts'
import { FileInput } from '../form/file-input.tsx'
import { QuestionPage } from '../form/question-page.tsx'
import { Select } from '../form/select.tsx'
import { TextInput } from '../form/text-input.tsx'
import { Textarea } from '../form/textarea.tsx'

const boxLabels = { month: 'Month', day: 'Day', year: 'Year' }
const fileTexts = {
  choose: 'Take or choose a picture',
  change: 'Choose another',
  tooBig: 'The file must be 25 MB or smaller',
}

/** A question page; `wrong` shows it as it comes back with errors. */
export function Question({ wrong }: { wrong: boolean }) {
  const through = {
    id: 'through',
    name: 'through',
    errors: wrong ? ['The year your card is good through must have four digits, like 2027'] : undefined,
    wrong: ['year'] as const,
    defaultValue: { month: '6', day: '30', year: wrong ? '27' : '' },
  }
  const front = {
    id: 'front',
    name: 'front',
    errors: wrong ? ['Choose a picture of the front of your card'] : undefined,
  }
  return (
    <QuestionPage
      back={{ href: '#back', label: 'Back' }}
      errors={<ErrorSummary title="There is a problem" errors={listErrors([through, front])} />}
      caption="CPR and first aid"
      title="Your card"
      lead="We need to see the card itself. Dates are read by a person, so they must be clear."
      continueLabel="Continue"
      other={
        <Button look="quiet" name="intent" value="later">
          Save and come back later
        </Button>
      }
    >
      <DateInput
        {...through}
        label="Through which day is it good?"
        hint="As printed on the card, for example 6 30 2027"
        boxLabels={boxLabels}
      />
      <FileInput
        {...front}
        label="Front of the card"
        hint="A picture or a PDF, 25 MB at most"
        accept="image/*,application/pdf"
        maxBytes={25 * 1024 * 1024}
        texts={fileTexts}
      />
    </QuestionPage>
  )
}

/** Every kind of field, without and with an error. */
export function Fields() {
  const wrong = (text: string) => [text]
  return (
    <form className="fields max-w-2xl" method="post" noValidate>
      <TextInput
        id="name"
        name="name"
        label="Full name"
        hint="As on your license"
        autoComplete="name"
        defaultValue="Ana Quiroga"
      />
      <TextInput
        id="email"
        name="email"
        type="email"
        label="E-mail address"
        width="medium"
        autoComplete="email"
        defaultValue="ana.quiroga"
        errors={wrong('Enter an e-mail address like name@company.example')}
      />
      <TextInput
        id="code"
        name="code"
        label="Code"
        hint="Six digits, sent by e-mail"
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
      />
      <Textarea id="why" name="why" label="What made you apply? (optional)" />
      <Select
        id="state"
        name="state"
        label="State that gave the license"
        empty="Choose a state"
        options={[
          { value: 'AZ', label: 'Arizona' },
          { value: 'NM', label: 'New Mexico' },
        ]}
        errors={wrong('Choose the state that gave the license')}
      />
      <Radios
        id="drive"
        name="drive"
        label="Can you drive members in your own car?"
        inline
        defaultValue="yes"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <Radios
        id="training"
        name="training"
        label="Have you done state approved peer support training?"
        errors={wrong('Choose how far you are with the training')}
        options={[
          { value: 'done', label: 'Yes, I have the certificate' },
          { value: 'booked', label: 'I am booked', hint: 'You tell us the dates on the next page.' },
          {
            value: 'none',
            label: 'Not yet',
            more: <TextInput id="near" name="near" label="Which town is near you?" width="medium" />,
          },
        ]}
      />
      <Checkboxes
        id="shifts"
        name="shifts"
        label="When can you work?"
        hint="Choose all that fit"
        defaultValue={['day']}
        options={[
          { value: 'day', label: 'Days' },
          { value: 'evening', label: 'Evenings' },
          { value: 'weekend', label: 'Weekends' },
        ]}
      />
      <DateInput id="born" name="born" label="When were you born?" boxLabels={boxLabels} birthday />
      <DateInput
        id="issued"
        name="issued"
        label="When was it issued?"
        boxLabels={boxLabels}
        defaultValue={{ month: '2', day: '30', year: '2026' }}
        errors={wrong('30 February 2026 does not exist')}
      />
      <Checkbox
        id="agree"
        name="agree"
        label="I have read this statement and sign it electronically."
        errors={wrong('Tick the box to sign')}
      />
      <Button>Save</Button>
    </form>
  )
}
