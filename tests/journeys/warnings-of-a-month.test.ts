import { beforeAll, expect, test } from 'vitest'
import { loader as page } from '#app/routes/hr.warnings._index.tsx'
import { loader as file } from '#app/routes/hr.warnings[.]csv.tsx'
import { action as chooseOwn, loader as own } from '#app/routes/me.contact.digests.tsx'
import { digestChoices } from '#db/schema/index.ts'
import type { Fact } from '#domain/facts.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'

const today = '2026-04-05'
type Person = Awaited<ReturnType<TestAgency['person']>>
let agency: TestAgency
let hr: Person
let medical: Person

/** Of Rosa a card and a health check lapsed in March; of Vera a card that was recorded when it was over. */
beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hank Resources', roles: ['hr'] })
  medical = await agency.person({ name: 'Meda Resources', roles: ['hr', 'medical'] })
  const cpr: Fact = { kind: 'credential', of: ['cpr'], from: '2025-01-01', through: '2026-03-20' }
  const check: Fact = { kind: 'check', of: 'tuberculosis', on: '2025-03-10', outcome: 'clear' }
  const rosa = await agency.person({ name: '=Rosa Example' })
  const vera = await agency.person({ name: 'Vera Example' })
  for (const { personId } of [rosa, vera])
    await agency.employ(personId, agency.at('2025-06-02'), { hiredOn: '2025-06-02' })
  await agency.facts(rosa.personId, agency.at('2026-01-05'), cpr, check)
  await agency.facts(vera.personId, agency.at('2026-03-25'), cpr)
})

const asked = (viewer: Person, query = '') => page(asking(agency, viewer, today, `/hr/warnings${query}`))

test('the last whole month is shown with what came without a warning, and apart what nobody could foresee', async () => {
  const found = await asked(medical)
  expect(found).toMatchObject({ month: '2026-03', total: 3, unwarned: 2, masked: false })
  expect(found.foreseeable.map(({ name, through, warned }) => [name, through, warned])).toEqual([
    ['=Rosa Example', '2026-03-10', false],
    ['=Rosa Example', '2026-03-20', false],
  ])
  expect(found.unforeseen.map(({ name, reason }) => [name, reason])).toEqual([
    ['Vera Example', 'The record of it came only when its last good day had begun, or later'],
  ])
  expect((await asked(medical, '?month=2026-02')).total).toBe(0)
  expect((await asked(medical, '?month=1999-13')).month).toBe('2026-03')
})

test('T17 HR without the medical permission reads and counts nothing of a health check that lapsed, on the page and in the file', async () => {
  const found = await asked(hr)
  expect(found).toMatchObject({ total: 2, unwarned: 1, masked: true })
  expect(JSON.stringify(found)).not.toMatch(/\bTB\b|tubercul|2026-03-10/i)
  const text = await (await file(asking(agency, hr, today, '/hr/warnings.csv?month=2026-03'))).text()
  expect(text).not.toMatch(/\bTB\b|tubercul|2026-03-10/i)
  expect(text).toContain("'=Rosa Example,CPR,2026-03-20,no")
})

test('each sees and switches their own regular mails, and nobody else’s', async () => {
  const post = (boxes: Record<string, string>, viewer: Person) => {
    const args = asking(agency, viewer, today, '/me/contact/digests')
    return {
      ...args,
      request: new Request(args.request.url, {
        method: 'POST',
        body: new URLSearchParams(boxes),
        headers: args.request.headers,
      }),
    }
  }
  expect((await own(asking(agency, hr, today, '/me/contact/digests'))).digests).toEqual([
    { topic: 'agency', choice: 'subscribed' },
    { topic: 'warnings', choice: 'subscribed' },
  ])
  await expect(chooseOwn(post({ stop: 'warnings' }, hr))).rejects.toMatchObject({ status: 303 })
  await expect(chooseOwn(post({ stop: 'team' }, hr))).rejects.toMatchObject({ status: 404 })
  const rosa = await agency.person()
  expect((await own(asking(agency, rosa, today, '/me/contact/digests'))).digests).toEqual([])
  await expect(chooseOwn(post({ stop: 'warnings' }, rosa))).rejects.toMatchObject({ status: 404 })
  expect(await agency.database.db.select().from(digestChoices)).toMatchObject([
    { personId: hr.personId, topic: 'warnings', choice: 'unsubscribed', way: 'own page' },
  ])
})
