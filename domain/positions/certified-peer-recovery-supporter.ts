import type { Position } from './position.ts'

export const certifiedPeerRecoverySupporter: Position = {
  probation: null,
  bonuses: [],
  versions: [
    {
      effectiveFrom: '2020-01-01',
      requirements: {
        'peer-recovery-certification': { needs: 'credential', of: 'peer-specialist', validFor: { years: 2 } },
        'lived-experience': { needs: 'attestation', statement: 'personal-lived-experience' },
        supervision: { needs: 'supervision', by: 'direct-supervisor' },
      },
      gates: {
        hire: {
          requires: ['peer-recovery-certification', 'lived-experience'],
          employed: false,
          grace: false,
          present: false,
        },
        work: {
          requires: ['peer-recovery-certification', 'lived-experience', 'supervision'],
          employed: true,
          grace: true,
          present: false,
        },
        'peer-services': {
          requires: ['peer-recovery-certification', 'lived-experience', 'supervision'],
          employed: true,
          grace: false,
          present: true,
        },
      },
    },
  ],
}
