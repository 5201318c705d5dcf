import type { Position } from './position.ts'

export const peerSpecialistMentalHealthProgram: Position = {
  probation: null,
  bonuses: [],
  versions: [
    {
      effectiveFrom: '2020-01-01',
      requirements: {
        'lived-experience': { needs: 'attestation', statement: 'personal-lived-experience' },
        'recovery-knowledge': { needs: 'check', of: 'recovery-knowledge' },
        'driver-license': { needs: 'credential', of: 'driver-license' },
        supervision: { needs: 'supervision', by: 'program-coordinator' },
      },
      gates: {
        hire: {
          requires: ['lived-experience', 'recovery-knowledge', 'driver-license'],
          employed: false,
          grace: false,
          present: false,
        },
        work: {
          requires: ['lived-experience', 'recovery-knowledge', 'driver-license', 'supervision'],
          employed: true,
          grace: true,
          present: false,
        },
        transport: { requires: ['driver-license'], employed: true, grace: false, present: true },
        'peer-services': {
          requires: ['lived-experience', 'recovery-knowledge', 'driver-license', 'supervision'],
          employed: true,
          grace: false,
          present: true,
        },
      },
    },
  ],
}
