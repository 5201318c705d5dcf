import { eq, inArray } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { loader as listLoader } from '#app/routes/hr.self-reports._index.tsx'
import { loader as oneLoader } from '#app/routes/hr.self-reports.$id.tsx'
import { ledger, notices, teamManagers, teamMembers } from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { own } from '#tests/support/evidence.ts'
import { opening } from '#tests/support/hr.ts'
import { everyStaffPage } from '#tests/support/staff-pages.ts'
import { reportOneself } from '#workflows/self-reports/report-oneself.ts'

const today = '2026-03-02'
const words = 'canary of an evening'
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

/** Somebody of a team who reports an arrest, in words of their own. */
async function reporting(roles: StaffRole[] = []) {
  const viewer = await agency.person({ name: 'Quentin Quiet', roles })
  await agency.employ(viewer.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
  await agency.facts(viewer.personId, agency.at('2026-01-05'), ...everythingInOrder('2026-01-05'))
  const { teamId } = await opening(agency)
  await agency.database.db
    .insert(teamMembers)
    .values({ teamId, personId: viewer.personId, fromDay: '2026-01-05', recordedAt: agency.at('2026-01-05').now })
  const report = async () => {
    const boxes = { ...boxesOfDate('on', '2026-03-01'), mustBeReported: 'yes', words }
    const scope = own(viewer, 'report oneself')
    const made = await reportOneself(agency.portal, agency.at(today), scope, { what: 'arrest', boxes })
    if (!made.ok) throw new Error(JSON.stringify(made.errors))
    return made.reportId
  }
  return { viewer, teamId, report }
}

test.each([[['manager']], [['payroll']], [['admin']], [['auditor']], [['manager', 'payroll', 'admin']]] as [
  StaffRole[],
][])('what somebody reports changes not a letter on any page that %j may open', async (roles) => {
  const { viewer, teamId, report } = await reporting()
  const staff = await agency.person({ name: 'Sal Staff', roles })
  const since = agency.at('2026-01-01').now
  await agency.database.db.insert(teamManagers).values({ teamId, personId: staff.personId, since })
  const { personId } = viewer
  // The auditor's own pages list every entry of the ledger, which holds ids alone.
  const fronts = ['hr', 'team', 'payroll', 'admin']
  const before = await everyStaffPage(agency, staff, today, personId, fronts)
  await report()
  const after = await everyStaffPage(agency, staff, today, personId, fronts)
  for (const [route, page] of after) expect(page, route).toBe(before.get(route))
  for (const page of (await everyStaffPage(agency, staff, today, personId, ['audit'])).values())
    expect(page).not.toContain(words)
})

test('neither a mail nor the ledger holds a word of it', async () => {
  const { viewer, report } = await reporting()
  await report()
  const { db } = agency.database
  const told = await db.select().from(notices).where(eq(notices.personId, viewer.personId))
  const entered = await db
    .select()
    .from(ledger)
    .where(inArray(ledger.chain, [viewer.personId, 'agency']))
  expect(told.length).toBeGreaterThan(0)
  expect(JSON.stringify([told, entered])).not.toMatch(/canary|arrest/)
})

test('HR reads it, but nobody in HR their own', async () => {
  const { viewer, report } = await reporting(['hr'])
  const id = await report()
  const hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  const pages = await everyStaffPage(agency, hr, today, viewer.personId, ['hr'])
  const telling = [...pages].filter(([, page]) => page.includes(words)).map(([route]) => route)
  expect(telling).toEqual(['hr.self-reports.$id.tsx'])
  const mine = asking(agency, viewer, today, `/hr/self-reports/${id}`, { id })
  await expect(oneLoader(mine)).rejects.toMatchObject({ status: 404 })
  const list = async (who: typeof hr) =>
    JSON.stringify(await listLoader(asking(agency, who, today, '/hr/self-reports', {})))
  expect(await list(hr)).toContain(id)
  expect(await list(viewer)).not.toContain(id)
})
