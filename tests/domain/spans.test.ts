import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BEGINNING, END } from '#domain/calendar/days.ts'
import {
  ALWAYS,
  complement,
  coveredMoreThan,
  covers,
  exchanged,
  firstAfter,
  intersect,
  intersectionOf,
  lastBefore,
  minus,
  NEVER,
  nthDay,
  runUntil,
  type Spans,
  since,
  span,
  throughOf,
  union,
} from '#domain/calendar/spans.ts'

/** The days looked at; runs begin and end among them or are open. */
const DAYS = Array.from({ length: 40 }, (_, i) => i - 5)

const edge = fc.integer({ min: 0, max: 30 })
const run = fc.tuple(
  fc.oneof({ arbitrary: edge, weight: 6 }, { arbitrary: fc.constant(BEGINNING), weight: 1 }),
  fc.oneof({ arbitrary: edge, weight: 6 }, { arbitrary: fc.constant(END), weight: 1 }),
)
const runs = fc.array(run, { maxLength: 6 })
const someSpans = runs.map((all) => all.reduce<Spans>((days, [from, until]) => union(days, span(from, until)), NEVER))

const inRuns = (all: readonly (readonly [number, number])[], day: number) =>
  all.some(([from, until]) => from <= day && day < until)
const daysOf = (spans: Spans) => DAYS.filter((day) => covers(spans, day))

function isCanonical(spans: Spans): boolean {
  return spans.length % 2 === 0 && spans.every((edge, i) => i === 0 || (spans[i - 1] as number) < edge)
}

test('a union of runs holds the days of each, in runs that neither touch nor overlap', () => {
  fc.assert(
    fc.property(runs, (all) => {
      const spans = all.reduce<Spans>((days, [from, until]) => union(days, span(from, until)), NEVER)
      expect(isCanonical(spans)).toBe(true)
      expect(daysOf(spans)).toEqual(DAYS.filter((day) => inRuns(all, day)))
    }),
  )
})

test('intersection, difference and complement hold the days that a model holds', () => {
  fc.assert(
    fc.property(someSpans, someSpans, (a, b) => {
      for (const result of [intersect(a, b), minus(a, b), complement(a)]) expect(isCanonical(result)).toBe(true)
      expect(daysOf(intersect(a, b))).toEqual(DAYS.filter((day) => covers(a, day) && covers(b, day)))
      expect(daysOf(minus(a, b))).toEqual(DAYS.filter((day) => covers(a, day) && !covers(b, day)))
      expect(daysOf(complement(a))).toEqual(DAYS.filter((day) => !covers(a, day)))
      expect(complement(complement(a))).toEqual(a)
    }),
  )
})

test('the intersection of many is the intersection of two, again and again', () => {
  fc.assert(
    fc.property(fc.array(someSpans, { maxLength: 6 }), (sets) => {
      expect(intersectionOf(sets)).toEqual(sets.reduce(intersect, ALWAYS))
    }),
  )
})

test('runs and neighbours of a day are those that a walk finds', () => {
  fc.assert(
    fc.property(someSpans, fc.integer({ min: -3, max: 32 }), (spans, day) => {
      const until = runUntil(spans, day)
      expect(until !== null).toBe(covers(spans, day))
      if (until !== null && until !== END) {
        expect(covers(spans, until)).toBe(false)
        for (let inside = day; inside < until; inside++) expect(covers(spans, inside)).toBe(true)
      }
      const after = DAYS.find((each) => each > day && covers(spans, each))
      expect(firstAfter(spans, day)).toBe(after ?? null)
      const before = DAYS.findLast((each) => each < day && covers(spans, each))
      expect(lastBefore(spans, day)).toBe(before ?? null)
    }),
  )
})

test('the nth day of a set is the one that counting finds', () => {
  const bounded = someSpans.map((spans) => intersect(spans, span(0, 30)))
  fc.assert(
    fc.property(bounded, fc.integer({ min: 1, max: 35 }), (spans, n) => {
      expect(nthDay(spans, n)).toBe(daysOf(spans)[n - 1] ?? null)
    }),
  )
  expect(nthDay(since(10), 90)).toBe(99)
})

test('days covered more often than a limit are those that counting finds', () => {
  const weighted = fc.record({ from: edge, until: fc.oneof(edge, fc.constant(END)), times: fc.constantFrom(1, 1, 2) })
  fc.assert(
    fc.property(fc.array(weighted, { maxLength: 8 }), fc.integer({ min: 0, max: 3 }), (all, limit) => {
      const result = coveredMoreThan(all, limit)
      expect(isCanonical(result)).toBe(true)
      const depth = (day: number) =>
        all.filter(({ from, until }) => from <= day && day < until).reduce((sum, { times }) => sum + times, 0)
      expect(daysOf(result)).toEqual(DAYS.filter((day) => depth(day) > limit))
    }),
  )
})

test('runs are exchanged with their last day, null where open', () => {
  expect(exchanged([BEGINNING, 0, 1, 2, 31, END])).toEqual([
    [null, '1969-12-31'],
    ['1970-01-02', '1970-01-02'],
    ['1970-02-01', null],
  ])
  expect(exchanged(ALWAYS)).toEqual([[null, null]])
  expect(throughOf(END)).toBeNull()
})
