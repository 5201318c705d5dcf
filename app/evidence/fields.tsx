import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import type { TicketOption } from '#app/wording/tickets.ts'
import { EDUCATION_LEVELS } from '#domain/education-levels.ts'
import { handsOnAnswers, isSkillsCourse, type SendingForm } from '#domain/sending/forms.ts'
import { at, dateAt, type Filled, StateSelect, YesNo } from './boxes.tsx'
import { DrivingRecordFields } from './driving-record-fields.tsx'
import { Offered } from './offered.tsx'
import { TuberculosisFields } from './tuberculosis-fields.tsx'

type Form = { form: SendingForm; ticketTypes: readonly TicketOption[] }

/** The fields of a form, without its files and buttons: what the person fills in and the reviewer confirms. */
export function EvidenceFields({ form, ticketTypes, ...filled }: Filled & Form) {
  const texts = filled.texts.sending
  switch (form.form) {
    case 'card':
      return <CardFields form={form} {...filled} />
    case 'tuberculosis':
      return <TuberculosisFields form={form} {...filled} />
    case 'driving-record':
      return <DrivingRecordFields partial={form.partial} ticketTypes={ticketTypes} {...filled} />
    case 'training':
      return (
        <>
          <DateInput label={texts.training.on} {...dateAt('on', filled)} />
          <Offered box="on" form={form} {...filled} />
          <TextInput label={texts.training.issuer} maxLength={120} {...at('issuer', filled)} />
          <Offered box="issuer" form={form} {...filled} />
        </>
      )
    case 'birth-date':
      return <DateInput label={texts.birthDate.on} hint={texts.birthDate.hint} birthday {...dateAt('on', filled)} />
    case 'education':
      return (
        <>
          <Select
            label={texts.education.level}
            empty=""
            options={EDUCATION_LEVELS.map((value) => ({ value, label: texts.education.levels[value] }))}
            {...at('level', filled)}
          />
          <YesNo
            label={texts.education.behavioralHealth}
            hint={texts.education.behavioralHealthHint}
            box="behavioralHealth"
            {...filled}
          />
          <DateInput label={texts.education.on} {...dateAt('on', filled)} />
        </>
      )
    case 'experience':
      return (
        <>
          <TextInput label={texts.experience.issuer} maxLength={120} {...at('issuer', filled)} />
          <DateInput label={texts.experience.from} {...dateAt('from', filled)} />
          <DateInput
            label={texts.experience.through}
            hint={texts.experience.throughHint}
            {...dateAt('through', filled)}
          />
        </>
      )
    case 'enrollment':
      return (
        <>
          <TextInput label={texts.enrollment.issuer} maxLength={120} {...at('issuer', filled)} />
          <DateInput label={texts.enrollment.from} hint={texts.enrollment.fromHint} {...dateAt('from', filled)} />
          <DateInput
            label={texts.enrollment.through}
            hint={texts.enrollment.throughHint}
            {...dateAt('through', filled)}
          />
        </>
      )
    default:
      return null
  }
}

function CardFields({ form, ...filled }: Filled & { form: Extract<SendingForm, { form: 'card' }> }) {
  const { card } = filled.texts.sending
  return (
    <>
      {form.also && (
        <Checkbox
          label={form.also.of === 'cpr' ? card.alsoCpr : card.alsoFirstAid}
          id="also"
          name="also"
          defaultChecked={filled.boxes.also === 'on'}
        />
      )}
      {form.state !== 'none' && (
        <StateSelect label={form.state === 'optional' ? card.stateOptional : card.state} {...filled} />
      )}
      <Offered box="state" form={form} {...filled} />
      <DateInput label={card.from} hint={card.fromHint} {...dateAt('from', filled)} />
      <Offered box="from" form={form} {...filled} />
      <DateInput
        label={card.through}
        hint={form.through === 'required' ? card.throughHint : card.throughOptionalHint}
        {...dateAt('through', filled)}
      />
      <Offered box="through" form={form} {...filled} />
      {form.level && <YesNo label={card.level} box="level" {...filled} />}
      {form.restriction && <YesNo label={card.restriction} hint={card.restrictionHint} box="restriction" {...filled} />}
      <TextInput
        label={form.number === 'required' ? card.number : card.numberOptional}
        hint={card.numberHint}
        maxLength={40}
        {...at('number', filled)}
      />
      <Offered box="number" form={form} {...filled} />
      <TextInput
        label={card.issuer}
        hint={isSkillsCourse(form) ? card.issuerHint : undefined}
        maxLength={120}
        {...at('issuer', filled)}
      />
      <Offered box="issuer" form={form} {...filled} />
      {isSkillsCourse(form) && (
        <Radios
          label={card.handsOn}
          hint={card.handsOnHint}
          options={handsOnAnswers.map((value) => ({
            value,
            label: card.handsOnAnswers[value],
            hint: value === 'online' ? card.onlineHint : undefined,
          }))}
          {...at('handsOn', filled)}
        />
      )}
    </>
  )
}
