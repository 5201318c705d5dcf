import { addDays } from './calendar/dates.ts'
import type { Fact } from './facts.ts'
import { evaluate, type GateAnswer, type StandingInput } from './standing.ts'

/** What a gate would say if what ends it were renewed: cleared through that day (null = open-ended), and what ends it then. */
export type Renewal = { through: string | null; limitedBy: string[] }

const forEver = '9999-12-31'

/**
 * Through when a gate would be cleared if the requirements that limit it had no end: as if each were waived from the day after
 * the gate's last cleared day on.
 *
 * @param answer the gate's answer on `records.asOf`
 * @returns null where nothing that can be renewed limits it: not cleared, open-ended, or ended by employment, a leave or a hold
 */
export function renewed(records: StandingInput, gate: string, answer: GateAnswer): Renewal | null {
  const { through, limitedBy } = answer
  const others = ['employment', 'leave', 'hold']
  if (through === null || limitedBy.length === 0 || limitedBy.some((name) => others.includes(name))) return null
  const from = addDays(through, 1)
  const waivers = limitedBy.map((requirement): Fact => ({ kind: 'waiver', requirement, from, through: forEver }))
  const then = evaluate({ ...records, facts: [...records.facts, ...waivers] }).gates[gate]
  if (!then?.cleared) return null
  return then.through === forEver
    ? { through: null, limitedBy: [] }
    : { through: then.through, limitedBy: then.limitedBy }
}
