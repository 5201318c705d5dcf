import type { Fact } from '#domain/facts.ts'

/** Everything that the hospital gate of the PACT position asks for, good for a while from the day given (`YYYY-MM-DD`). */
export function everythingInOrder(day: string): Fact[] {
  const year = Number(day.slice(0, 4))
  const on = (years: number) => `${year + years}${day.slice(4)}`
  return [
    { kind: 'birth-date', on: '1990-01-01' },
    { kind: 'education', level: 'bachelor', field: 'behavioral-health', on: '2015-05-01' },
    { kind: 'attestation', statement: 'lived-experience', on: on(-1) },
    { kind: 'check', of: 'leadership', on: on(-1), outcome: 'clear' },
    { kind: 'training', course: 'peer-support', on: on(-1) },
    { kind: 'credential', of: ['driver-license'], state: 'AZ', from: '2020-01-01', through: '2040-06-10' },
    { kind: 'driving-record', on: day, violations: [], suspensions: [] },
    { kind: 'credential', of: ['cpr', 'first-aid'], from: day, through: on(2) },
    { kind: 'check', of: 'tuberculosis', on: day, outcome: 'clear' },
    { kind: 'credential', of: ['fingerprint-clearance'], state: 'AZ', from: on(-1), through: on(5) },
  ]
}
