import { beforeAll, describe, expect, test } from 'vitest'
import { action as saveWarnings, loader as warningsPage } from '#app/routes/admin.settings_.warnings.tsx'
import { policiesInForce } from '#db/queries/policies.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'

const day = '2026-11-22'
let agency: TestAgency
let admin: Awaited<ReturnType<TestAgency['person']>>
let manager: Awaited<ReturnType<TestAgency['person']>>
beforeAll(async () => {
  agency = await testAgency()
  admin = await agency.person({ roles: ['admin'] })
  manager = await agency.person({ roles: ['manager'] })
})

const inForce = () => policiesInForce(agency.database.db, agency.at('2027-01-01').now)
const asked = async (boxes?: Record<string, string>, who = admin) => {
  const { request, params, context } = asking(agency, who, day, '/admin/settings/warnings')
  const policies = await inForce()
  const init = boxes && { method: 'POST', body: new URLSearchParams(boxes) }
  return { request: new Request(request, init), params, context: { ...context, policies: async () => policies } }
}

describe('warnings of single requirements', () => {
  test('are kept where days are typed, and those of all count where a box is empty', async () => {
    const saved = await saveWarnings(await asked({ cpr: '120, 45 ,7 7', 'first-aid': '' }))
    expect(saved instanceof Response && saved.headers.get('Location')).toBe('/admin/settings/warnings?saved')
    expect((await inForce()).warnings.byRequirement).toEqual({ cpr: [120, 45, 7] })
    expect(await warningsPage(await asked())).toMatchObject({ boxes: { cpr: '120, 45, 7' } })
  })

  test('that cannot be read are said at their box, and nothing is changed', async () => {
    const before = (await inForce()).warnings
    const refused = await saveWarnings(await asked({ cpr: '120', 'first-aid': 'soon' }))
    expect(JSON.stringify(refused)).toContain('"box":"first-aid"')
    expect((await inForce()).warnings).toEqual(before)
  })
})

test('nobody but an administrator sees or changes them', async () => {
  await expect(warningsPage(await asked(undefined, manager))).rejects.toMatchObject({ status: 404 })
  await expect(saveWarnings(await asked({ cpr: '30' }, manager))).rejects.toMatchObject({ status: 404 })
})
