import type { TicketType } from '../driving/ticket-types.ts'
import { readBy, type Ticket, ticketOutcomes, violationsOf } from '../driving/tickets.ts'
import type { FactOf } from '../facts.ts'
import { type Boxes, boxesOfDate, isEmptyDate, lengthOfList, type Reader } from './boxes.ts'
import type { SendingForm, SentDetails } from './forms.ts'
import { stateCodes } from './states.ts'

/** The longest list of tickets or suspensions that a form takes. */
export const longestList = 12

type List = 'violations' | 'suspensions'
type Form = Extract<SendingForm, { form: 'driving-record' }>

/**
 * Reads what a driving record lists, or the tickets that someone reports. Every ticket stays in the details; those that count become the fact's violations. Null where
 * something is wrong, which the reader knows.
 *
 * @param types what a ticket may be for, as it is in force
 */
export function readDrivingRecord(
  form: Form,
  boxes: Boxes,
  reader: Reader,
  today: string,
  types: readonly TicketType[],
): { fact: FactOf<'driving-record'>; details: SentDetails } | null {
  const on = reader.date('on', today)
  const state = reader.choice('state', stateCodes, 'state.missing')
  const latest = on ?? today
  const any = (list: List) => (form.partial ? 'yes' : reader.choice(`any-${list}`, ['yes', 'no']))
  const ticket = (box: string) => readTicket(boxes, reader, box, { latest, today, types })
  const tickets = listOf(boxes, 'violations', any('violations'), ticket)
  const suspensions = form.partial
    ? []
    : listOf(boxes, 'suspensions', any('suspensions'), (box) => suspension(boxes, reader, box, today))
  if (!on || !state || !tickets || !suspensions) return null
  const partial = form.partial && { partial: true }
  return {
    fact: { kind: 'driving-record', on, state, ...partial, violations: violationsOf(tickets), suspensions },
    details: tickets.length > 0 ? { tickets } : {},
  }
}

/**
 * Reads one ticket at a box: `box` its day, `box.type`, `box.outcome`, and `box.decidedOn`, which may be empty.
 *
 * @param given.latest the last day on which it can have happened
 */
function readTicket(
  boxes: Boxes,
  reader: Reader,
  box: string,
  { latest, today, types }: { latest: string; today: string; types: readonly TicketType[] },
): Ticket | null {
  const on = reader.date(box, today)
  if (on && on > latest) return reader.wrong(box, 'ticket.afterRecord')
  const ids = types.map(({ id }) => id)
  const type = reader.choice(`${box}.type`, ids)
  const outcome = reader.choice(`${box}.outcome`, ticketOutcomes)
  const asked = outcome === 'decided' && !isEmptyDate(boxes, `${box}.decidedOn`)
  const decidedOn = asked ? reader.date(`${box}.decidedOn`, today) : undefined
  if (on && decidedOn && decidedOn < on) return reader.wrong(`${box}.decidedOn`, 'ticket.decidedEarly')
  if (!on || !type || !outcome || decidedOn === null) return null
  return readBy(types, { on, type, outcome, ...(decidedOn && { decidedOn }) })
}

/** The boxes of a ticket: what `readTicket` reads as that ticket again. */
export function boxesOfTicket(box: string, { on, type, outcome, decidedOn }: Ticket): Boxes {
  return {
    ...boxesOfDate(box, on),
    [`${box}.type`]: type,
    [`${box}.outcome`]: outcome,
    ...boxesOfDate(`${box}.decidedOn`, decidedOn),
  }
}

/** The filled-in entries of a list; null where something is wrong, or where "yes" was said and nothing was entered. */
function listOf<T>(boxes: Boxes, list: List, any: 'yes' | 'no' | null, entry: (box: string) => T | null): T[] | null {
  if (any !== 'yes') return any === 'no' ? [] : null
  const filled = Array.from(
    { length: Math.min(lengthOfList(boxes, list), longestList) },
    (_, i) => `${list}.${i}`,
  ).filter((box) => isBegun(boxes, box))
  const read = (filled.length > 0 ? filled : [`${list}.0`]).map(entry)
  return read.some((each) => each === null) ? null : read.filter((each) => each !== null)
}

function isBegun(boxes: Boxes, box: string): boolean {
  const dates = [box, `${box}.from`, `${box}.through`, `${box}.decidedOn`]
  return dates.some((date) => !isEmptyDate(boxes, date)) || Boolean(boxes[`${box}.type`] || boxes[`${box}.outcome`])
}

function suspension(boxes: Boxes, reader: Reader, box: string, today: string) {
  const from = reader.date(`${box}.from`, today)
  const through = isEmptyDate(boxes, `${box}.through`) ? undefined : reader.date(`${box}.through`, null)
  if (!from || through === null) return null
  if (through && through < from) return reader.wrong(`${box}.through`, 'through.beforeFrom')
  return { from, ...(through && { through }) }
}
