import { describe, expect, test } from 'vitest'
import { defaultTicketTypes } from '#domain/driving/ticket-types.ts'
import type { Fact } from '#domain/facts.ts'
import { builtInPositions } from '#domain/positions/index.ts'
import { needsSourceCheck, refuseReasons, sendBackReasons } from '#domain/reviewing.ts'
import { type Boxes, boxesOfDate } from '#domain/sending/boxes.ts'
import { boxesOfFact } from '#domain/sending/boxes-of-fact.ts'
import { formOfSubmission, formsFor, type SendingForm } from '#domain/sending/forms.ts'
import { withAnother } from '#domain/sending/lists.ts'
import { readForm } from '#domain/sending/reading.ts'
import { stateCodes } from '#domain/sending/states.ts'
import { resources } from '#locales/index.ts'

const today = '2026-03-02'

function versionOf(position: keyof typeof builtInPositions) {
  const [version] = builtInPositions[position].versions
  if (!version) throw new Error('no version')
  return version
}

const pact = versionOf('pact-peer-support-specialist')

function formOf(requirement: string, version = pact): SendingForm {
  const [form] = formsFor(version, requirement)
  if (!form) throw new Error('no form')
  return form
}

function errorsOf(form: SendingForm, boxes: Boxes, filler: 'sender' | 'reviewer' = 'sender') {
  const read = readForm(form, boxes, today, filler, defaultTicketTypes)
  return read.ok ? [] : read.errors.map(({ box, error }) => `${box}: ${error}`)
}

const spanned = (from: string, through: string | null, more: Boxes = {}) => ({
  ...boxesOfDate('from', from),
  ...boxesOfDate('through', through),
  ...more,
})

describe('what a requirement asks for', () => {
  test('each requirement of every position has a form, or says who records it', () => {
    const asked = Object.keys(builtInPositions).map((id) => {
      const version = versionOf(id as keyof typeof builtInPositions)
      return Object.keys(version.requirements).map(
        (name) => `${name}: ${formsFor(version, name).map((each) => each.form)}`,
      )
    })
    expect(asked).toEqual([
      [
        'age: birth-date',
        'education-or-experience: education,experience',
        'lived-experience: statement',
        'leadership: agency',
        'peer-support-training: training',
        'driver-license: card',
        'driving-record: driving-record',
        'cpr: card',
        'first-aid: card',
        'tuberculosis: tuberculosis',
        'fingerprint-clearance: card',
        'unrestricted-driving: with-card',
      ],
      [
        'education: education',
        'peer-specialist-certification: card',
        'supervision: agency',
        'code-of-ethics: statement',
      ],
      ['peer-recovery-certification: card', 'lived-experience: statement', 'supervision: agency'],
      ['enrollment: enrollment', 'lived-experience: statement', 'supervision: agency'],
      ['lived-experience: statement', 'recovery-knowledge: agency', 'driver-license: card', 'supervision: agency'],
    ])
  })

  test('a CPR card may serve first aid too, and the other way round', () => {
    expect(formOf('cpr')).toMatchObject({ also: { of: 'first-aid', requirement: 'first-aid' } })
    expect(formOf('first-aid')).toMatchObject({ also: { of: 'cpr', requirement: 'cpr' } })
    const read = readForm(
      formOf('first-aid'),
      spanned('2026-01-10', '2028-01', { also: 'on' }),
      today,
      'sender',
      defaultTicketTypes,
    )
    expect(read).toMatchObject({ sent: { fact: { of: ['cpr', 'first-aid'], through: '2028-01' }, also: 'cpr' } })
  })
})

describe('a card', () => {
  test('is wrong at the box where it is wrong, all at once', () => {
    expect(errorsOf(formOf('driver-license'), {})).toEqual([
      'state: state.missing',
      'from: date.missing',
      'through: through.missing',
    ])
    expect(errorsOf(formOf('cpr'), spanned('2027-02-03', null))).toEqual(['from: date.tooFarFuture'])
    expect(errorsOf(formOf('cpr'), spanned('2026-01-10', '2026-01-09'))).toEqual(['through: through.beforeFrom'])
    expect(errorsOf(formOf('cpr'), spanned('2024-01-10', '2026-03-01'))).toEqual(['through: through.inPast'])
    expect(errorsOf(formOf('cpr'), spanned('1026-01-10', null))).toEqual(['from: date.tooFarPast'])
    expect(errorsOf(formOf('cpr'), { 'from.month': '2', 'from.day': 'x', 'from.year': '26' })).toEqual([
      'from: date.notNumbers',
    ])
  })

  test('that ends today, or this month, is good today', () => {
    expect(errorsOf(formOf('cpr'), spanned('2024-03-10', today))).toEqual([])
    expect(errorsOf(formOf('cpr'), spanned('2024-03-10', '2026-03'))).toEqual([])
  })

  test('that has ended or is from elsewhere is told to the sender; a reviewer may record it', () => {
    const boxes = spanned('2020-01-10', '2026-03-01', { state: 'CA' })
    expect(errorsOf(formOf('driver-license'), boxes)).toEqual(['state: state.notAccepted', 'through: through.inPast'])
    expect(errorsOf(formOf('driver-license'), boxes, 'reviewer')).toEqual([])
  })

  test('a license may run to 2058', () => {
    expect(errorsOf(formOf('driver-license'), spanned('2020-01-10', '2058-06-01', { state: 'AZ' }))).toEqual([])
  })

  test('for fingerprints says its level and its restriction', () => {
    const boxes = spanned('2025-01-10', '2031-01-10', { state: 'AZ', level: 'yes', restriction: 'yes' })
    expect(readForm(formOf('fingerprint-clearance'), boxes, today, 'sender', defaultTicketTypes)).toMatchObject({
      sent: { fact: { level: 1, restrictions: ['driving'] } },
    })
    expect(errorsOf(formOf('fingerprint-clearance'), { ...boxes, level: '', restriction: '' })).toEqual([
      'level: choice.missing',
      'restriction: choice.missing',
    ])
  })
})

describe('a TB skin test', () => {
  const skin = (placedOn: string, readOn: string) => ({
    test: 'skin',
    outcome: 'clear',
    ...boxesOfDate('placedOn', placedOn),
    ...boxesOfDate('readOn', readOn),
  })
  for (const [readOn, errors] of [
    ['2026-02-11', ['readOn: skinTest.window']],
    ['2026-02-12', []],
    ['2026-02-13', []],
    ['2026-02-14', ['readOn: skinTest.window']],
    ['2026-02-09', ['readOn: skinTest.window']],
  ] as const)
    test(`placed on 2026-02-10 and read on ${readOn}`, () => {
      expect(errorsOf(formOf('tuberculosis'), skin('2026-02-10', readOn))).toEqual(errors)
    })

  test('counts from the day on which it was read', () => {
    const read = readForm(formOf('tuberculosis'), skin('2026-02-10', '2026-02-12'), today, 'sender', defaultTicketTypes)
    expect(read).toEqual({
      ok: true,
      sent: {
        fact: { kind: 'check', of: 'tuberculosis', on: '2026-02-12', outcome: 'clear' },
        details: { test: 'skin', placedOn: '2026-02-10' },
        also: null,
      },
    })
  })
})

describe('a driving record', () => {
  const form = formOf('driving-record')
  const record = { ...boxesOfDate('on', '2026-02-01'), state: 'AZ', 'any-violations': 'no', 'any-suspensions': 'no' }

  const ticket = (number: number, on: string, type = 'speeding', outcome = 'decided') => ({
    ...boxesOfDate(`violations.${number}`, on),
    [`violations.${number}.type`]: type,
    [`violations.${number}.outcome`]: outcome,
  })
  const listed = { ...record, 'any-violations': 'yes' }

  test('without entries, with some, and with one begun and empty ones left over', () => {
    expect(readForm(form, record, today, 'sender', defaultTicketTypes)).toMatchObject({
      sent: { fact: { violations: [], suspensions: [] } },
    })
    const some = { ...listed, ...ticket(0, '2025-05-01'), ...ticket(2, '2025-06-01'), 'violations.1.day': '' }
    expect(readForm(form, some, today, 'sender', defaultTicketTypes)).toMatchObject({
      sent: { fact: { violations: ['2025-05-01', '2025-06-01'] } },
    })
    expect(errorsOf(form, { ...some, 'violations.1.day': '3' })).toEqual([
      'violations.1: date.partial',
      'violations.1.type: choice.missing',
      'violations.1.outcome: choice.missing',
    ])
    expect(errorsOf(form, listed)).toEqual([
      'violations.0: date.missing',
      'violations.0.type: choice.missing',
      'violations.0.outcome: choice.missing',
    ])
  })

  test('counts only what was a moving violation and is decided; the rest stays in the details', () => {
    const boxes = {
      ...listed,
      ...ticket(0, '2025-05-01'),
      ...ticket(1, '2025-06-01', 'no-insurance'),
      ...ticket(2, '2025-07-01', 'seat-belt'),
      ...ticket(3, '2025-08-01', 'registration'),
      ...ticket(4, '2025-09-01', 'signal', 'open'),
      ...ticket(5, '2025-10-01', 'speeding', 'dismissed'),
    }
    const read = readForm(form, boxes, today, 'sender', defaultTicketTypes)
    if (!read.ok) throw new Error('not read')
    expect(read.sent.fact).toMatchObject({ violations: ['2025-05-01'] })
    expect(read.sent.details.tickets).toHaveLength(6)
    expect(
      readForm(form, boxesOfFact(read.sent.fact, read.sent.details), today, 'reviewer', defaultTicketTypes),
    ).toEqual(read)
  })

  test('a ticket cannot come after its record, nor be decided before it happened', () => {
    expect(errorsOf(form, { ...listed, ...ticket(0, '2026-02-02') })).toEqual(['violations.0: ticket.afterRecord'])
    const early = { ...listed, ...ticket(0, '2025-05-02'), ...boxesOfDate('violations.0.decidedOn', '2025-05-01') }
    expect(errorsOf(form, early)).toEqual(['violations.0.decidedOn: ticket.decidedEarly'])
    expect(errorsOf(form, { ...early, ...boxesOfDate('violations.0.decidedOn', '2025-05-02') })).toEqual([])
  })

  test('of which only the violations are known is shown with them, and a report of a ticket stays one', () => {
    const fact = { kind: 'driving-record', on: '2026-02-01', state: 'AZ', violations: ['2025-05-01'] } as const
    const known: Fact = { ...fact, violations: [...fact.violations], suspensions: [] }
    expect(readForm(form, boxesOfFact(known, {}), today, 'reviewer', defaultTicketTypes)).toMatchObject({
      sent: { fact: known },
    })
    const partial = formOfSubmission(builtInPositions['pact-peer-support-specialist'], 'driving-record', {
      ...known,
      partial: true,
    })
    if (!partial) throw new Error('no form')
    const boxes = { ...boxesOfDate('on', '2026-02-01'), state: 'AZ', ...ticket(0, '2025-05-01') }
    expect(readForm(partial, boxes, today, 'reviewer', defaultTicketTypes)).toMatchObject({
      sent: { fact: { ...known, partial: true } },
    })
  })

  test('a suspension may go on, but not end before it begins', () => {
    const suspended = { ...record, 'any-suspensions': 'yes', ...boxesOfDate('suspensions.0.from', '2025-05-01') }
    expect(readForm(form, suspended, today, 'sender', defaultTicketTypes)).toMatchObject({
      sent: { fact: { suspensions: [{ from: '2025-05-01' }] } },
    })
    const reversed = { ...suspended, ...boxesOfDate('suspensions.0.through', '2025-04-01') }
    expect(errorsOf(form, reversed)).toEqual(['suspensions.0.through: through.beforeFrom'])
  })

  test('"Add another" adds one, up to twelve', () => {
    let boxes: Boxes = record
    for (let i = 0; i < 20; i++) boxes = withAnother(boxes, 'violations')
    expect(Object.keys(boxes).filter((box) => box.startsWith('violations.')).length).toBe(11)
    expect(withAnother(record, '__proto__')).toBe(record)
  })
})

test('what was read fills the form in again as the same fact', () => {
  const sent: [string, Boxes][] = [
    ['cpr', spanned('2026-01-10', '2028-01', { also: 'on', issuer: 'Red Cross' })],
    ['fingerprint-clearance', spanned('2025-01-10', null, { state: 'AZ', level: 'yes', restriction: 'no' })],
    ['age', boxesOfDate('on', '1990-02-28')],
    ['education-or-experience', { level: 'ged', behavioralHealth: 'no', ...boxesOfDate('on', '2010-06-01') }],
    ['peer-support-training', boxesOfDate('on', '2025-11-02')],
    ['tuberculosis', { test: 'blood', outcome: 'not-clear', ...boxesOfDate('bloodOn', '2026-02-01') }],
  ]
  for (const [requirement, boxes] of sent) {
    const read = readForm(formOf(requirement), boxes, today, 'sender', defaultTicketTypes)
    if (!read.ok) throw new Error(requirement)
    const again = readForm(
      formOf(requirement),
      boxesOfFact(read.sent.fact, read.sent.details),
      today,
      'reviewer',
      defaultTicketTypes,
    )
    expect(again, requirement).toEqual(read)
  }
})

test('a picture alone proves neither license, fingerprint card nor peer credential (law, case 7)', () => {
  const credential = (of: string): Fact => ({ kind: 'credential', of: [of], from: '2025-01-01' })
  expect(
    ['driver-license', 'fingerprint-clearance', 'peer-specialist', 'cpr'].map((of) => needsSourceCheck(credential(of))),
  ).toEqual([true, true, true, false])
})

test('every reason and every state has its words', () => {
  const { sendBack, refuse } = resources.en.reasons
  const forms = Object.keys(pact.requirements).flatMap((requirement) => formsFor(pact, requirement))
  for (const reason of forms.flatMap(sendBackReasons)) expect(sendBack, reason).toHaveProperty(reason)
  for (const reason of refuseReasons) expect(refuse, reason).toHaveProperty(reason)
  expect(Object.keys(resources.en.sending.states).sort()).toEqual([...stateCodes].sort())
})

describe('whether a course had a hands-on part', () => {
  const boxes = spanned('2026-02-01', '2028-02-01')

  test('is answered or left open, and stays with what was sent', () => {
    const read = readForm(formOf('cpr'), { ...boxes, handsOn: 'online' }, today, 'sender', defaultTicketTypes)
    if (!read.ok) throw new Error('an online course was refused')
    expect(read.sent.details).toEqual({ handsOn: 'online' })
    expect(boxesOfFact(read.sent.fact, read.sent.details)).toMatchObject({ handsOn: 'online' })
    expect(errorsOf(formOf('first-aid'), boxes)).toEqual([])
  })

  test('is asked of those courses alone, and takes no other answer', () => {
    expect(errorsOf(formOf('cpr'), { ...boxes, handsOn: 'perhaps' })).toHaveLength(1)
    const license = readForm(
      formOf('driver-license'),
      { ...boxes, state: 'AZ', number: 'D1', handsOn: 'online' },
      today,
      'sender',
      defaultTicketTypes,
    )
    expect(license).toMatchObject({ ok: true, sent: { details: { number: 'D1' } } })
    expect(license.ok && license.sent.details).not.toHaveProperty('handsOn')
  })
})
