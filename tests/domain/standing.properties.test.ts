import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { addDays } from '#domain/calendar/dates.ts'
import type { Fact } from '#domain/facts.ts'
import { evaluate, type Span, standingOf } from '#domain/standing.ts'
import { askedDay, someDay, someRecords } from './arbitraries.ts'

vi.setConfig({ testTimeout: 120_000 })

const holds = ([from, through]: Span, day: string) =>
  (from === null || from <= day) && (through === null || day <= through)
const runOn = (spans: Span[] | undefined, day: string) => spans?.find((span) => holds(span, day))
const nextAfter = (spans: Span[] | undefined, day: string) =>
  spans?.map(([from]) => from).find((from) => from !== null && from > day) ?? null

test('an answer for a day never contradicts the timeline', () => {
  fc.assert(
    fc.property(someRecords, askedDay, (records, day) => {
      const { gates, requirements, tolerated } = standingOf(records)
      const answer = evaluate({ ...records, asOf: day })
      for (const [name, gate] of Object.entries(answer.gates)) {
        const run = runOn(gates[name], day)
        expect(gate.cleared).toBe(run !== undefined)
        expect(gate.through).toBe(run ? run[1] : null)
        expect(gate.again).toBe(run ? null : nextAfter(gates[name], day))
        expect(gate.blockedBy.length > 0).toBe(!gate.cleared)
        if (!gate.cleared || gate.through === null) expect(gate.limitedBy).toEqual([])
        if (gate.through !== null) {
          const dayAfter = standingOf(records).at(addDays(gate.through, 1)).gates[name]
          expect(gate.limitedBy).toEqual(dayAfter?.blockedBy ?? [])
        }
      }
      for (const [name, requirement] of Object.entries(answer.requirements)) {
        const run = runOn(requirements[name], day)
        expect(requirement.status === 'met').toBe(run !== undefined)
        if (requirement.status === 'met') expect(requirement.through).toBe(run?.[1])
        if ('again' in requirement) expect(requirement.again).toBe(nextAfter(requirements[name], day))
        const isTolerated = ['met', 'waived', 'grace'].includes(requirement.status)
        expect(isTolerated).toBe(runOn(tolerated[name], day) !== undefined)
        if (requirement.status === 'lapsed')
          expect(runOn(requirements[name], addDays(requirement.since, -1))).toBeDefined()
      }
    }),
    { numRuns: 200 },
  )
})

const unrelated: fc.Arbitrary<Fact> = someDay.chain((on) =>
  fc.constantFrom<Fact>(
    { kind: 'training', course: 'juggling', on },
    { kind: 'check', of: 'eyesight', on, outcome: 'not-clear' },
    { kind: 'attestation', statement: 'likes tea', on, withdrawnOn: on },
    { kind: 'experience', field: 'circus', from: on, through: addDays(on, 900) },
    { kind: 'supervision', by: 'nobody', from: on },
    {
      kind: 'credential',
      of: ['library-card'],
      from: on,
      restrictions: ['driving'],
      interruptions: [{ from: on, why: 'suspended' }],
    },
    { kind: 'waiver', requirement: 'juggling', from: on, through: addDays(on, 900) },
    { kind: 'hold', gates: ['circus'], from: on },
    { kind: 'hold', gates: [], from: on },
  ),
)

test('adding an unrelated fact changes nothing', () => {
  fc.assert(
    fc.property(someRecords, unrelated, fc.nat(24), askedDay, (records, fact, place, day) => {
      const [before, after] = [
        standingOf(records),
        standingOf({ ...records, facts: records.facts.toSpliced(place, 0, fact) }),
      ]
      expect(after.at(day)).toEqual(before.at(day))
      expect([after.gates, after.requirements]).toEqual([before.gates, before.requirements])
    }),
    { numRuns: 120 },
  )
})

test('a pending fact changes nothing but what is pending', () => {
  fc.assert(
    fc.property(someRecords, askedDay, (records, day) => {
      const verified = { ...records, facts: records.facts.filter(({ review }) => review !== 'pending') }
      const withPending = standingOf(records)
      expect([withPending.gates, withPending.requirements]).toEqual([
        standingOf(verified).gates,
        standingOf(verified).requirements,
      ])
      const { requirements, ...rest } = withPending.at(day)
      const plain = Object.fromEntries(
        Object.entries(requirements).map(([name, status]) => {
          const { pending: _pending, ...without } = { pending: undefined, ...status }
          return [name, without]
        }),
      )
      expect({ ...rest, requirements: plain }).toEqual(standingOf(verified).at(day))
    }),
    { numRuns: 200 },
  )
})

test('what is retracted counts as if it had never been recorded, once that is known', () => {
  fc.assert(
    fc.property(someRecords, askedDay, ({ knownAt: _knownAt, ...records }, day) => {
      const standing = <T extends { retractedAt?: string | null | undefined }>(all: readonly T[]) =>
        all.filter(({ retractedAt }) => retractedAt == null)
      const { position, facts, employments } = records
      const cleaned = {
        position: { ...position, versions: standing(position.versions) },
        facts: standing(facts),
        employments: standing(employments),
      }
      expect(standingOf(records).at(day)).toEqual(standingOf(cleaned).at(day))
      expect(standingOf({ ...records, knownAt: '2099-01-01T00:00:00Z' }).at(day)).toEqual(standingOf(cleaned).at(day))
    }),
    { numRuns: 200 },
  )
})
