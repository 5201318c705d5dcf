import { addDays, daysBetween } from '../calendar/dates.ts'
import type { TicketType } from '../driving/ticket-types.ts'
import { EDUCATION_LEVELS } from '../education-levels.ts'
import { type Fact, factSchema } from '../facts.ts'
import { type BoxError, type Boxes, lastDayOf, type Reader, readerOf } from './boxes.ts'
import { readDrivingRecord } from './driving.ts'
import {
  type CardForm,
  handsOnAnswers,
  isSkillsCourse,
  type SendingForm,
  type SentDetails,
  tuberculosisTests,
} from './forms.ts'
import { stateCodes } from './states.ts'

/** A filled-in form as the fact it claims; `also` = the requirement that the same card serves besides. */
export type Sent = { fact: Fact; details: SentDetails; also: string | null }

/** Who fills in the form: a reviewer may record what has ended or comes from elsewhere, a sender is told at once. */
export type Filler = 'sender' | 'reviewer'

/** A skin test is read 48 to 72 hours after it was placed (R9-10-113); with dates alone that is 2 to 3 days later. */
export const skinTestDays = { first: 2, last: 3 } as const

/** Days from today within which a card that is sent begins. */
const longestAhead = 180

const longestText = 120
const longestNumber = 40

/**
 * Reads a filled-in form.
 *
 * @param today nothing that has happened already can be later
 * @param ticketTypes what a ticket may be for, as it is in force
 * @returns the fact, or what is wrong at which box; every box is read, so that all errors show at once
 */
export function readForm(
  form: SendingForm,
  boxes: Boxes,
  today: string,
  filler: Filler,
  ticketTypes: readonly TicketType[],
): { ok: true; sent: Sent } | { ok: false; errors: BoxError[] } {
  const reader = readerOf(boxes)
  const issuer = reader.text('issuer', longestText)
  const read = factOf(form, boxes, reader, { today, filler, ticketTypes })
  if (reader.errors.length > 0 || read === null) return { ok: false, errors: reader.errors }
  const details = { ...read.details, ...(issuer && { issuer }) }
  return { ok: true, sent: { fact: factSchema.parse(read.fact), details, also: read.also ?? null } }
}

type Read = { fact: Fact; details?: SentDetails; also?: string } | null

function factOf(
  form: SendingForm,
  boxes: Boxes,
  reader: Reader,
  { today, filler, ticketTypes }: { today: string; filler: Filler; ticketTypes: readonly TicketType[] },
): Read {
  switch (form.form) {
    case 'card':
      return card(form, reader, today, filler)
    case 'tuberculosis':
      return tuberculosis(reader, today)
    case 'training': {
      const on = reader.date('on', today)
      return on ? { fact: { kind: 'training', course: form.course, on } } : null
    }
    case 'driving-record':
      return readDrivingRecord(form, boxes, reader, today, ticketTypes)
    case 'birth-date': {
      const on = reader.date('on', addDays(today, -1))
      return on ? { fact: { kind: 'birth-date', on } } : null
    }
    case 'education': {
      const level = reader.choice('level', EDUCATION_LEVELS)
      const inField = reader.choice('behavioralHealth', ['yes', 'no'])
      const on = reader.date('on', today)
      const field = inField === 'yes' && { field: 'behavioral-health' }
      return level && inField && on ? { fact: { kind: 'education', level, on, ...field } } : null
    }
    case 'experience': {
      const from = reader.date('from', today)
      const through = reader.date('through', today)
      if (!from || !through) return null
      if (through < from) return reader.wrong('through', 'through.beforeFrom')
      return { fact: { kind: 'experience', field: form.field, from, through } }
    }
    case 'enrollment': {
      const eligibleFrom = reader.date('from', null)
      const through = reader.through('through', false)
      if (!eligibleFrom || through === null) return null
      if (endsBefore(through, eligibleFrom)) return reader.wrong('through', 'through.beforeFrom')
      return { fact: { kind: 'enrollment', eligibleFrom, ...(through && { through }) } }
    }
    default:
      return reader.wrong('form', 'notAllowed')
  }
}

function card(form: CardForm, reader: Reader, today: string, filler: Filler): Read {
  const state = form.state === 'none' ? undefined : stateIn(form, reader, filler)
  const from = firstDay(reader, today)
  const through = reader.through('through', form.through === 'required')
  const level = form.level ? reader.choice('level', ['yes', 'no']) : 'no'
  const restriction = form.restriction ? reader.choice('restriction', ['yes', 'no']) : 'no'
  const number = reader.text('number', longestNumber)
  const answered = isSkillsCourse(form) && reader.text('handsOn', longestText) !== undefined
  const handsOn = answered ? reader.choice('handsOn', handsOnAnswers) : undefined
  if (number === undefined && form.number === 'required') reader.wrong('number', 'cardNumber.missing')
  if (from && endsBefore(through, from)) return reader.wrong('through', 'through.beforeFrom')
  if (filler === 'sender' && endsBefore(through, today)) return reader.wrong('through', 'through.inPast')
  if (!from || through === null || state === null || level === null || restriction === null) return null
  const both = form.also !== null && reader.ticked('also') ? form.also : null
  return {
    fact: {
      kind: 'credential',
      of: both ? [form.of, both.of].sort() : [form.of],
      ...(state && { state }),
      ...(level === 'yes' && { level: 1 }),
      ...(restriction === 'yes' && { restrictions: ['driving'] }),
      from,
      ...(through && { through }),
    },
    details: { ...(number && { number }), ...(handsOn && { handsOn }) },
    ...(both && { also: both.requirement }),
  }
}

/** A renewal may begin when what it renews has ended. Anything later is sooner a year that was mistyped. */
function firstDay(reader: Reader, today: string): string | null {
  const from = reader.date('from', null)
  if (from && from > addDays(today, longestAhead)) return reader.wrong('from', 'date.tooFarFuture')
  return from
}

function stateIn(form: CardForm, reader: Reader, filler: Filler): string | null | undefined {
  if (form.state === 'optional' && reader.text('state', 2) === undefined) return undefined
  const state = reader.choice('state', stateCodes, 'state.missing')
  if (state && form.states && !form.states.includes(state) && filler === 'sender')
    return reader.wrong('state', 'state.notAccepted', { values: { states: form.states.join(', ') } })
  return state
}

function tuberculosis(reader: Reader, today: string): Read {
  const test = reader.choice('test', tuberculosisTests)
  const outcome = reader.choice('outcome', ['clear', 'not-clear'])
  if (test === null) return null
  const placedOn = test === 'skin' ? reader.date('placedOn', today) : undefined
  const on = reader.date(test === 'skin' ? 'readOn' : `${test}On`, today)
  if (on && placedOn) {
    const days = daysBetween(placedOn, on)
    if (days < skinTestDays.first || days > skinTestDays.last) return reader.wrong('readOn', 'skinTest.window')
  }
  if (!outcome || !on || placedOn === null) return null
  return { fact: { kind: 'check', of: 'tuberculosis', on, outcome }, details: { test, ...(placedOn && { placedOn }) } }
}

function endsBefore(through: string | null | undefined, day: string): boolean {
  const last = lastDayOf(through)
  return last !== null && last < day
}
