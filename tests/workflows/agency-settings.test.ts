import { beforeAll, describe, expect, test } from 'vitest'
import { loader as adminLoader } from '#app/routes/admin.tsx'
import { loader as auditLoader } from '#app/routes/audit._index.tsx'
import { loader as payrollLoader } from '#app/routes/payroll._index.tsx'
import { administratorExists } from '#db/queries/accounts.ts'
import { verifyLedger } from '#db/queries/ledger-verify.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { teamById } from '#db/queries/teams.ts'
import { type Action, operatorScope, type StaffRole } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { auditorScope } from '#tests/support/auditing.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'
import { NotFound } from '#workflows/problems.ts'
import { makeSetupLink } from '#workflows/setup/make-setup-link.ts'
import { setUpAgency } from '#workflows/setup/set-up-agency.ts'
import { createProgram } from '#workflows/teams/create-program.ts'
import { createTeam } from '#workflows/teams/create-team.ts'
import { movePeople } from '#workflows/teams/move-people.ts'
import { nameTeamManager } from '#workflows/teams/name-manager.ts'
import { removeMember } from '#workflows/teams/remove-member.ts'
import { renameTeam } from '#workflows/teams/rename-team.ts'

const today = '2026-11-22'
const auditing = auditorScope()
const scopeFor = <A extends Action>(action: A) => operatorScope('command line', action)

let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

describe('teams', () => {
  const scope = scopeFor('manage teams')
  const missing = '00000000-0000-4000-8000-000000000000'

  async function team(name: string): Promise<string> {
    const program = await createProgram(agency.portal, agency.at(today), scope, { name: `Program of ${name}` })
    if (!program.ok) throw new Error(program.problem)
    const made = await createTeam(agency.portal, agency.at(today), scope, { programId: program.programId, name })
    if (!made.ok) throw new Error(made.problem)
    return made.teamId
  }

  const memberships = (personId: string) =>
    agency.database.sql`select t.name, m.from_day::text as from_day, m.until_day::text as until_day from team_members m
      join teams t on t.id = m.team_id where person_id = ${personId} order by m.from_day`.then((rows) => [...rows])

  test('moving ends the old membership on the same day, and what was planned for later falls away', async () => {
    const [east, west] = [await team('East'), await team('West')]
    const { personId } = await agency.person()
    const move = (teamId: string, fromDay: string) =>
      movePeople(agency.portal, agency.at(today), scope, { teamId, personIds: [personId, personId], fromDay })
    await move(east, '2026-01-12')
    await move(west, '2027-02-01')
    await move(west, '2026-12-01')
    await move(west, '2026-12-01')
    expect(await memberships(personId)).toEqual([
      { name: 'East', from_day: '2026-01-12', until_day: '2026-12-01' },
      { name: 'West', from_day: '2026-12-01', until_day: null },
    ])
    await removeMember(agency.portal, agency.at(today), scope, { teamId: east, personId, fromDay: today })
    expect(await memberships(personId)).toEqual([
      { name: 'East', from_day: '2026-01-12', until_day: today },
      { name: 'West', from_day: '2026-12-01', until_day: null },
    ])
    expect(await verifyLedger(agency.database.db, auditing)).toMatchObject({ broken: [], unnamed: 0 })
  })

  test('all move or none', async () => {
    const north = await team('North')
    const { personId } = await agency.person()
    const input = { teamId: north, personIds: [personId, missing], fromDay: today }
    await expect(movePeople(agency.portal, agency.at(today), scope, input)).rejects.toThrow(NotFound)
    expect(await memberships(personId)).toEqual([])
  })

  test('names are unique, and only someone with the manager’s role manages', async () => {
    const south = await team('South')
    await team('Other')
    const rename = (name: string) => renameTeam(agency.portal, agency.at(today), scope, { teamId: south, name })
    expect(await rename('Other')).toEqual({ ok: false, problem: 'name taken' })
    expect(await rename('South ward')).toEqual({ ok: true })
    const clerk = await agency.person({ roles: ['payroll'] })
    const manager = await agency.person({ roles: ['manager'] })
    const name = (personId: string) =>
      nameTeamManager(agency.portal, agency.at(today), scope, { teamId: south, personId })
    await expect(name(clerk.personId)).rejects.toThrow(NotFound)
    await name(manager.personId)
    await name(manager.personId)
    expect(await teamById(agency.database.db, scope, south, today)).toMatchObject({
      name: 'South ward',
      managers: [{ personId: manager.personId }],
    })
  })
})

describe('settings', () => {
  const scope = scopeFor('change policies')

  test('a change counts from its instant on, and before stays before', async () => {
    const before = await policiesInForce(agency.database.db, agency.at(today).now)
    const wanted = { offer: { days: 10 }, warnings: before.warnings }
    expect(await changePolicies(agency.portal, agency.at('2026-11-23'), scope, wanted)).toEqual(['offer'])
    expect(await changePolicies(agency.portal, agency.at('2026-11-24'), scope, wanted)).toEqual([])
    expect((await policiesInForce(agency.database.db, agency.at(today).now)).offer).toEqual(before.offer)
    expect((await policiesInForce(agency.database.db, agency.at('2026-11-23').now)).offer).toEqual({ days: 10 })
  })

  test.each(['Arizona', '-07:00', '', 'America/Phoenix; drop table', 'UTC+7'])(
    '%s is no time zone',
    async (timeZone) => {
      const wanted = { agency: { name: 'Saguaro', timeZone }, offer: { days: 20 } }
      await expect(changePolicies(agency.portal, agency.at(today), scope, wanted)).rejects.toThrow()
      expect((await policiesInForce(agency.database.db, new Date('2027-01-01'))).offer).not.toEqual({ days: 20 })
    },
  )
})

describe('set-up', () => {
  const given = {
    agencyName: 'Saguaro Peer Services',
    timeZone: 'America/Phoenix',
    givenName: 'Ines',
    familyName: 'Abara',
    email: 'ines@agency.example',
    password: 'teal canyon drips slowly',
  }
  const linkOf = (fresh: TestAgency, on = today) => makeSetupLink(fresh.portal, fresh.at(on), 'https://portal.example')
  const use = (fresh: TestAgency, link: string | null, on = today) =>
    setUpAgency(fresh.portal, fresh.at(on), { ...given, token: link?.split('/').at(-1) ?? '' })

  test('the newest link works once; older, late and second uses do not', async () => {
    const fresh = await testAgency()
    const refused = { ok: false, problem: 'link cannot be used' }
    const old = await linkOf(fresh)
    const link = await linkOf(fresh)
    expect(link).toMatch(/^https:\/\/portal\.example\/setup\/[\w-]{43}$/)
    const [dump] = await fresh.database.sql`select json_agg(l)::text as rows from setup_links l`
    expect(dump?.rows).not.toContain(link?.split('/').at(-1))
    expect(await use(fresh, old)).toEqual(refused)
    expect(await use(fresh, link, '2026-11-24')).toEqual(refused)
    expect(await administratorExists(fresh.database.db)).toBe(false)
    const both = await Promise.all([use(fresh, link), use(fresh, link)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.filter(({ ok }) => !ok)).toEqual([refused])
    expect(await administratorExists(fresh.database.db)).toBe(true)
    expect(await linkOf(fresh)).toBeNull()
    expect((await policiesInForce(fresh.database.db, fresh.at(today).now)).agency.name).toBe(given.agencyName)
    expect(await fresh.database.sql`select id from people`).toHaveLength(1)
  })
})

describe('T16 fronts', () => {
  const fronts: [StaffRole, (asked: ReturnType<typeof asking>) => Promise<unknown>][] = [
    ['payroll', payrollLoader],
    ['auditor', auditLoader],
    ['admin', adminLoader],
  ]
  test.each(fronts)('only %s enters', async (role, load) => {
    const everyRole: StaffRole[] = ['hr', 'medical', 'manager', 'payroll', 'auditor', 'admin']
    const others = await agency.person({ roles: everyRole.filter((other) => other !== role) })
    await expect(load(asking(agency, others, today, '/'))).rejects.toMatchObject({ status: 404 })
    await expect(load(asking(agency, await agency.person(), today, '/'))).rejects.toMatchObject({ status: 404 })
    expect(await load(asking(agency, await agency.person({ roles: [role] }), today, '/'))).toBeTruthy()
  })
})
