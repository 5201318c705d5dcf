import type { Position } from './position.ts'

export const peerRecoverySupporterCoOp: Position = {
  probation: null,
  bonuses: [],
  versions: [
    {
      effectiveFrom: '2020-01-01',
      requirements: {
        enrollment: { needs: 'enrollment' },
        'lived-experience': { needs: 'attestation', statement: 'personal-lived-experience' },
        supervision: { needs: 'supervision', by: 'direct-supervisor' },
      },
      gates: {
        hire: {
          requires: ['enrollment', 'lived-experience'],
          employed: false,
          grace: false,
          present: false,
        },
        work: {
          requires: ['enrollment', 'lived-experience', 'supervision'],
          employed: true,
          grace: true,
          present: false,
        },
      },
    },
  ],
}
