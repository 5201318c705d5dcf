import type { Position } from './position.ts'

export const certifiedPeerSpecialist: Position = {
  probation: null,
  bonuses: [],
  versions: [
    {
      effectiveFrom: '2020-01-01',
      requirements: {
        education: { needs: 'education', atLeast: 'high-school' },
        'peer-specialist-certification': {
          needs: 'credential',
          of: 'peer-specialist',
          states: ['MO'],
          validFor: { years: 2 },
        },
        supervision: { needs: 'supervision', by: 'qualified-mental-health-professional' },
        'code-of-ethics': { needs: 'attestation', statement: 'code-of-ethics' },
      },
      gates: {
        hire: {
          requires: ['education', 'peer-specialist-certification'],
          employed: false,
          grace: false,
          present: false,
        },
        work: {
          requires: ['education', 'peer-specialist-certification', 'supervision', 'code-of-ethics'],
          employed: true,
          grace: true,
          present: false,
        },
        'peer-services': {
          requires: ['education', 'peer-specialist-certification', 'supervision', 'code-of-ethics'],
          employed: true,
          grace: false,
          present: true,
        },
      },
    },
  ],
}
