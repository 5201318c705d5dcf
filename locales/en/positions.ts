import certifiedPeerRecoverySupporter from './positions/certified-peer-recovery-supporter.ts'
import certifiedPeerSpecialist from './positions/certified-peer-specialist.ts'
import pactPeerSupportSpecialist from './positions/pact-peer-support-specialist.ts'
import peerRecoverySupporterCoOp from './positions/peer-recovery-supporter-co-op.ts'
import peerSpecialistMentalHealthProgram from './positions/peer-specialist-mental-health-program.ts'

const positions = {
  heading: {
    purpose: 'Purpose',
    reporting: 'Who you report to',
    serves: 'Whom you support',
    duties: 'What you will do',
    required: 'What you need, the most important first',
    preferred: 'What helps as well, the most important first',
    afterOffer: 'What we ask for after you accept an offer',
    conditions: 'Working conditions',
    compensation: 'Pay and bonuses',
  },
  'pact-peer-support-specialist': pactPeerSupportSpecialist,
  'certified-peer-specialist': certifiedPeerSpecialist,
  'certified-peer-recovery-supporter': certifiedPeerRecoverySupporter,
  'peer-recovery-supporter-co-op': peerRecoverySupporterCoOp,
  'peer-specialist-mental-health-program': peerSpecialistMentalHealthProgram,
} as const

export default positions
