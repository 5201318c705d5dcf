import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as reviewPage } from '#app/routes/hr.review.$submissionId.tsx'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applied, cardBoxes, own, send } from '#tests/support/evidence.ts'
import { staffAddresses } from '#tests/support/staff-addresses.ts'
import { reportOneself } from '#workflows/self-reports/report-oneself.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>
type Sent = { route: string; params: Record<string, string>; boxes: Record<string, string> }

const day = '2026-11-20'
let agency: TestAgency
let self: Account
let proposer: Account
let other: Account

beforeAll(async () => {
  agency = await testAgency()
  proposer = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  other = await agency.person({ name: 'Sam Second', roles: ['hr'] })
  self = await agency.person({ name: 'Selma Self', roles: ['hr'] })
  const moment = agency.at('2026-01-05')
  await agency.employ(self.personId, moment, { hiredOn: '2026-01-05' })
  await agency.facts(self.personId, moment, ...everythingInOrder('2026-01-05'))
  await applied(agency, self.personId, 'screening')
})

/** What a form is answered with: the status, where it leads, and the words of a refusal. */
async function post(viewer: Account, { route, params, boxes }: Sent) {
  const { action } = await import(join(process.cwd(), 'app/routes', `${route}.tsx`))
  const asked = asking(agency, viewer, day, '/hr', params)
  const body = new FormData()
  for (const [name, value] of Object.entries(boxes)) body.append(name, value)
  const request = new Request(asked.request, { method: 'POST', body })
  const answer = await Promise.resolve(action({ ...asked, request })).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (answer instanceof Response)
    return { status: answer.status, to: answer.headers.get('Location') ?? '', words: await answer.text() }
  return { status: answer.init?.status ?? 200, to: '', words: JSON.stringify(answer.data ?? answer) }
}

/** How much is on record that a form could have added to. */
async function written(): Promise<unknown> {
  const { sql } = agency.database
  const [row] =
    await sql`select (select count(*)::int from ledger) as ledger, (select count(*)::int from facts) as facts,
    (select count(*)::int from waivers) as waivers, (select count(*)::int from waiver_decisions) as decided,
    (select count(*)::int from hold_records) as holds, (select count(*)::int from submission_decisions) as reviewed,
    (select count(*)::int from self_report_outcomes) as settled, (select count(*)::int from exclusion_searches) as searched,
    (select count(*)::int from source_pictures) as pictures, (select count(*)::int from notices) as told`
  return row
}

const idFrom = async (table: 'waivers' | 'self_reports') =>
  (await agency.database.sql`select id from ${agency.database.sql(table)} where person_id = ${self.personId}`)[0]?.id

const waiver = { requirement: 'cpr', ...boxesOfDate('from', day), ...boxesOfDate('through', '2027-02-28'), reason: 'x' }
const hold = { gates: 'hospital', ...boxesOfDate('from', day), reason: 'A complaint came in.' }
const card = cardBoxes('2026-11-01', '2028-11-01')

/** Each form about Selma Self as a second person of HR would send it, in an order in which each can follow the others. */
const forms: Record<string, () => Promise<Sent>> = {
  'a waiver that somebody proposed': async () => {
    const proposing = { route: 'hr.people.$id.waivers.new', params: { id: self.personId }, boxes: waiver }
    expect((await post(proposer, proposing)).to).toContain('done=waiver-proposed')
    return { route: 'hr.waivers.$id', params: { id: await idFrom('waivers') }, boxes: { approval: 'approve' } }
  },
  'a hold': async () => ({ route: 'hr.people.$id.holds.new', params: { id: self.personId }, boxes: hold }),
  'the lifting of a hold': async () => {
    const rows = await agency.database.sql`select id, hold_id from hold_records where person_id = ${self.personId}`
    const { id: looked, hold_id } = rows.at(-1) ?? {}
    const params = { id: self.personId, hold: hold_id }
    return { route: 'hr.people.$id.holds.$hold.lift', params, boxes: { looked, reason: 'Cleared up.' } }
  },
  'the decision about a card': async () => {
    const submissionId = await send(agency, self, day, { requirement: 'cpr', boxes: card })
    return { route: 'hr.review.$submissionId', params: { submissionId }, boxes: { intent: 'accept', ...card } }
  },
  'what was reported': async () => {
    const boxes = { ...boxesOfDate('on', '2026-11-18'), mustBeReported: 'yes', words: 'canary' }
    const reporting = own(self, 'report oneself')
    await reportOneself(agency.portal, agency.at(day), reporting, { what: 'arrest', boxes })
    const params = { id: await idFrom('self_reports') }
    return { route: 'hr.self-reports.$id', params, boxes: { decision: 'nothing-further', note: '' } }
  },
  'a search of the lists of excluded people': async () => ({
    route: 'hr.people.$id.exclusions.$list',
    params: { id: self.personId, list: 'leie' },
    boxes: { ...boxesOfDate('on', day), source: 'Public list', result: 'possible-match', note: '' },
  }),
}

describe('T20 HR about themselves', () => {
  test.each(Object.keys(forms))(
    '%s is not there to send; somebody else’s counts, and the same once more is told and writes nothing',
    async (what) => {
      const form = await forms[what]?.()
      if (!form) throw new Error('no form')
      const before = await written()
      expect(await post(self, form)).toMatchObject({ status: 404 })
      expect(await written()).toEqual(before)

      expect(await post(other, form)).toMatchObject({ status: 302 })
      const once = await written()
      expect(once).not.toEqual(before)
      const again = await post(proposer, form)
      expect(await written()).toEqual(once)
      if (again.status === 302) expect(again.to).toMatch(/done=(changed|recorded|searched|self-report-ended)/)
      else
        expect(again).toMatchObject({ status: 409, words: expect.stringContaining('It was accepted by Sam Second on') })
    },
  )
})

/** What HR keeps for everybody alike: it is about nobody. */
const ofTheAgency = /^hr\.(applications\.(views|new|bulk)|postings|requirements|sites|statements|review\.keys)\b/
const aboutSomebody = readdirSync('app/routes').filter((file) => /^hr\..*\$/.test(file) && !ofTheAgency.test(file))

test.each(aboutSomebody)('T20 nothing that %s takes is taken from the person it is about', async (file) => {
  const { action } = await import(join(process.cwd(), 'app/routes', file))
  if (!action) return
  const before = await written()
  for (const params of await staffAddresses(agency, file, self.personId)) {
    const answer = await post(self, { route: file.replace(/\.tsx$/, ''), params, boxes: { reason: 'x', note: 'x' } })
    expect([400, 404], JSON.stringify([params, answer])).toContain(answer.status)
  }
  expect(await written()).toEqual(before)
})

test('a card that was reviewed meanwhile is not decided otherwise, and what was typed is shown again', async () => {
  const viewer = await agency.person({ name: 'Rosa Example' })
  await agency.employ(viewer.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
  const submissionId = await send(agency, viewer, day, { requirement: 'cpr', boxes: card })
  const params = { submissionId }
  await reviewPage(asking(agency, proposer, day, '/hr', params))
  const route = 'hr.review.$submissionId'
  expect(await post(other, { route, params, boxes: { intent: 'accept', ...card } })).toMatchObject({ status: 302 })
  const before = await written()
  const late: Record<string, string>[] = [
    { intent: 'send-back', reason: 'cropped', note: 'The corner is missing' },
    { intent: 'refuse', refuseReason: 'not-genuine', refuseNote: 'The corner is missing' },
    { intent: 'later-end' },
  ]
  for (const boxes of late) {
    const answer = await post(proposer, { route, params, boxes })
    expect(answer).toMatchObject({ status: 409, words: expect.stringContaining('It was accepted by Sam Second on') })
    if (boxes.intent !== 'later-end') expect(answer.words).toContain('The corner is missing')
  }
  expect(await written()).toEqual(before)
})
