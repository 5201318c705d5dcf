import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#domain/calendar/dates.ts'
import { type Deadline, deadlineOf, draftLastDay, dueNow, type Timed } from '#domain/deadlines.ts'
import { defaultPolicies } from '#domain/policies.ts'

const at = (timeZone: string) => ({ ...defaultPolicies, agency: { name: 'Saguaro', timeZone } })
const application = (more: Partial<Timed>): Timed => ({
  state: 'draft',
  startedAt: new Date('2026-01-01T12:00:00Z'),
  savedAt: null,
  closesOn: null,
  dueOn: [],
  expiresOn: null,
  ...more,
})
const until = (lastDay: string): Deadline => ({ about: 'information', lastDay, remindOf: lastDay })

describe('the last day of a draft', () => {
  it.each([
    ['America/Phoenix', '2026-01-02T06:59:59Z', '2026-04-01'],
    ['America/Phoenix', '2026-01-02T07:00:00Z', '2026-04-02'],
    ['America/New_York', '2026-01-02T04:59:59Z', '2026-04-01'],
    ['America/New_York', '2026-01-02T05:00:00Z', '2026-04-02'],
    ['Pacific/Kiritimati', '2026-01-01T10:00:00Z', '2026-04-02'],
  ])('in %s, saved at %s, is %s: the day is the agency’s', (timeZone, savedAt, lastDay) => {
    expect(draftLastDay(application({ savedAt: new Date(savedAt) }), at(timeZone))).toBe(lastDay)
  })

  it('counts nights on which clocks change as any other', () => {
    const saved = (day: string) => application({ savedAt: new Date(`${day}T12:00:00Z`) })
    for (const day of ['2026-03-07', '2026-03-08', '2026-10-31', '2026-11-01'])
      expect(draftLastDay(saved(day), at('America/New_York'))).toBe(addDays(day, 90))
  })

  it('begins anew with each save, and with its beginning where nothing was saved', () => {
    expect(draftLastDay(application({}), at('UTC'))).toBe('2026-04-01')
    expect(draftLastDay(application({ savedAt: new Date('2026-02-01T12:00:00Z') }), at('UTC'))).toBe('2026-05-02')
  })

  it('is reminded of by the day on which the posting closes, where that comes first, and stays what it is', () => {
    expect(deadlineOf(application({ closesOn: '2026-02-01' }), at('UTC'))).toEqual({
      about: 'draft',
      lastDay: '2026-04-01',
      remindOf: '2026-02-01',
    })
  })
})

describe('what the clock does', () => {
  const remind = [7, 1]
  it.each([
    ['2026-05-23', null],
    ['2026-05-24', { do: 'remind', daysBefore: 7 }],
    ['2026-05-30', { do: 'remind', daysBefore: 1 }],
    ['2026-05-31', { do: 'remind', daysBefore: 1 }],
    ['2026-06-01', { do: 'move' }],
    ['2027-06-01', { do: 'move' }],
  ] as const)('on %s about 31 May 2026, with nothing reminded of before: %o', (today, due) => {
    expect(dueNow(until('2026-05-31'), today, remind, [])).toEqual(due)
  })

  it('of two questions waits for the later', () => {
    const waiting = application({ state: 'information-requested', dueOn: ['2026-03-10', '2026-03-02'] })
    expect(deadlineOf(waiting, at('UTC'))?.lastDay).toBe('2026-03-10')
  })

  it('leaves alone what has no last day', () => {
    expect(deadlineOf(application({ state: 'screening', expiresOn: '2026-02-01' }), at('UTC'))).toBeNull()
    expect(deadlineOf(application({ state: 'information-requested' }), at('UTC'))).toBeNull()
  })

  it('says nothing of a posting that has closed, and still closes the draft in the end', () => {
    const closed: Deadline = { about: 'draft', lastDay: '2026-04-01', remindOf: '2026-02-01' }
    expect(dueNow(closed, '2026-03-31', remind, [])).toBeNull()
    expect(dueNow(closed, '2026-04-02', remind, [])).toEqual({ do: 'move' })
  })

  it('reminds at most once for each threshold, only the tightest after a pause, and never too late', () => {
    const days = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
    const thresholds = fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { maxLength: 6 })
    fc.assert(
      fc.property(days, thresholds, (runs, wanted) => {
        const lastDay = '2026-03-20'
        const given: number[] = []
        runs.forEach((ran, index) => {
          if (!ran) return
          const today = addDays('2026-02-12', index)
          const due = dueNow(until(lastDay), today, wanted, given)
          const left = daysBetween(today, lastDay)
          if (left < 0) expect(due).toEqual({ do: 'move' })
          if (due?.do !== 'remind') return
          expect(due.daysBefore).toBe(Math.min(...wanted.filter((threshold) => left <= threshold)))
          expect(given).not.toContain(due.daysBefore)
          expect(given.every((threshold) => threshold > due.daysBefore)).toBe(true)
          given.push(due.daysBefore)
        })
      }),
    )
  })
})
