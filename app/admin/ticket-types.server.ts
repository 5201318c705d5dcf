import { randomUUID } from 'node:crypto'
import { type TicketTypeRow, ticketTypeRows } from '#app/wording/tickets.ts'
import { mostTicketTypes, type TicketType, unnamedMoving } from '#domain/driving/ticket-types.ts'
import { type Boxes, readerOf } from '#domain/sending/boxes.ts'

/** The type that is to be changed; null where there is none such, and for the one that always counts. */
export function chosenType(types: readonly TicketType[], id: string | null | undefined): TicketTypeRow | null {
  return ticketTypeRows(types).find((row) => row.id === id && row.id !== unnamedMoving) ?? null
}

/** What stands in the boxes of a type that is to be changed. */
export function boxesOfType({ id, en, es, moving, source }: TicketTypeRow): Boxes {
  return { id, en, es, moving: moving ? 'yes' : 'no', source }
}

/** Reads a type from its boxes; without an `id` it is a new one. A built-in type keeps its names. */
export function readTicketType(
  boxes: Boxes,
  types: readonly TicketType[],
): { type: TicketType } | { errors: { box: string; text: string }[] } {
  const reader = readerOf(boxes)
  const chosen = chosenType(types, boxes.id)
  const named = chosen === null || chosen.added
  const en = named ? (reader.text('en', 80) ?? '') : ''
  const es = named ? (reader.text('es', 80) ?? '') : ''
  const moving = boxes.moving === 'yes' || (boxes.moving === 'no' ? false : null)
  const source = reader.text('source', 120) ?? ''
  const others = ticketTypeRows(types).filter(({ id }) => id !== chosen?.id)
  const twice = others.some((row) => row.added && row.en === en && row.es === es && row.moving === moving)
  const tooLong = (box: string) => reader.errors.some((error) => error.box === box)
  const called = (name: string, of: 'en' | 'es') =>
    named && name !== '' && !twice && others.some((row) => row[of].toLowerCase() === name.toLowerCase())
  const problems: [boolean, string, string][] = [
    [boxes.id !== undefined && chosen === null, 'en', 'Choose the type to change on the list again'],
    [chosen === null && types.length >= mostTicketTypes, 'en', `The list holds at most ${mostTicketTypes} types`],
    [named && en === '' && !tooLong('en'), 'en', 'Enter what it is called in English, at most 80 characters'],
    [called(en, 'en'), 'en', 'A type of this name is on the list already'],
    [named && es === '' && !tooLong('es'), 'es', 'Enter what it is called in Spanish, at most 80 characters'],
    [called(es, 'es'), 'es', 'A type of this Spanish name is on the list already'],
    [moving === null, 'moving', 'Choose whether such tickets count'],
    [source === '' && !tooLong('source'), 'source', 'Enter where that is from: a law, or that it is the agency’s own'],
  ]
  const errors = [
    ...reader.errors.map(({ box }) => ({ box, text: 'This is too long; shorten it' })),
    ...problems.flatMap(([wrong, box, text]) => (wrong ? [{ box, text }] : [])),
  ]
  if (errors.length > 0 || moving === null) return { errors }
  return { type: { id: chosen?.id ?? randomUUID(), moving, source, ...(named && { names: { en, es } }) } }
}
