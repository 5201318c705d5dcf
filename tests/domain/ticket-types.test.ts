import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drivingRows } from '#app/wording/driving.ts'
import { factInWords } from '#app/wording/evidence.ts'
import { ticketOptions } from '#app/wording/tickets.ts'
import { drivingArithmetic } from '#domain/driving/arithmetic.ts'
import { defaultTicketTypes, type TicketType, unnamedMoving, withTicketType } from '#domain/driving/ticket-types.ts'
import { type Ticket, ticketOutcomes, ticketsOfRecord, violationsOf, whyNotCounted } from '#domain/driving/tickets.ts'
import type { FactOf } from '#domain/facts.ts'
import { defaultPolicies, policiesAt, policySchemas } from '#domain/policies.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { boxesOfFact } from '#domain/sending/boxes-of-fact.ts'
import { readAnew } from '#domain/sending/read-anew.ts'
import { readForm } from '#domain/sending/reading.ts'

const today = '2026-03-02'
const phone: TicketType = {
  id: 'phone',
  moving: true,
  source: 'A.R.S. 28-914',
  names: { en: 'Phone in hand', es: 'Teléfono en la mano' },
}
const setTo = (types: readonly TicketType[], id: string, moving: boolean) =>
  withTicketType(types, { id, moving, source: 'Agency policy' })

const boxes = (type: string) => ({
  ...boxesOfDate('on', '2026-02-01'),
  state: 'AZ',
  'any-violations': 'yes',
  'any-suspensions': 'no',
  ...boxesOfDate('violations.0', '2025-05-01'),
  'violations.0.type': type,
  'violations.0.outcome': 'decided',
})

function sentBy(types: readonly TicketType[], type: string) {
  const read = readForm({ form: 'driving-record' }, boxes(type), today, 'sender', types)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const { fact, details } = read.sent
  if (fact.kind !== 'driving-record') throw new Error('another fact')
  return { claims: fact, details }
}

const need = {
  needs: 'driving-record',
  violations: 2,
  suspensions: 0,
  lookback: { years: 3 },
  recheck: { years: 1 },
} as const

describe('a ticket', () => {
  const strict = setTo(defaultTicketTypes, 'seat-belt', true)

  test('counts by the list by which it was read, and is explained by that one ever after', () => {
    const [before, after] = [sentBy(defaultTicketTypes, 'seat-belt'), sentBy(strict, 'seat-belt')]
    expect([before.claims.violations, after.claims.violations]).toEqual([[], ['2025-05-01']])
    const rowOf = ({ claims, details }: typeof before) =>
      drivingRows(drivingArithmetic(need, [claims], today), details.tickets ?? [], 'en')
    expect(rowOf(before)).toMatchObject([
      { what: 'Seat belt', counts: false, why: 'not a moving violation; kept on file only' },
    ])
    expect(rowOf(after)).toMatchObject([{ what: 'Seat belt', counts: true }])
    expect(factInWords(before.claims, before.details, 'en')).toContain('Seat belt')
    expect(factInWords(after.claims, after.details, 'en')).not.toContain('no moving violation')
  })

  test('that was kept before lists could change is read by the built-in one', () => {
    const kept = (type: string): Ticket => ({ on: '2025-05-01', type, outcome: 'decided' })
    expect(whyNotCounted(kept('seat-belt'))).toBe('not-moving')
    expect(whyNotCounted(kept('speeding'))).toBeNull()
    expect(whyNotCounted({ ...kept('speeding'), moving: false })).toBe('not-moving')
  })

  test('of an added type keeps what it was called then', () => {
    const { details } = sentBy([...defaultTicketTypes, phone], 'phone')
    expect(details.tickets).toMatchObject([{ moving: true, names: phone.names }])
    const own: FactOf<'driving-record'> = { kind: 'driving-record', on: today, violations: [], suspensions: [] }
    const listed = { tickets: (details.tickets ?? []).map((ticket) => ({ ...ticket, moving: false })) }
    expect(factInWords(own, listed, 'es')).toContain('Teléfono en la mano')
    expect(ticketOptions([phone], { form: 'driving-record' }, 'es')).toEqual([
      { value: 'phone', label: 'Teléfono en la mano' },
    ])
    expect(ticketOptions([phone], { form: 'education' }, 'es')).toEqual([])
  })

  test('of a type that is not on the list is not taken', () => {
    const read = readForm({ form: 'driving-record' }, boxes('phone'), today, 'sender', defaultTicketTypes)
    expect(read).toMatchObject({ ok: false, errors: [{ box: 'violations.0.type', error: 'choice.missing' }] })
  })

  test('that waits is read anew by the list in force; everything else that waits stays as it is', () => {
    const waiting = sentBy(defaultTicketTypes, 'seat-belt')
    const anew = readAnew(waiting, strict)
    expect(anew.claims.violations).toEqual(['2025-05-01'])
    expect(readAnew(anew, defaultTicketTypes)).toEqual(waiting)
    const other = { claims: { kind: 'training', course: 'peer', on: today } as const, details: {} }
    expect(readAnew(other, strict)).toBe(other)
  })
})

describe('a record', () => {
  const someTicket = fc.record({
    on: fc.constantFrom('2024-01-31', '2025-05-01', '2025-06-01'),
    type: fc.constantFrom(...defaultTicketTypes.map(({ id }) => id), phone.id),
    outcome: fc.constantFrom(...ticketOutcomes),
  })
  const someList = fc
    .array(fc.record({ id: fc.constantFrom(...defaultTicketTypes.map(({ id }) => id)), moving: fc.boolean() }))
    .map((changes) =>
      changes
        .filter(({ id }) => id !== unnamedMoving)
        .reduce((types, { id, moving }) => setTo(types, id, moving), [...defaultTicketTypes, phone]),
    )

  test('is shown with its own tickets and none made up, and read again as itself, by any list', () => {
    fc.assert(
      fc.property(fc.array(someTicket, { minLength: 1, maxLength: 6 }), someList, someList, (typed, then, now) => {
        const blank: FactOf<'driving-record'> = {
          kind: 'driving-record',
          on: '2026-02-01',
          state: 'AZ',
          violations: [],
          suspensions: [],
        }
        const first = readAnew(
          { claims: { ...blank, violations: violationsOf(typed) }, details: { tickets: typed } },
          then,
        )
        const tickets = first.details.tickets ?? []
        expect(ticketsOfRecord(first.claims.violations, tickets)).toEqual(tickets)
        const read = readForm(
          { form: 'driving-record' },
          boxesOfFact(first.claims, first.details),
          today,
          'reviewer',
          now,
        )
        if (!read.ok) throw new Error(JSON.stringify(read.errors))
        expect({ claims: read.sent.fact, details: read.sent.details }).toEqual(readAnew(first, now))
      }),
      { numRuns: 60 },
    )
  })

  test('of which only the day of a violation is known keeps it by any list', () => {
    fc.assert(
      fc.property(someList, (types) => {
        const known: FactOf<'driving-record'> = {
          kind: 'driving-record',
          on: '2026-02-01',
          state: 'AZ',
          violations: ['2025-05-01'],
          suspensions: [],
        }
        const read = readForm({ form: 'driving-record' }, boxesOfFact(known, {}), today, 'reviewer', types)
        expect(read).toMatchObject({ sent: { fact: known } })
      }),
      { numRuns: 20 },
    )
  })
})

describe('the list', () => {
  const { tickets } = policySchemas

  test('changes one type alone, and adds one among its kind, once', () => {
    const changed = setTo(defaultTicketTypes, 'seat-belt', true)
    expect(changed.filter((type, i) => type !== defaultTicketTypes[i])).toEqual([
      { id: 'seat-belt', moving: true, source: 'Agency policy' },
    ])
    const added = withTicketType(defaultTicketTypes, phone)
    const ids = added.map(({ id }) => id)
    expect(ids.indexOf('phone')).toBe(ids.indexOf(unnamedMoving) - 1)
    expect(withTicketType(added, { ...phone, id: 'pressed twice' })).toEqual(added)
    expect(withTicketType(defaultTicketTypes, { ...phone, moving: false }).at(-2)?.id).toBe('phone')
    const named = withTicketType(added, { ...phone, names: { en: 'Phone', es: 'Teléfono' } })
    expect(named.find(({ id }) => id === 'phone')?.names?.en).toBe('Phone')
  })

  test('has every type once, and never drops what stands for a violation without a name', () => {
    const twice = [...defaultTicketTypes, ...defaultTicketTypes]
    expect(tickets.safeParse({ types: twice }).success).toBe(false)
    expect(tickets.safeParse({ types: setTo(defaultTicketTypes, unnamedMoving, false) }).success).toBe(false)
    const value = { types: [phone] }
    const recordedAt = new Date('2026-01-01T00:00:00Z')
    const { types } = policiesAt([{ name: 'tickets', value, recordedAt }], recordedAt).tickets
    expect(types).toEqual([phone, ...defaultPolicies.tickets.types])
  })
})
