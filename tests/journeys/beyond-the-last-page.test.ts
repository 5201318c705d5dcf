import { beforeAll, expect, test } from 'vitest'
import { loader as accounts } from '#app/routes/admin.accounts._index.tsx'
import { loader as team } from '#app/routes/admin.teams.$id.tsx'
import { loader as ledger } from '#app/routes/audit._index.tsx'
import { loader as applications } from '#app/routes/hr.applications._index.tsx'
import { loader as hrBonuses } from '#app/routes/hr.bonuses._index.tsx'
import { loader as eligibility } from '#app/routes/hr.eligibility.tsx'
import { loader as forecast } from '#app/routes/hr.forecast._index.tsx'
import { loader as holds } from '#app/routes/hr.holds.tsx'
import { loader as messages } from '#app/routes/hr.messages.tsx'
import { loader as people } from '#app/routes/hr.people._index.tsx'
import { loader as personLedger } from '#app/routes/hr.people.$id.ledger.tsx'
import { loader as duplicates } from '#app/routes/hr.people.duplicates._index.tsx'
import { loader as review } from '#app/routes/hr.review._index.tsx'
import { loader as selfReports } from '#app/routes/hr.self-reports._index.tsx'
import { loader as site } from '#app/routes/hr.sites.$id._index.tsx'
import { loader as standing } from '#app/routes/hr.standing._index.tsx'
import { loader as waivers } from '#app/routes/hr.waivers._index.tsx'
import { loader as batches } from '#app/routes/payroll.batches._index.tsx'
import { loader as payroll } from '#app/routes/payroll.bonuses.tsx'
import { loader as board } from '#app/routes/team._index.tsx'
import { loader as teamForecast } from '#app/routes/team.forecast._index.tsx'
import { loader as teamStanding } from '#app/routes/team.standing.tsx'
import type { Role, Viewer } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { may } from '#tests/support/hr.ts'
import { memberIn, teamIn } from '#tests/support/team.ts'
import { createSite } from '#workflows/sites/keep-site.ts'

const today = '2026-11-22'
let agency: TestAgency
const viewers: Partial<Record<Role, Extract<Viewer, { kind: 'account' }>>> = {}
const ids: Record<string, string> = {}

/** Everybody's CPR ends within the thirteen weeks, and everybody is called the same, so that every list has a row. */
beforeAll(async () => {
  agency = await testAgency()
  for (const role of ['hr', 'admin', 'auditor', 'payroll'] as const)
    viewers[role] = await agency.person({ name: `The ${role}`, roles: [role] })
  const made = await teamIn(agency)
  viewers.manager = made.manager
  const facts = everythingInOrder('2026-01-10').filter(
    (fact) => !(fact.kind === 'credential' && fact.of.includes('cpr')),
  )
  const cpr: Fact = { kind: 'credential', of: ['cpr', 'first-aid'], from: '2025-01-01', through: '2026-12-31' }
  for (const _ of [1, 2]) ids.person = await memberIn(agency, made.teamId, 'Same Example', { facts: [...facts, cpr] })
  ids.team = made.teamId
  const details = { name: 'Saguaro General', address: '', contactName: '', contactPhone: '', contactEmail: '' }
  const { hr } = viewers
  const built = hr && (await createSite(agency.portal, agency.at(today), may(hr, 'manage sites'), details))
  if (built?.ok) ids.site = built.siteId
})

/** The lists that have rows here; of the others it is shown that they are not asked for a page that is not there. */
const filled = [
  '/admin/teams/x',
  '/hr/forecast',
  '/hr/people',
  '/hr/people/duplicates',
  '/hr/sites/x',
  '/hr/standing',
].concat('/team', '/team/forecast', '/team/standing')

type Loader = (args: ReturnType<typeof asking>) => Promise<unknown>

test.each([
  ['/admin/accounts', 'admin', accounts, null],
  ['/admin/teams/x', 'admin', team, 'team'],
  ['/audit', 'auditor', ledger, null],
  ['/hr/applications', 'hr', applications, null],
  ['/hr/bonuses', 'hr', hrBonuses, null],
  ['/hr/eligibility', 'hr', eligibility, null],
  ['/hr/forecast', 'hr', forecast, null],
  ['/hr/holds', 'hr', holds, null],
  ['/hr/messages', 'hr', messages, null],
  ['/hr/people', 'hr', people, null],
  ['/hr/people/x/ledger', 'hr', personLedger, 'person'],
  ['/hr/people/duplicates', 'hr', duplicates, null],
  ['/hr/review', 'hr', review, null],
  ['/hr/self-reports', 'hr', selfReports, null],
  ['/hr/sites/x', 'hr', site, 'site'],
  ['/hr/standing', 'hr', standing, null],
  ['/hr/waivers', 'hr', waivers, null],
  ['/payroll/batches', 'payroll', batches, null],
  ['/payroll/bonuses', 'payroll', payroll, null],
  ['/team', 'manager', board, null],
  ['/team/forecast', 'manager', teamForecast, null],
  ['/team/standing', 'manager', teamStanding, null],
] as const)('%s shows its last page for an address beyond it', async (path, role, loader, of) => {
  const read = async (query: string) => {
    const viewer = viewers[role]
    if (!viewer) throw new Error(`nobody is ${role}`)
    const params: Record<string, string> = of ? { id: ids[of] ?? '' } : {}
    return JSON.stringify(await (loader as Loader)(asking(agency, viewer, today, `${path}${query}`, params)))
  }
  const [plain, beyond] = [await read(''), await read('?page=40')]
  expect(beyond).toBe(plain)
  if (filled.includes(path)) expect(plain).toContain('Same Example')
})
