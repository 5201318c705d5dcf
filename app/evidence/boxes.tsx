import { Radios } from '#app/components/form/choices.tsx'
import { Select } from '#app/components/form/select.tsx'
import type { Proposals } from '#domain/reading/proposals.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { stateCodes } from '#domain/sending/states.ts'
import type clearance from '#locales/en/clearance.ts'
import type common from '#locales/en/common.ts'
import type sending from '#locales/en/sending.ts'
import type { Language } from '#locales/languages.ts'
import type { SameKeys } from '#locales/types.ts'

/** The texts of the forms, in the language of the page: the `sending` namespace, and the words above the boxes of a date. */
export type FormTexts = {
  sending: SameKeys<typeof sending>
  date: Pick<SameKeys<typeof common>['date'], 'day' | 'month' | 'year'>
}

/** The texts of a form that takes files as well: what stands around its boxes. */
export type SendTexts = FormTexts & { form: SameKeys<typeof clearance>['form']; hint: string; tooLarge: string }

/** What was read on the pictures of a paper, and the language in which it is told. */
export type ReadOnPictures = { proposals: Proposals; language: Language }

/** What every part of a form takes: what its boxes hold, what is wrong at them, and what was read on the pictures. */
export type Filled = {
  boxes: Boxes
  errors: readonly { box: string; text: string }[]
  texts: FormTexts
  read?: ReadOnPictures | undefined
}

/** The props of the field at a box. */
export function at(box: string, { boxes, errors }: Filled) {
  return { id: box, name: box, errors: errorsAt(box, errors), defaultValue: boxes[box] }
}

/** The props of the date at three boxes. */
export function dateAt(box: string, { boxes, errors, texts }: Filled) {
  return {
    id: box,
    name: box,
    errors: errorsAt(box, errors),
    boxLabels: texts.date,
    defaultValue: { month: boxes[`${box}.month`], day: boxes[`${box}.day`], year: boxes[`${box}.year`] },
  }
}

function errorsAt(box: string, errors: Filled['errors']) {
  return errors.filter((error) => error.box === box).map((error) => error.text)
}

/** Which state something is from. */
export function StateSelect({ label, ...filled }: Filled & { label: string }) {
  const { sending } = filled.texts
  const options = stateCodes.map((code) => ({ value: code, label: sending.states[code] }))
  return <Select label={label} empty={sending.card.chooseState} options={options} {...at('state', filled)} />
}

export function YesNo({ label, hint, box, ...filled }: Filled & { label: string; hint?: string; box: string }) {
  const { yes, no } = filled.texts.sending
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  return <Radios label={label} hint={hint} inline options={options} {...at(box, filled)} />
}
