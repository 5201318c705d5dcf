import { operatorScope, type Scope } from '#domain/authority.ts'
import type { Employment, Fact } from '#domain/facts.ts'
import { acceptInvitation } from '#workflows/accounts/accept-invitation.ts'
import { inviteStaff } from '#workflows/accounts/invite-staff.ts'
import { inDeed } from '#workflows/deed.ts'
import { type FileLine, importPeople } from '#workflows/people/import-people.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { publishPosting } from '#workflows/postings/publish-posting.ts'
import { createProgram } from '#workflows/teams/create-program.ts'
import { createTeam } from '#workflows/teams/create-team.ts'
import { nameManager } from '#workflows/teams/name-manager.ts'
import { may } from './acts.ts'
import { agency, type Figure, jobs, type Program, programs, staff, type Team } from './cast.ts'
import type { Company } from './company.ts'
import { done, type Stage } from './stage.ts'

/** On that day, from today, the agency began to use the portal. */
const founded = -135

/** One of those whose personnel file was taken over. */
export type OldHand = {
  figure: Figure
  job: keyof typeof jobs
  team: Team
  employments: Employment[]
  facts: Fact[]
}

const as = <A extends Scope['action']>(action: A) => operatorScope('demonstration', action)

/** Settings, programs, teams, those who work the portal, and the files of those in service, all on the first day. */
export function found(stage: Stage, company: Company, oldHands: readonly OldHand[]): void {
  stage.on(founded, (at, portal) => changePolicies(portal, at, as('change policies'), { agency: { ...agency } }))
  for (const [program, teams] of Object.entries(programs)) {
    stage.on(founded, async (at, portal) => {
      const scope = as('manage teams')
      const { programId } = done(await createProgram(portal, at, scope, { name: program }))
      company.programs.set(program, programId)
      for (const name of teams)
        company.teams.set(name, done(await createTeam(portal, at, scope, { programId, name })).teamId)
    })
  }
  for (const member of Object.values(staff)) stage.on(founded, (at, portal) => engage(portal, at, company, member))
  stage.on(founded, async (at, portal) => {
    const input = { lines: linesOf(oldHands), createTeamsIn: null, dryRun: false }
    done(await importPeople(portal, at, as('import people'), input))
    await company.meet(
      portal,
      oldHands.map(({ figure }) => figure),
    )
  })
}

type Member = (typeof staff)[keyof typeof staff]

async function engage(portal: Portal, at: Moment, company: Company, member: Member): Promise<void> {
  const scope = as('manage accounts')
  const { givenName, familyName, email, roles, manages } = member
  const invited = done(await inviteStaff(portal, at, scope, { givenName, familyName, email, roles, teamId: null }))
  // Nobody is told this password: in the demonstration one signs in at /demo.
  const password = crypto.randomUUID()
  done(await acceptInvitation(portal, at, { token: invited.token, password, agencyName: agency.name }))
  await company.meet(portal, [member])
  const { personId } = company.player(member).viewer
  for (const team of manages) {
    const teamId = company.teams.get(team)
    if (teamId) await inDeed(portal, at, as('manage teams'), (deed) => nameManager(deed, { teamId, personId }))
  }
}

async function* linesOf(oldHands: readonly OldHand[]): AsyncGenerator<FileLine> {
  let line = 0
  for (const { figure, job, team, employments, facts } of oldHands) {
    line += 1
    yield { line, value: { ...figure, position: jobs[job], team, employments, facts } }
  }
}

type Opening = {
  job: keyof typeof jobs
  program: Program
  place: string
  pay: readonly [from: number, to: number]
  opens: number
  closes: number | null
}

/** The openings there were and are, by name. Pay in dollars an hour. */
const openings = {
  'phoenix before': {
    job: 'pact',
    program: 'PACT Program',
    place: 'Phoenix, AZ',
    pay: [21, 25],
    opens: -134,
    closes: -60,
  },
  phoenix: { job: 'pact', program: 'PACT Program', place: 'Phoenix, AZ', pay: [22, 26.5], opens: -120, closes: null },
  tempe: { job: 'coop', program: 'Recovery Center', place: 'Tempe, AZ', pay: [16.5, 18], opens: -100, closes: 60 },
  'st. louis': {
    job: 'missouri',
    program: 'Outpatient Services',
    place: 'St. Louis, MO',
    pay: [20, 24],
    opens: -60,
    closes: -10,
  },
  mesa: { job: 'recovery', program: 'Recovery Center', place: 'Mesa, AZ', pay: [19.5, 23], opens: -45, closes: 30 },
  tucson: { job: 'pact', program: 'PACT Program', place: 'Tucson, AZ', pay: [21.5, 26], opens: -30, closes: 4 },
  flagstaff: {
    job: 'day',
    program: 'Outpatient Services',
    place: 'Flagstaff, AZ',
    pay: [19, 22.5],
    opens: -20,
    closes: null,
  },
} as const satisfies Record<string, Opening>

export type OpeningName = keyof typeof openings

/** HR publishes each opening on its first day. */
export function publishOpenings(stage: Stage, company: Company): void {
  for (const [name, opening] of Object.entries<Opening>(openings)) {
    const { job, program, place, pay, opens, closes } = opening
    stage.on(opens, async (at, portal) => {
      const programId = company.programs.get(program)
      if (!programId) throw new Error('an opening has no program')
      const published = await publishPosting(portal, at, may(company.player(staff.beatriz), 'publish posting'), {
        positionId: jobs[job],
        programId,
        place,
        payFromCents: Math.round(pay[0] * 100),
        payToCents: Math.round(pay[1] * 100),
        opensOn: stage.day(opens),
        closesOn: closes === null ? null : stage.day(closes),
      })
      company.postings.set(name, done(published).postingId)
    })
  }
}
