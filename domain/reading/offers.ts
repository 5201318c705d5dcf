import { readTypedDate } from '../calendar/typed-date.ts'
import { type Boxes, boxesOfDate, isEmptyDate } from '../sending/boxes.ts'
import type { SendingForm } from '../sending/forms.ts'
import { stateCodes } from '../sending/states.ts'
import { fits } from './differences.ts'
import type { Proposals, ProposedField } from './proposals.ts'

/** What was read, offered at a box of the form: a date (see `Proposals`), a line of text, or a choice of a list. */
export type Offer = {
  box: string
  field: Exclude<ProposedField, 'name' | 'test'>
  value: string
  kind: 'date' | 'text' | 'choice'
}

/** What was read, by the box of the form at which it is offered. Whatever has no box is not offered. */
export function offersOf(form: SendingForm, proposals: Proposals): Offer[] {
  const offers = boxesFor(form, proposals).flatMap(([box, field]): Offer[] => {
    const value = proposals[field]
    if (value === undefined) return []
    if (field === 'state') return isState(value) ? [{ box, field, value, kind: 'choice' }] : []
    if (field === 'issuer' || field === 'number') return [{ box, field, value, kind: 'text' }]
    // A month stands only where one may be typed.
    return value.length === 10 || box === 'through' ? [{ box, field, value, kind: 'date' }] : []
  })
  return offers
}

type Place = readonly [box: string, field: Offer['field']]

function boxesFor(form: SendingForm, { test, from }: Proposals): Place[] {
  switch (form.form) {
    case 'card':
      return [
        ...(form.state === 'none' ? [] : [['state', 'state'] as const]),
        ['from', 'from'],
        ['through', 'through'],
        ['number', 'number'],
        ['issuer', 'issuer'],
      ]
    case 'tuberculosis':
      // A paper that says not which test it was offers its days at each.
      return [
        ...(test === 'blood' ? [] : [['placedOn', 'from'] as const, ['readOn', 'on'] as const]),
        ...(test === 'skin' ? [] : [['bloodOn', from === undefined ? 'on' : 'from'] as const]),
      ]
    case 'training':
      return [
        ['on', 'on'],
        ['issuer', 'issuer'],
      ]
    default:
      return []
  }
}

function isState(code: string): boolean {
  return stateCodes.some((known) => known === code)
}

/** The boxes with an offer taken over. */
export function withTaken(boxes: Boxes, { box, value, kind }: Offer): Boxes {
  return { ...boxes, ...(kind === 'date' ? boxesOfDate(box, value) : { [box]: value }) }
}

/** How what stands in the boxes goes with an offer: nothing yet, the same, or something else. */
export function comparedWith(boxes: Boxes, { box, field, value, kind }: Offer): 'empty' | 'same' | 'other' {
  const typed = kind === 'date' ? typedDay(boxes, box) : (boxes[box] ?? '').trim()
  if (typed === '') return 'empty'
  return typed !== null && fits(field, value, typed) ? 'same' : 'other'
}

/** A day or a month as it stands in three boxes; null where it is none. */
function typedDay(boxes: Boxes, box: string): string | null {
  if (isEmptyDate(boxes, box)) return ''
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) => boxes[`${box}.${part}`]?.trim())
  const read = readTypedDate({ year, month, day: day || '1' })
  if ('error' in read) return null
  return day === '' ? read.date.slice(0, 7) : read.date
}

/** What was read on several pictures of one paper, as one: what was read first counts. */
export function together(readings: readonly Proposals[]): Proposals {
  return Object.assign({}, ...[...readings].reverse())
}
