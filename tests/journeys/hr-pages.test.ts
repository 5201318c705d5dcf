import { beforeAll, describe, expect, test } from 'vitest'
import { loader as today } from '#app/routes/hr._index.tsx'
import { loader as applications } from '#app/routes/hr.applications._index.tsx'
import { loader as application } from '#app/routes/hr.applications.$id._index.tsx'
import { action as hire } from '#app/routes/hr.applications.$id.hire.tsx'
import { loader as screen } from '#app/routes/hr.applications.$id.screen.$requirement.tsx'
import { loader as people } from '#app/routes/hr.people._index.tsx'
import { loader as person } from '#app/routes/hr.people.$id._index.tsx'
import { loader as ledger } from '#app/routes/hr.people.$id.ledger.tsx'
import { loader as postings } from '#app/routes/hr.postings._index.tsx'
import { submissionsOf } from '#db/queries/submissions.ts'
import type { StaffRole } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { send } from '#tests/support/evidence.ts'
import { accepted, applicant, may } from '#tests/support/hr.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'

const day = '2026-06-01'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

type Account = Awaited<ReturnType<TestAgency['person']>>
type Asked = { path: string; params?: Record<string, string>; form?: Record<string, string> }
type Route = (args: ReturnType<typeof asking>) => unknown

/** What a route answers; what it throws, such as a 404, is an answer too. */
async function ask(viewer: Account, route: Route, { path, params, form }: Asked, at = agency): Promise<unknown> {
  const asked = asking(at, viewer, day, path, params)
  const request = form ? new Request(asked.request, { method: 'POST', body: new URLSearchParams(form) }) : asked.request
  try {
    return await route({ ...asked, request })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

const withRoles = (...roles: StaffRole[]) => agency.person({ name: 'Hana Reviewer', roles })

const status = (answer: unknown) => (answer instanceof Response ? answer.status : 200)

/** An employee in order but for TB, of which the file says this. */
async function employee(tuberculosis: Fact[], name = 'Ana Flores') {
  const viewer = await agency.person({ name })
  const others = everythingInOrder('2026-03-02').filter(
    (fact) => !(fact.kind === 'check' && fact.of === 'tuberculosis'),
  )
  for (const [i, fact] of others.entries())
    await agency.facts(viewer.personId, agency.at(`2026-04-${String(i + 10)}`), fact)
  await agency.employ(viewer.personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
  await agency.facts(viewer.personId, agency.at(day), ...tuberculosis)
  return viewer
}

describe('who may come in', () => {
  test.each([['manager'], ['payroll'], ['auditor'], ['admin'], ['medical'], []] as StaffRole[][])(
    'as %s every page of HR answers 404',
    async (...roles) => {
      const viewer = await withRoles(...roles)
      const { viewer: someone, applicationId } = await applicant(agency)
      const answers = [
        await ask(viewer, today, { path: '/hr' }),
        await ask(viewer, applications, { path: '/hr/applications' }),
        await ask(viewer, application, { path: `/hr/applications/${applicationId}`, params: { id: applicationId } }),
        await ask(viewer, people, { path: '/hr/people' }),
        await ask(viewer, person, { path: `/hr/people/${someone.personId}`, params: { id: someone.personId } }),
        await ask(viewer, ledger, { path: `/hr/people/${someone.personId}/ledger`, params: { id: someone.personId } }),
        await ask(viewer, postings, { path: '/hr/postings' }),
        await ask(viewer, hire, {
          path: `/hr/applications/${applicationId}/hire`,
          params: { id: applicationId },
          form: { step: 'confirm' },
        }),
      ]
      expect(answers.map(status)).toEqual(answers.map(() => 404))
    },
  )

  test('an id that is none, and one of nobody, answer 404', async () => {
    const hr = await withRoles('hr')
    for (const id of ['7', crypto.randomUUID()])
      for (const route of [person, application])
        expect(status(await ask(hr, route, { path: '/', params: { id } }))).toBe(404)
  })
})

describe('what HR may not see', () => {
  const sent: Fact = { kind: 'check', of: 'tuberculosis', on: '2026-05-01', outcome: 'not-clear' }
  const old: Fact = { kind: 'check', of: 'tuberculosis', on: '2025-03-01', outcome: 'clear' }

  async function pageOf(roles: StaffRole[], personId: string) {
    const viewer = await withRoles(...roles)
    const page = await ask(viewer, person, { path: `/hr/people/${personId}`, params: { id: personId } })
    return JSON.stringify(page)
      .replaceAll(personId, 'PERSON')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replace(/[\w-]+@people\.example/g, 'MAIL')
      .replace(/"id":\d+/g, '"id":N')
  }

  test('a failed, a lapsed, a missing, a pending and a sent-back TB check are the same page to the byte', async () => {
    const failed = await employee([sent])
    const lapsed = await employee([old])
    const missing = await employee([])
    const pending = await employee([])
    const sentBack = await employee([])
    const skinTest = {
      test: 'skin',
      outcome: 'clear',
      ...boxesOfDate('placedOn', '2026-05-20'),
      ...boxesOfDate('readOn', '2026-05-22'),
    }
    for (const viewer of [pending, sentBack])
      await send(agency, viewer, day, { requirement: 'tuberculosis', form: 'tuberculosis', boxes: skinTest })
    const medical = await withRoles('hr', 'medical')
    const [sentIn] = await submissionsOf(agency.database.db, may(medical, 'read submission'), day, sentBack.personId)
    await sendBackSubmission(agency.portal, agency.at(day), may(medical, 'decide submission'), {
      submissionId: sentIn?.id ?? '',
      reason: 'unreadable',
      note: '',
    })
    const pages = []
    for (const { personId } of [failed, lapsed, missing, pending, sentBack]) pages.push(await pageOf(['hr'], personId))
    expect(new Set(pages).size).toBe(1)
    expect(pages[0]).toContain('Not cleared yet')
    const full = []
    for (const { personId } of [failed, lapsed, missing, pending, sentBack])
      full.push(await pageOf(['hr', 'medical'], personId))
    expect(new Set(full).size).toBe(5)
  })

  test('before an accepted offer the application shows nothing that may not be asked', async () => {
    const hr = await withRoles('hr', 'medical')
    const { viewer, applicationId } = await applicant(agency, { today: '2026-05-04' })
    await agency.facts(viewer.personId, agency.at(day), ...everythingInOrder('2026-03-02'))
    const asked = { path: `/hr/applications/${applicationId}`, params: { id: applicationId } }
    const page = JSON.stringify(await ask(hr, application, asked))
    expect(page).not.toMatch(/1990|2026-03-02|2 March 2026|TB: clear|Driving record of/)
    const story = JSON.stringify(
      await ask(hr, person, { path: `/hr/people/${viewer.personId}`, params: { id: viewer.personId } }),
    )
    expect(story).not.toMatch(/1990|TB|Driving record of/)
    const after = await accepted(agency, hr, { today: day, firstDay: '2026-06-15' })
    const later = { path: `/hr/applications/${after.applicationId}`, params: { id: after.applicationId } }
    expect(JSON.stringify(await ask(hr, application, later))).toContain('Born 1 January 1990')
  })

  test('what waits for an offer cannot be screened before it', async () => {
    const hr = await withRoles('hr', 'medical')
    const { applicationId } = await applicant(agency)
    const answers = []
    for (const requirement of ['leadership', 'tuberculosis', 'age', 'driving-record', 'nonsense'])
      answers.push(status(await ask(hr, screen, { path: '/', params: { id: applicationId, requirement } })))
    expect(answers).toEqual([200, 404, 404, 404, 404])
  })
})

describe('the person page', () => {
  test('answers for any day, and says so where a day does not exist', async () => {
    const hr = await withRoles('hr')
    const { personId } = await employee([{ kind: 'check', of: 'tuberculosis', on: '2026-03-14', outcome: 'clear' }])
    const on = async (typed: string) =>
      (await ask(hr, person, { path: `/hr/people/${personId}?on=${typed}`, params: { id: personId } })) as {
        on: string
        wrong: string | null
        person: { positions: { gates: { gate: string; sentence: string }[] }[] }
      }
    const hospital = async (typed: string) =>
      (await on(typed)).person.positions[0]?.gates.find(({ gate }) => gate === 'hospital')?.sentence
    expect(await hospital('')).toBe(
      'Cleared for the hospital through 2 March 2027; the driving record lapses first. Renewing it takes this to 14 March 2027 (TB).',
    )
    expect(await hospital('2026-03-01')).toContain('Not cleared for the hospital')
    for (const typed of ['2026-02-30', 'tomorrow', "1'%20or%201"]) {
      const page = await on(typed)
      expect([page.on, page.wrong?.includes('is not a day that can be shown')]).toEqual([day, true])
    }
  })
})

describe('the list of people', () => {
  test('narrows down and counts by what stands in the address', async () => {
    const own = await testAgency()
    const hr = await own.person({ name: 'Hana Reviewer', roles: ['hr'] })
    const names = ['Abel Adams', 'Bea Brown', 'Cora Castillo', 'Dana Diaz']
    const [abel, bea, cora, dana] = await Promise.all(names.map((name) => own.person({ name })))
    const at = own.at('2026-03-02')
    await own.employ(abel?.personId ?? '', at, { hiredOn: '2026-03-02' })
    await own.employ(bea?.personId ?? '', at, { hiredOn: '2026-03-02', leaves: [{ from: '2026-05-20' }] })
    await own.employ(cora?.personId ?? '', at, { hiredOn: '2025-03-02', lastDay: '2026-05-31' })
    await own.employ(dana?.personId ?? '', at, { hiredOn: '2026-06-02' })
    await own.facts(abel?.personId ?? '', at, {
      kind: 'credential',
      of: ['cpr'],
      from: '2025-01-01',
      through: '2026-07-01',
    })
    const listed = async (query: string) => {
      const page = (await ask(hr, people, { path: `/hr/people?${query}` }, own)) as {
        total: number
        rows: { name: string }[]
      }
      expect(page.total).toBe(page.rows.length)
      return page.rows.map(({ name }) => name)
    }
    expect(await listed('')).toEqual([...names, 'Hana Reviewer'])
    expect(await listed('state=employed')).toEqual(['Abel Adams', 'Bea Brown'])
    expect(await listed('state=on-leave')).toEqual(['Bea Brown'])
    expect(await listed('state=left')).toEqual(['Cora Castillo'])
    expect(await listed('state=to-come')).toEqual(['Dana Diaz'])
    expect(await listed('state=known')).toEqual(['Hana Reviewer'])
    expect(await listed('lapsing=30')).toEqual(['Abel Adams'])
    expect(await listed('q=adams+abel')).toEqual(['Abel Adams'])
    expect(await listed('q=%25')).toEqual([])
    expect(await listed('sort=-name&position=pact-peer-support-specialist')).toEqual([...names].reverse())
    expect(await listed('probation=14')).toEqual([])
    const board = (await ask(hr, today, { path: '/hr' }, own)) as { lapsing: number; probations: number }
    expect(board.lapsing).toBe(1)
  })
})
