import type en from '../en/positions.ts'
import type { SameKeys } from '../types.ts'
import certifiedPeerRecoverySupporter from './positions/certified-peer-recovery-supporter.ts'
import certifiedPeerSpecialist from './positions/certified-peer-specialist.ts'
import pactPeerSupportSpecialist from './positions/pact-peer-support-specialist.ts'
import peerRecoverySupporterCoOp from './positions/peer-recovery-supporter-co-op.ts'
import peerSpecialistMentalHealthProgram from './positions/peer-specialist-mental-health-program.ts'

const positions: SameKeys<typeof en> = {
  heading: {
    purpose: 'Propósito',
    reporting: 'A quién responde usted',
    serves: 'A quién apoya usted',
    duties: 'Lo que usted hará',
    required: 'Lo que necesita, empezando por lo más importante',
    preferred: 'Lo que también ayuda, empezando por lo más importante',
    afterOffer: 'Lo que pedimos después de que acepte una oferta',
    conditions: 'Condiciones de trabajo',
    compensation: 'Pago y bonos',
  },
  'pact-peer-support-specialist': pactPeerSupportSpecialist,
  'certified-peer-specialist': certifiedPeerSpecialist,
  'certified-peer-recovery-supporter': certifiedPeerRecoverySupporter,
  'peer-recovery-supporter-co-op': peerRecoverySupporterCoOp,
  'peer-specialist-mental-health-program': peerSpecialistMentalHealthProgram,
}

export default positions
