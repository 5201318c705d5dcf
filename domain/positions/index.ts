import { certifiedPeerRecoverySupporter } from './certified-peer-recovery-supporter.ts'
import { certifiedPeerSpecialist } from './certified-peer-specialist.ts'
import { pactPeerSupportSpecialist } from './pact-peer-support-specialist.ts'
import { peerRecoverySupporterCoOp } from './peer-recovery-supporter-co-op.ts'
import { peerSpecialistMentalHealthProgram } from './peer-specialist-mental-health-program.ts'
import type { Position } from './position.ts'

export type { Expression, Need } from '../needs/index.ts'
export {
  type Addition,
  type Gate,
  type Layer,
  type Position,
  type PositionVersion,
  positionSchema,
  type Requirement,
} from './position.ts'

/** The rules of the positions that every installation has, by id; what they are called and ask in words is in locales/. */
export const builtInPositions = {
  'pact-peer-support-specialist': pactPeerSupportSpecialist,
  'certified-peer-specialist': certifiedPeerSpecialist,
  'certified-peer-recovery-supporter': certifiedPeerRecoverySupporter,
  'peer-recovery-supporter-co-op': peerRecoverySupporterCoOp,
  'peer-specialist-mental-health-program': peerSpecialistMentalHealthProgram,
} as const satisfies Record<string, Position>

export type BuiltInPositionId = keyof typeof builtInPositions

/** The built-in position of that id, or undefined. */
export function builtInPosition(id: string): Position | undefined {
  return Object.hasOwn(builtInPositions, id) ? builtInPositions[id as BuiltInPositionId] : undefined
}
