import type { Employment, Fact } from '#domain/facts.ts'
import { oldHands as cast, type Figure, type jobs, type Team } from './cast.ts'
import { evidenceFor } from './evidence.ts'
import type { OldHand } from './founding.ts'
import type { Stage } from './stage.ts'

/** The personnel files as they were on the day the agency began to use the portal. */
export function personnelFiles(stage: Stage): OldHand[] {
  const { born, degree, stated, interview, graduated, license, drivingRecord, cpr, tuberculosis, fingerprint } =
    evidenceFor(stage)
  const { day, yearsBefore } = stage

  /** Papers of a PACT specialist; `over` takes the place of the usual ones, null leaves one out. */
  const pact = (
    figure: Figure,
    team: Team,
    hired: number,
    over: Partial<
      Record<'license' | 'cpr' | 'tuberculosis' | 'fingerprint' | 'driving' | 'training' | 'hipaa', Fact | null>
    > = {},
    employments: Employment[] = [{ hiredOn: day(hired) }],
  ): OldHand => ({
    figure,
    job: 'pact',
    team,
    employments,
    facts: [
      born(38, hired),
      degree(),
      stated('lived-experience', hired - 40),
      interview('leadership', hired - 30),
      ...usual({
        training: graduated(hired + 200),
        license: license(),
        driving: drivingRecord(-150),
        cpr: cpr(-600, 130),
        tuberculosis: tuberculosis(-160),
        fingerprint: fingerprint(1_190),
        ...over,
      }),
    ],
  })
  const other = (figure: Figure, job: keyof typeof jobs, team: Team, hired: number, facts: Fact[]): OldHand => ({
    figure,
    job,
    team,
    employments: [{ hiredOn: day(hired) }],
    facts,
  })
  /** What one of the hospitals asks on top; good for a year. */
  const hipaa = (from: number): Fact => ({
    kind: 'credential',
    of: ['hipaa-training'],
    from: day(from),
    through: day(from + 364),
  })
  const north = 'Crisis Bridge North'
  const south = 'Crisis Bridge South'
  const tickets = [yearsBefore(3, 46), day(-300)]
  return [
    pact(cast.elena, north, -900, { cpr: cpr(-740, -10) }),
    pact(cast.marcus, north, -200, { training: null }),
    pact(cast.aisha, north, -700, { cpr: cpr(-727, 3), hipaa: hipaa(-200) }),
    pact(cast.luis, north, -620, { license: license(20), hipaa: hipaa(-330) }),
    pact(cast.rebecca, north, -1_200, { fingerprint: fingerprint(80), hipaa: hipaa(-150) }),
    pact(cast.jamal, north, -800, { cpr: cpr(-742, -12) }),
    pact(cast.guadalupe, north, -510, { driving: drivingRecord(-200, tickets) }),
    pact(cast.peter, north, -1_000),
    pact(cast.dawn, north, -450, { fingerprint: fingerprint(1_500, ['driving']) }),
    pact(cast.hector, north, -640),
    pact(cast.camille, south, -560, {
      hipaa: hipaa(-210),
      driving: { ...drivingRecord(0), on: yearsBefore(1, -65) },
    }),
    pact(cast.oscar, south, -480),
    pact(cast.ngozi, south, -530, { tuberculosis: { ...tuberculosis(0), on: yearsBefore(1, -6) } }),
    pact(cast.samuel, south, -610, { cpr: cpr(-739, -9) }),
    pact(cast.rosa, south, -1_300, { hipaa: hipaa(-140) }, [
      { hiredOn: day(-1_300), lastDay: day(-520) },
      { hiredOn: day(-150) },
    ]),
    pact(cast.victor, south, -900),
    other(cast.kenji, 'missouri', 'Missouri Telehealth', -690, [
      degree(),
      { kind: 'credential', of: ['peer-specialist'], state: 'MO', from: yearsBefore(2, 40) },
      { kind: 'supervision', by: 'qualified-mental-health-professional', from: day(-690) },
      stated('code-of-ethics', -690),
    ]),
    other(cast.latoya, 'recovery', 'Recovery Coaches', -500, [
      { kind: 'credential', of: ['peer-specialist'], state: 'AZ', from: day(-500), through: day(230) },
      stated('personal-lived-experience', -510),
      { kind: 'supervision', by: 'direct-supervisor', from: day(-500) },
    ]),
    other(cast.ingrid, 'day', 'Day Program', -430, [
      stated('personal-lived-experience', -440),
      interview('recovery-knowledge', -435),
      license(),
      { kind: 'supervision', by: 'program-coordinator', from: day(-430) },
    ]),
  ]
}

function usual(papers: Readonly<Record<string, Fact | null>>): Fact[] {
  return Object.values(papers).filter((paper) => paper !== null)
}
