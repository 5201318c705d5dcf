import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as pipeline } from '#app/routes/hr.applications._index.tsx'
import { loader as application } from '#app/routes/hr.applications.$id._index.tsx'
import { action as move, loader as question } from '#app/routes/hr.applications.bulk.tsx'
import { loader as views } from '#app/routes/hr.applications.views._index.tsx'
import { action as change } from '#app/routes/hr.applications.views.$id.tsx'
import { action as save } from '#app/routes/hr.applications.views.new.tsx'
import { loader as person } from '#app/routes/hr.people.$id._index.tsx'
import { loader as duplicates } from '#app/routes/hr.people.duplicates._index.tsx'
import { loader as compared, action as decide } from '#app/routes/hr.people.duplicates.$one.$other.tsx'
import { action as undo } from '#app/routes/hr.people.merges.$id.tsx'
import { applicationMoves, applications, notices, people } from '#db/schema/index.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { declineApplication } from '#workflows/applications/decline-application.ts'

const day = '2026-06-01'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

type Account = Awaited<ReturnType<TestAgency['person']>>
type Route = (args: ReturnType<typeof asking>) => unknown
type Sent = { path: string; params?: Record<string, string>; form?: [string, string][] }

/** What a route answers, a refused form unwrapped; what it throws, such as a 404, is an answer too. */
async function ask<T>(viewer: Account, route: Route, { path, params, form }: Sent): Promise<T> {
  const asked = asking(agency, viewer, day, path, params)
  const request = form ? new Request(asked.request, { method: 'POST', body: new URLSearchParams(form) }) : asked.request
  try {
    const answer = await route({ ...asked, request })
    return (answer && typeof answer === 'object' && 'init' in answer && 'data' in answer ? answer.data : answer) as T
  } catch (thrown) {
    if (thrown instanceof Response) return thrown as T
    throw thrown
  }
}

const to = (answer: Response) => answer.headers.get('Location')
const hana = () => agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
const ids = (...all: { applicationId: string }[]) =>
  all.map(({ applicationId }): [string, string] => ['id', applicationId])

async function stateOf({ applicationId }: { applicationId: string }) {
  const [row] = await agency.database.db.select().from(applications).where(eq(applications.id, applicationId))
  return row?.state
}

/** An application of a member of HR's own. */
async function ownOf(hr: Account) {
  const own = await applicant(agency, { state: 'submitted' })
  const { db } = agency.database
  await db.update(applications).set({ personId: hr.personId }).where(eq(applications.id, own.applicationId))
  return own
}

describe('many at once', () => {
  type Question = { bulk: { title: string; count: number; own: number; unknown: number; lines: { can: boolean }[] } }
  type Outcomes = { outcomes: { id: string; outcome: string }[] }

  test('before anything is done the page says who is meant, and who is left as they are', async () => {
    const hr = await hana()
    const one = await applicant(agency, { state: 'submitted' })
    const two = await applicant(agency, { state: 'screening' })
    const own = await ownOf(hr)
    const query = new URLSearchParams([
      ['do', 'screen'],
      ...ids(one, two, own),
      ['id', crypto.randomUUID()],
      ['id', 'x'],
    ])
    const { bulk } = await ask<Question>(hr, question, { path: `/hr/applications/bulk?${query}` })
    expect(bulk).toMatchObject({ title: 'Start screening 1 application', count: 1, own: 1, unknown: 1 })
    expect(bulk.lines.map(({ can }) => can).sort()).toEqual([false, true])
    expect(await stateOf(one)).toBe('submitted')
  })

  test('nothing chosen leads back to the same list with a sentence', async () => {
    const list = encodeURIComponent('view=table&stage=to-screen&page=2')
    const answer = await ask<Response>(await hana(), question, { path: `/hr/applications/bulk?do=screen&list=${list}` })
    expect(to(answer)).toBe('/hr/applications?view=table&stage=to-screen&page=2&done=none-chosen')
  })

  test('each is a deed of its own: what moved on meanwhile, or is one’s own, stays, the others are done', async () => {
    const hr = await hana()
    const one = await applicant(agency, { state: 'submitted' })
    const two = await applicant(agency, { state: 'submitted' })
    const own = await ownOf(hr)
    const other = await hana()
    const decision = { applicationId: two.applicationId, reason: 'not-selected', note: '' } as const
    await declineApplication(agency.portal, agency.at(day), may(other, 'screen application'), decision)
    const form: [string, string][] = [['do', 'screen'], ...ids(one, two, own), ['id', crypto.randomUUID()]]
    const { outcomes } = await ask<Outcomes>(hr, move, { path: '/hr/applications/bulk', form })
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'moved-on', 'own', 'unknown'])
    expect([await stateOf(one), await stateOf(two), await stateOf(own)]).toEqual(['screening', 'declined', 'submitted'])
    const again = await ask<Outcomes>(hr, move, { path: '/hr/applications/bulk', form })
    expect(again.outcomes[0]?.outcome).toBe('done')
    const moves = await agency.database.db
      .select({ by: applicationMoves.by })
      .from(applicationMoves)
      .where(eq(applicationMoves.applicationId, one.applicationId))
    expect(moves).toEqual([{ by: hr.accountId }])
  })

  test('declining asks for a reason, keeps the note with each, and tells each applicant once', async () => {
    const hr = await hana()
    const both = [await applicant(agency), await applicant(agency, { state: 'submitted' })]
    const form: [string, string][] = [['do', 'decline'], ...ids(...both), ['note', 'Agreed on Monday']]
    const refused = await ask<{ errors: { box: string }[]; boxes: { note: string } }>(hr, move, { path: '/', form })
    expect([refused.errors.map(({ box }) => box), refused.boxes.note]).toEqual([['reason'], 'Agreed on Monday'])
    const told = async () => {
      const rows = await agency.database.db.select().from(notices)
      return rows.filter(({ key }) => both.some(({ applicationId }) => key === `application-declined:${applicationId}`))
    }
    expect(await told()).toEqual([])
    for (const _ of ['once', 'twice'])
      await ask(hr, move, { path: '/', form: [...form, ['reason', 'position-filled']] })
    expect(await told()).toHaveLength(2)
    for (const each of both) {
      const rows = await agency.database.db
        .select({ reason: applicationMoves.reason, note: applicationMoves.note })
        .from(applicationMoves)
        .where(eq(applicationMoves.applicationId, each.applicationId))
      expect(rows).toEqual([{ reason: 'position-filled', note: 'Agreed on Monday' }])
    }
  })
})

describe('two records of one person', () => {
  const compare = (one: Account, other: Account) => ({
    path: `/hr/people/duplicates/${one.personId}/${other.personId}`,
    params: { one: one.personId, other: other.personId },
  })
  type Shown = { same: { maybe: { href: string }[]; merged: string[] } }

  /** Two applicants with one phone number. */
  async function twice() {
    const [one, other] = [await applicant(agency), await applicant(agency)]
    const phone = `520 555 ${String(Math.floor(Math.random() * 9_000) + 1_000)}`
    for (const { viewer } of [one, other])
      await agency.database.db.update(people).set({ phone }).where(eq(people.id, viewer.personId))
    return [one, other] as const
  }

  test('are offered on the application, compared without what may not be known yet, merged by hand, and undone', async () => {
    const hr = await hana()
    const [one, other] = await twice()
    for (const { viewer } of [one, other])
      await agency.facts(viewer.personId, agency.at(day), ...everythingInOrder('2026-03-02'))
    const page = { path: `/hr/applications/${one.applicationId}`, params: { id: one.applicationId } }
    const offered = await ask<Shown>(hr, application, page)
    expect(offered.same.maybe.map(({ href }) => href.split('/').slice(-2).sort())).toEqual([
      [one.viewer.personId, other.viewer.personId].sort(),
    ])
    const asked = compare(one.viewer, other.viewer)
    const pair = await ask<{ pair: { one: { bornOn: string }; signs: string[] } }>(hr, compared, asked)
    expect(pair.pair.one.bornOn).toBe('Not asked before an accepted offer')
    expect(pair.pair.signs).toEqual(['same-phone'])
    expect(JSON.stringify(pair)).not.toMatch(/1990|tubercul|TB/)

    const form: [string, string][] = [
      ['intent', 'merge'],
      ['keep', one.viewer.personId],
    ]
    const refused = await ask<{ errors: { box: string }[] }>(hr, decide, { ...asked, form })
    expect(refused.errors.map(({ box }) => box)).toEqual(['reason'])
    const merged = await ask<Response>(hr, decide, { ...asked, form: [...form, ['reason', 'Same voice, same number']] })
    expect(to(merged)).toBe(`/hr/people/${one.viewer.personId}?done=merged`)
    const from = { path: `/hr/people/${other.viewer.personId}?on=2026-05-01`, params: { id: other.viewer.personId } }
    expect(to(await ask<Response>(hr, person, from))).toBe(`/hr/people/${one.viewer.personId}?on=2026-05-01`)
    const lead = { path: '/', params: { id: one.viewer.personId } }
    type Whole = { person: { applications: { id: string }[]; merges: { id: string }[] } }
    const whole = (await ask<Whole>(hr, person, lead)).person
    expect(whole.applications.map(({ id }) => id).sort()).toEqual([one.applicationId, other.applicationId].sort())
    expect((await ask<Shown>(hr, application, page)).same).toMatchObject({
      maybe: [],
      merged: whole.merges.map(({ id }) => id),
    })

    const merge = { path: '/', params: { id: whole.merges[0]?.id ?? '' } }
    expect((await ask<{ errors: unknown[] }>(hr, undo, { ...merge, form: [] })).errors).toHaveLength(1)
    const undone = await ask<Response>(hr, undo, { ...merge, form: [['reason', 'They are sisters']] })
    expect(to(undone)).toBe(`/hr/people/${one.viewer.personId}?done=unmerged`)
    expect((await ask<Whole>(hr, person, lead)).person.applications).toHaveLength(1)
  })

  test('one’s own record is compared, and its merge is refused with a sentence', async () => {
    const hr = await hana()
    const [one] = await twice()
    const asked = compare(one.viewer, hr)
    expect((await ask<{ pair: { problem: string } }>(hr, compared, asked)).pair.problem).toBe('own')
    const form: [string, string][] = [
      ['intent', 'merge'],
      ['reason', 'It is me'],
    ]
    const refused = await ask<{ errors: { text: string }[] }>(hr, decide, { ...asked, form })
    expect(refused.errors[0]?.text).toContain('One of these records is your own')
  })

  test('nobody outside of HR sees the list or the comparison', async () => {
    const [one, other] = await twice()
    for (const role of ['manager', 'auditor', 'payroll', 'admin'] as const) {
      const viewer = await agency.person({ roles: [role] })
      expect((await ask<Response>(viewer, duplicates, { path: '/hr/people/duplicates' })).status).toBe(404)
      expect((await ask<Response>(viewer, compared, compare(one.viewer, other.viewer))).status).toBe(404)
    }
  })
})

describe('saved views', () => {
  type Page = { views: { id: string; name: string; query: string }[] }
  const at = '/hr/applications/views/new?view=table&stage=interview&page=4'
  const named = (name: string) => ({ path: at, form: [['name', name]] as [string, string][] })

  test('a view keeps the address without its page, and one name is given once', async () => {
    const hr = await hana()
    const saved = await ask<Response>(hr, save, named('  My interviews '))
    expect(to(saved)).toBe('/hr/applications?view=table&stage=interview&page=4&done=view-saved')
    const { views: kept } = await ask<Page>(hr, pipeline, { path: '/hr/applications' })
    expect(kept.map(({ name, query }) => [name, query])).toEqual([['My interviews', 'view=table&stage=interview']])

    await ask(hr, save, named('My interviews'))
    const other = {
      path: '/hr/applications/views/new?stage=ready',
      form: [['name', 'MY INTERVIEWS']] as [string, string][],
    }
    const refused = await ask<{ errors: { text: string }[] }>(hr, save, other)
    expect(refused.errors[0]?.text).toContain('You have a view of that name')
    expect((await ask<Page>(hr, views, { path: '/hr/applications/views' })).views).toHaveLength(1)
  })

  test('a view is its account’s alone, which renames and deletes it', async () => {
    const [hr, colleague] = [await hana(), await hana()]
    await ask(hr, save, named('Mine'))
    const list = async (viewer: Account) => (await ask<Page>(viewer, views, { path: '/hr/applications/views' })).views
    const [view] = await list(hr)
    const params = { id: view?.id ?? '' }
    expect(await list(colleague)).toEqual([])
    const stolen = await ask<Response>(colleague, change, { path: '/', params, form: [['name', 'Stolen']] })
    expect(stolen.status).toBe(404)
    await ask(colleague, change, { path: '/', params, form: [['intent', 'delete']] })
    await ask(hr, change, { path: '/', params, form: [['name', 'Ours']] })
    expect((await list(hr)).map(({ name }) => name)).toEqual(['Ours'])
    await ask(hr, change, { path: '/', params, form: [['intent', 'delete']] })
    expect(await list(hr)).toEqual([])
  })
})
