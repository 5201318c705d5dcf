import fc from 'fast-check'
import { addDays } from '#domain/calendar/dates.ts'
import type { Employment, Fact, FactKind } from '#domain/facts.ts'
import type { Known } from '#domain/known.ts'
import type { Expression, Gate, Need, Position, PositionVersion, Requirement } from '#domain/positions/index.ts'

/**
 * People and positions drawn from so few words and dates that they meet, compete and clash. Every date lies within nine
 * months around a leap day and periods are short, so that `WINDOW` holds every day on which anything changes (but for
 * birthdays before it).
 */
export const WINDOW = { first: '2023-10-01', last: '2026-06-01' }

const EARLIEST = '2023-12-01'

export const someDay = fc.oneof(
  fc.integer({ min: 0, max: 270 }).map((n) => addDays(EARLIEST, n)),
  fc.constantFrom('2024-01-31', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-31', '2024-05-10'),
)

/** The second and third are one instant, written differently; so are the fourth and fifth. */
const someInstant = fc.constantFrom(
  '2024-01-15T00:00:00Z',
  '2024-03-01T00:00:00Z',
  '2024-03-01T02:00:00+02:00',
  '2024-05-01T12:00:00.5Z',
  '2024-05-01T08:00:00.500-04:00',
  '2024-07-01T00:00:00Z',
)

/** Absent in one of `outOf` cases. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, outOf = 2) =>
  fc.oneof({ arbitrary, weight: outOf - 1 }, { arbitrary: fc.constant(undefined), weight: 1 })
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary, weight: 1 }, { arbitrary: fc.constant(undefined), weight: 9 })

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}

/** Objects of the type that is expected there; keys whose value is undefined are left out. */
const record = <T extends object>(model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<T> =>
  fc.record(model).map((value) => withoutAbsent(value) as T)

const period = fc.constantFrom({ days: 0 }, { days: 20 }, { months: 1 }, { months: 3, days: 2 }, { years: 1 }, {})

const endOf = (from: string) =>
  fc
    .integer({ min: 0, max: 120 })
    .chain((n) => fc.constantFrom(addDays(from, n), addDays(from, n), addDays(from, n).slice(0, 7)))
const closedSpan = someDay.chain((from) => endOf(from).map((through) => ({ from, through })))
const openSpan = someDay.chain((from) =>
  fc
    .oneof({ arbitrary: endOf(from), weight: 3 }, { arbitrary: fc.constantFrom(null, undefined), weight: 1 })
    .map((through) => withoutAbsent({ from, through })),
)

const recorded = { recordedAt: maybe(someInstant, 3), retractedAt: seldom(someInstant) }
const common = record({ ...recorded, review: seldom(fc.constant('pending')) })

const levels = fc.constantFrom('high-school', 'ged', 'associate', 'bachelor', 'master', 'doctorate')
const card = fc.constantFrom('driver-license', 'card')
const interruption = fc
  .tuple(openSpan, fc.constantFrom('suspended', 'revoked', 'surrendered'))
  .map(([days, why]) => ({ ...days, why }))
const interruptions = fc.oneof(
  { arbitrary: fc.constantFrom(undefined, []), weight: 3 },
  { arbitrary: fc.array(interruption, { minLength: 1, maxLength: 2 }), weight: 1 },
)
const suspensions = fc.oneof(
  { arbitrary: fc.constant([]), weight: 3 },
  { arbitrary: fc.array(openSpan, { minLength: 1, maxLength: 3 }), weight: 1 },
)
const violation = fc.constantFrom('2024-01-31', '2024-02-28', '2024-02-29', '2024-05-10')

const REQUIREMENTS = ['r1', 'r2', 'r3', 'r4', 'r5']
const GATES = ['work', 'hire', 'hospital']

const bodies: Record<FactKind, fc.Arbitrary<object>> = {
  'birth-date': record({ on: fc.constantFrom('2003-02-28', '2003-12-31', '2004-02-29', '2004-03-01', '2004-05-10') }),
  education: record({ level: levels, field: maybe(fc.constantFrom('a', 'a', 'b'), 4), on: someDay }),
  experience: fc.tuple(closedSpan, fc.constantFrom('a', 'a', 'a', 'b')).map(([days, field]) => ({ field, ...days })),
  attestation: fc
    .tuple(someDay, maybe(fc.integer({ min: 0, max: 90 })))
    .map(([on, days]) => ({ statement: 's', on, ...(days === undefined ? {} : { withdrawnOn: addDays(on, days) }) })),
  training: record({ course: fc.constantFrom('c', 'c', 'd'), on: someDay }),
  credential: fc
    .tuple(
      openSpan,
      record({
        of: fc.uniqueArray(card, { minLength: 1, maxLength: 2 }),
        state: maybe(fc.constantFrom('AZ', 'AZ', 'CA'), 4),
        level: maybe(fc.constantFrom(0, 1, 2)),
        restrictions: maybe(fc.subarray(['driving', 'night'])),
        interruptions,
      }),
    )
    .map(([days, rest]) => ({ ...rest, ...days })),
  check: record({
    of: fc.constantFrom('tb', 'tb', 'other'),
    on: someDay,
    outcome: fc.constantFrom('clear', 'clear', 'not-clear'),
  }),
  'driving-record': record({
    on: fc.oneof(someDay, violation),
    state: maybe(fc.constantFrom('AZ', 'CA'), 3),
    partial: maybe(fc.constant(true)),
    violations: fc.array(violation, { maxLength: 3 }),
    suspensions,
  }),
  supervision: fc.tuple(openSpan, fc.constantFrom('boss', 'boss', 'other')).map(([days, by]) => ({ by, ...days })),
  enrollment: openSpan.map(({ from, ...rest }) => ({ eligibleFrom: from, ...rest })),
  waiver: fc
    .tuple(closedSpan, fc.constantFrom(...REQUIREMENTS, 'unheard-of'))
    .map(([days, requirement]) => ({ requirement, ...days })),
  hold: fc
    .tuple(openSpan, maybe(fc.subarray([...GATES, 'unheard-of'])))
    .map(([days, gates]) => withoutAbsent({ gates, ...days })),
}

const factOfKind = (kind: FactKind): fc.Arbitrary<Fact> =>
  fc.tuple(bodies[kind], common).map(([body, shared]) => ({ kind, ...body, ...shared }) as Fact)

const KINDS = Object.keys(bodies) as FactKind[]
const someFact = fc.constantFrom(...KINDS).chain(factOfKind)

const needs: { [K in Need['needs']]: fc.Arbitrary<Extract<Need, { needs: K }>> } = {
  age: record({ needs: fc.constant('age'), years: fc.constantFrom(20, 21) }),
  education: record({ needs: fc.constant('education'), atLeast: levels, field: maybe(fc.constant('a')) }),
  experience: record({ needs: fc.constant('experience'), field: fc.constant('a'), days: fc.constantFrom(1, 30, 120) }),
  attestation: record({ needs: fc.constant('attestation'), statement: fc.constant('s') }),
  training: record({ needs: fc.constant('training'), course: fc.constant('c') }),
  credential: record({
    needs: fc.constant('credential'),
    of: card,
    states: maybe(fc.constantFrom(['AZ'], ['AZ', 'CA'])),
    level: maybe(fc.constantFrom(1, 2)),
    validFor: maybe(period),
  }),
  unrestricted: record({ needs: fc.constant('unrestricted'), of: card, restriction: fc.constant('driving') }),
  check: record({
    needs: fc.constant('check'),
    of: fc.constant('tb'),
    within: maybe(period, 3),
    measured: maybe(fc.constant('at-hire')),
  }),
  'driving-record': record({
    needs: fc.constant('driving-record'),
    violations: fc.constantFrom(0, 1, 2, 3),
    suspensions: fc.constantFrom(0, 1),
    lookback: period,
    recheck: maybe(period, 3),
  }),
  supervision: record({ needs: fc.constant('supervision'), by: fc.constant('boss') }),
  enrollment: record({ needs: fc.constant('enrollment') }),
}

const need: fc.Arbitrary<Need> = fc.oneof(...Object.values(needs))

const expression: fc.Arbitrary<Expression> = fc.oneof(
  { arbitrary: need, weight: 8 },
  { arbitrary: fc.array(need, { minLength: 1, maxLength: 3 }).map((any) => ({ any })), weight: 1 },
  { arbitrary: fc.array(need, { minLength: 1, maxLength: 3 }).map((all) => ({ all })), weight: 1 },
  { arbitrary: fc.tuple(need, need, need).map(([a, b, c]) => ({ any: [a, { all: [b, c] }] })), weight: 1 },
)

const requirement: fc.Arbitrary<Requirement> = fc
  .tuple(expression, seldom(period), maybe(period))
  .map(([each, rare, often]) =>
    withoutAbsent({ ...each, grace: 'needs' in each && each.needs === 'training' ? often : rare }),
  )

const byName = <T>(names: string[], arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.tuple(...names.map(() => arbitrary)).map((each) => Object.fromEntries(each.map((one, i) => [names[i], one])))

const gateAsking = (names: string[]): fc.Arbitrary<Gate> =>
  fc.record({
    requires: fc.shuffledSubarray(names, { maxLength: 2 }),
    employed: fc.boolean(),
    grace: fc.boolean(),
    present: fc.boolean(),
  })

const version: fc.Arbitrary<PositionVersion> = fc
  .shuffledSubarray(REQUIREMENTS, { minLength: 2, maxLength: 4 })
  .chain((names) =>
    record<PositionVersion>({
      effectiveFrom: someDay,
      ...recorded,
      requirements: byName(names, requirement),
      gates: fc.shuffledSubarray(GATES, { minLength: 2 }).chain((gates) => byName(gates, gateAsking(names))),
    }),
  )

/** A position with one version that is always known, and up to two others. */
const somePosition: fc.Arbitrary<Position> = fc
  .record({
    probation: fc.option(fc.record({ days: fc.constantFrom(1, 30, 90), extendedByLeave: fc.boolean() }), { freq: 5 }),
    sure: version,
    others: fc.array(version, { maxLength: 2 }),
  })
  .map(({ probation, sure: { recordedAt: _recorded, retractedAt: _retracted, ...sure }, others }) => ({
    probation,
    bonuses: [
      { milestone: 'hire', amount: 100 },
      { milestone: 'probation', amount: 50 },
    ],
    versions: [...others, sure],
  }))

const stint = fc.record({
  gap: fc.integer({ min: 1, max: 60 }),
  length: fc.integer({ min: 1, max: 150 }),
  leaves: maybe(fc.array(openSpan, { maxLength: 2 })),
  shared: record<Known>(recorded),
})

/** Employments that do not overlap, in either order; the last may go on. */
const someEmployments: fc.Arbitrary<Employment[]> = fc
  .tuple(fc.array(stint, { maxLength: 3, size: 'max' }), fc.boolean(), fc.boolean())
  .map(([stints, goesOn, reversed]) => {
    let day = EARLIEST
    const employments = stints.map(({ gap, length, leaves, shared }, i): Employment => {
      const hiredOn = addDays(day, gap)
      day = addDays(hiredOn, length - 1)
      const ended = goesOn && i === stints.length - 1 ? {} : { lastDay: day }
      return { hiredOn, ...ended, ...(leaves ? { leaves } : {}), ...shared }
    })
    return reversed ? employments.reverse() : employments
  })

function kindsNeededBy(asked: Expression): FactKind[] {
  if ('any' in asked) return asked.any.flatMap(kindsNeededBy)
  if ('all' in asked) return asked.all.flatMap(kindsNeededBy)
  if (asked.needs === 'age') return ['birth-date']
  if (asked.needs === 'unrestricted') return ['credential']
  return asked.needs === 'driving-record' ? ['driving-record', 'credential'] : [asked.needs]
}

/** Facts mostly of the kinds that the position asks about. */
const factsFor = ({ versions }: Position): fc.Arbitrary<Fact[]> => {
  const needed = versions.flatMap(({ requirements }) => Object.values(requirements).flatMap(kindsNeededBy))
  const telling = fc.constantFrom(...needed, ...needed, 'waiver' as const, 'hold' as const).chain(factOfKind)
  return fc.array(fc.oneof({ arbitrary: telling, weight: 6 }, { arbitrary: someFact, weight: 1 }), {
    minLength: 4,
    maxLength: 24,
    size: 'max',
  })
}

/** A position, facts and employments that have to do with each other, and perhaps an instant to know them at. */
export const someRecords = fc
  .record({ position: somePosition, employments: someEmployments, knownAt: seldom(someInstant) })
  .chain((records) => factsFor(records.position).map((facts) => ({ ...records, facts })))

/** A day of the window, near the days on which things change. */
export const askedDay = fc.integer({ min: -10, max: 400 }).map((n) => addDays(EARLIEST, n))
