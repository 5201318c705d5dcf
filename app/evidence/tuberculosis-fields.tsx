import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import type { SendingForm } from '#domain/sending/forms.ts'
import { at, dateAt, type Filled } from './boxes.tsx'
import { Offered } from './offered.tsx'

/** Which test it was, on which days, and what the paper says. */
export function TuberculosisFields({ form, ...filled }: Filled & { form: SendingForm }) {
  const { tuberculosis: texts } = filled.texts.sending
  const tests = [
    {
      value: 'skin',
      label: texts.skin,
      hint: texts.skinHint,
      more: (
        <>
          <DateInput label={texts.placedOn} {...dateAt('placedOn', filled)} />
          <Offered box="placedOn" form={form} {...filled} />
          <DateInput label={texts.readOn} {...dateAt('readOn', filled)} />
          <Offered box="readOn" form={form} {...filled} />
        </>
      ),
    },
    {
      value: 'blood',
      label: texts.blood,
      hint: texts.bloodHint,
      more: (
        <>
          <DateInput label={texts.bloodOn} {...dateAt('bloodOn', filled)} />
          <Offered box="bloodOn" form={form} {...filled} />
        </>
      ),
    },
    {
      value: 'statement',
      label: texts.statement,
      hint: texts.statementHint,
      more: <DateInput label={texts.statementOn} {...dateAt('statementOn', filled)} />,
    },
  ]
  const outcomes = [
    { value: 'clear', label: texts.clear },
    { value: 'not-clear', label: texts.notClear },
  ]
  return (
    <>
      <Radios label={texts.test} hint={texts.bcg} options={tests} {...at('test', filled)} />
      <Radios label={texts.outcome} hint={texts.outcomeHint} options={outcomes} {...at('outcome', filled)} />
    </>
  )
}
