import type { Position } from './position.ts'

const toWork = [
  'age',
  'education-or-experience',
  'lived-experience',
  'peer-support-training',
  'driver-license',
  'driving-record',
  'cpr',
  'first-aid',
  'tuberculosis',
]

export const pactPeerSupportSpecialist: Position = {
  probation: { days: 90, extendedByLeave: true },
  bonuses: [
    { milestone: 'hire', amount: 100 },
    { milestone: 'probation', amount: 100 },
  ],
  versions: [
    {
      effectiveFrom: '2020-01-01',
      requirements: {
        age: { needs: 'age', years: 21 },
        'education-or-experience': {
          any: [
            {
              all: [
                { needs: 'education', atLeast: 'high-school' },
                { needs: 'experience', field: 'behavioral-health', days: 730 },
              ],
            },
            { needs: 'education', atLeast: 'associate', field: 'behavioral-health' },
          ],
        },
        'lived-experience': { needs: 'attestation', statement: 'lived-experience' },
        leadership: { needs: 'check', of: 'leadership' },
        'peer-support-training': { needs: 'training', course: 'peer-support', grace: { years: 1 } },
        'driver-license': { needs: 'credential', of: 'driver-license', states: ['AZ'] },
        'driving-record': {
          needs: 'driving-record',
          violations: 2,
          suspensions: 0,
          lookback: { years: 3 },
          recheck: { years: 1 },
        },
        cpr: { needs: 'credential', of: 'cpr', validFor: { years: 2 } },
        'first-aid': { needs: 'credential', of: 'first-aid', validFor: { years: 2 } },
        tuberculosis: { needs: 'check', of: 'tuberculosis', within: { years: 1 } },
        'fingerprint-clearance': {
          needs: 'credential',
          of: 'fingerprint-clearance',
          states: ['AZ'],
          validFor: { years: 6 },
        },
        'unrestricted-driving': { needs: 'unrestricted', of: 'fingerprint-clearance', restriction: 'driving' },
      },
      gates: {
        hire: {
          requires: [
            'age',
            'education-or-experience',
            'lived-experience',
            'leadership',
            'driver-license',
            'driving-record',
            'cpr',
            'first-aid',
            'tuberculosis',
          ],
          employed: false,
          grace: false,
          present: false,
        },
        work: { requires: toWork, employed: true, grace: true, present: false },
        transport: {
          requires: ['driver-license', 'driving-record', 'unrestricted-driving'],
          employed: true,
          grace: false,
          present: true,
        },
        'peer-services': { requires: toWork, employed: true, grace: false, present: true },
        hospital: { requires: [...toWork, 'fingerprint-clearance'], employed: true, grace: true, present: true },
      },
    },
  ],
}
