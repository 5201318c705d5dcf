import { randomUUID } from 'node:crypto'
import { oneOf } from '#app/hr/address.ts'
import { type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { stateCodes } from '#domain/sending/states.ts'
import { type AgencySource, isWebAddress, sourceSubjects } from '#domain/sources.ts'

/** What stands in the boxes of a source that is to be changed. */
export function boxesOfSource(source: AgencySource): Boxes {
  return { ...source, state: source.state ?? '' }
}

/** Reads a source from its boxes; without an `id` it is a new one. */
export function readSource(
  boxes: Boxes,
  list: readonly AgencySource[],
): { source: AgencySource } | { errors: { box: string; text: string }[] } {
  const reader = readerOf(boxes)
  const of = oneOf(sourceSubjects, boxes.of ?? '')
  const state = oneOf(stateCodes, boxes.state ?? '')
  const name = reader.text('name', 120) ?? ''
  const url = reader.text('url', 300) ?? ''
  const phone = reader.text('phone', 40) ?? ''
  const look = reader.text('look', 400) ?? ''
  const id = list.find((known) => known.id === boxes.id)?.id ?? randomUUID()
  const same = list.some((known) => known.id !== id && known.of === of && known.name === name)
  const problems: [boolean, string, string][] = [
    [of === null, 'of', 'Choose what is looked up there'],
    [name === '', 'name', 'Enter the name of the source, at most 120 characters'],
    [same, 'name', 'A source of this name is on the list already'],
    [url !== '' && !isWebAddress(url), 'url', 'Enter an address of the web, such as https://www.example.gov/'],
    [url === '' && phone === '', 'url', 'Enter a web address or a phone number'],
  ]
  const errors = [
    ...reader.errors.map(({ box }) => ({ box, text: 'This is too long; shorten it' })),
    ...problems.flatMap(([wrong, box, text]) => (wrong ? [{ box, text }] : [])),
  ]
  return errors.length > 0 || of === null ? { errors } : { source: { id, of, state, name, url, phone, look } }
}
