import { evidenceOf } from '#db/queries/evidence.ts'
import type { Position } from '#domain/positions/index.ts'
import { evaluate, type GateAnswer } from '#domain/standing.ts'
import type { Deed } from '../deed.ts'

/**
 * Part of a deed: what the `hire` gate of a position says of a person for a first day, on what is known now, with the position's rules.
 * Null where the person neither holds nor applies for it; `answer` null where it has no such gate.
 */
export async function hireGate(
  deed: Deed,
  { personId, positionId, firstDay }: { personId: string; positionId: string; firstDay: string },
): Promise<{ position: Position; answer: GateAnswer | null } | null> {
  const { facts, positions } = await evidenceOf(deed.tx, personId)
  const held = positions.find(({ id }) => id === positionId)
  if (!held) return null
  const { gates } = evaluate({ ...held, facts, asOf: firstDay })
  return { position: held.position, answer: gates.hire ?? null }
}
