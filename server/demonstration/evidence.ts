import type { Fact, FactOf } from '#domain/facts.ts'
import type { Stage } from './stage.ts'

/** Short ways to write down evidence by days from today. */
export function evidenceFor({ day, yearsBefore }: Pick<Stage, 'day' | 'yearsBefore'>) {
  const born = (years: number, days = 0): FactOf<'birth-date'> => ({ kind: 'birth-date', on: yearsBefore(years, days) })
  const degree = (): FactOf<'education'> => ({
    kind: 'education',
    level: 'associate',
    field: 'behavioral-health',
    on: yearsBefore(6, -40),
  })
  const stated = (statement: string, days: number): Fact => ({ kind: 'attestation', statement, on: day(days) })
  const interview = (of: string, days: number): FactOf<'check'> => ({
    kind: 'check',
    of,
    on: day(days),
    outcome: 'clear',
  })
  const graduated = (days: number): Fact => ({ kind: 'training', course: 'peer-support', on: day(days) })
  const license = (through: number | 'for long' = 'for long'): Fact => ({
    kind: 'credential',
    of: ['driver-license'],
    state: 'AZ',
    from: yearsBefore(9, -11),
    through: through === 'for long' ? yearsBefore(-30, -11) : day(through),
  })
  const drivingRecord = (days: number, violations: readonly string[] = []): FactOf<'driving-record'> => ({
    kind: 'driving-record',
    on: day(days),
    state: 'AZ',
    violations: [...violations],
    suspensions: [],
  })
  const cpr = (from: number, through: number): FactOf<'credential'> => ({
    kind: 'credential',
    of: ['cpr', 'first-aid'],
    from: day(from),
    through: day(through),
  })
  const tuberculosis = (days: number, outcome: 'clear' | 'not-clear' = 'clear'): FactOf<'check'> => ({
    kind: 'check',
    of: 'tuberculosis',
    on: day(days),
    outcome,
  })
  /** Six years from its first day. */
  const fingerprint = (through: number, restrictions?: string[]): FactOf<'credential'> => ({
    kind: 'credential',
    of: ['fingerprint-clearance'],
    state: 'AZ',
    ...(restrictions && { restrictions }),
    from: yearsBefore(6, through),
    through: day(through),
  })
  return { born, degree, stated, interview, graduated, license, drivingRecord, cpr, tuberculosis, fingerprint }
}

export type EvidenceFor = ReturnType<typeof evidenceFor>
