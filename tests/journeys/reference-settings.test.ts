import { beforeAll, expect, test } from 'vitest'
import { action } from '#app/routes/admin.settings.tsx'
import { policiesInForce } from '#db/queries/policies.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'

const day = '2026-06-01'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

async function save(change: Record<string, string>, on = day) {
  const viewer = await agency.person({ roles: ['admin'] })
  const asked = asking(agency, viewer, on, '/admin/settings')
  const form = {
    name: 'Our agency',
    timeZone: 'America/Phoenix',
    offerDays: '7',
    referencesAsked: '2',
    answerDays: '14',
    remindAfterDays: '4, 10',
    thresholds: '90, 30',
    ...change,
  }
  const request = new Request(asked.request, { method: 'POST', body: new URLSearchParams(form) })
  return action({ ...asked, request })
}

test('an administrator sets how many references are asked for, how long an answer may take, and when to remind', async () => {
  await save({ referencesAsked: '3', answerDays: '21', remindAfterDays: '14 7, 7' })
  const { references } = await policiesInForce(agency.database.db, agency.at(day).now)
  expect(references).toEqual({ asked: 3, answerDays: 21, remindAfterDays: [7, 14] })
  await save({ remindAfterDays: '' }, '2026-06-02')
  expect((await policiesInForce(agency.database.db, agency.at('2026-06-02').now)).references).toMatchObject({
    asked: 2,
    remindAfterDays: [],
  })
})

test.each([
  ['referencesAsked', '6'],
  ['referencesAsked', ''],
  ['answerDays', '0'],
  ['remindAfterDays', '4, 61'],
  ['remindAfterDays', 'soon'],
])('%s does not take “%s”', async (field, typed) => {
  const answer = (await save({ [field]: typed })) as { data: { error: Record<string, string[]> } }
  expect(Object.keys(answer.data.error)).toEqual([field])
})
