import { beforeAll, describe, expect, test } from 'vitest'
import { boxOf, firstFigures, settingsParts } from '#app/admin/settings-fields.ts'
import { action as saveSettings, loader as settings } from '#app/routes/admin.settings.tsx'
import { action as changeHolidays, loader as holidaysPage } from '#app/routes/admin.settings_.holidays.tsx'
import { policiesInForce } from '#db/queries/policies.ts'
import { lastHoliday, reachesAYearAhead } from '#domain/calendar/holiday-reach.ts'
import { defaultPolicies, type PolicyName } from '#domain/policies.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'

const day = '2026-11-22'
let agency: TestAgency
let admin: Awaited<ReturnType<TestAgency['person']>>
beforeAll(async () => {
  agency = await testAgency()
  admin = await agency.person({ roles: ['admin'] })
})

/** Each request comes a second after the one before it. */
let later = 0

const inForce = () => policiesInForce(agency.database.db, agency.at('2027-01-01').now)

async function asked(boxes?: Record<string, string>, who = admin) {
  const { request, params, context } = asking(agency, who, day, '/admin/settings')
  const policies = await inForce()
  const { now, today } = agency.at(day)
  later += 1
  const moment = async () => ({ now: new Date(now.getTime() + later * 1000), today })
  const init = boxes && { method: 'POST', body: new URLSearchParams(boxes) }
  return {
    request: new Request(request, init),
    params,
    context: { ...context, moment, policies: async () => policies },
  }
}

const present = { name: 'Saguaro', timeZone: 'America/Phoenix', ...firstFigures(defaultPolicies) }

describe('the settings page', () => {
  test('has a box for every figure of every policy', () => {
    const elsewhere: PolicyName[] = ['agency', 'holidays', 'sources', 'matchHold', 'selfReports', 'tickets']
    const figures = (Object.keys(defaultPolicies) as PolicyName[])
      .filter((policy) => !elsewhere.includes(policy))
      .flatMap((policy) => Object.keys(defaultPolicies[policy]).map((key) => boxOf(policy, key)))
      .filter((box) => !['waivers-never', 'courses-onlineOnly', 'warnings-byRequirement'].includes(box))
    const boxes = settingsParts.flatMap(({ policy, figures }) => figures.map(({ key }) => boxOf(policy, key)))
    expect(boxes.sort()).toEqual(figures.sort())
  })

  test('keeps what is changed, from now on, and nothing else', async () => {
    const boxes = {
      ...present,
      'deadlines-draftDays': '30',
      'deadlines-remindDaysBefore': '2, 14 5,5',
      'references-remindAfterDays': '14 7, 7',
    }
    const saved = await saveSettings(await asked(boxes))
    expect(saved instanceof Response && saved.headers.get('Location')).toBe('/admin/settings?saved')
    const { deadlines, references, agency: named, ...others } = await inForce()
    expect(deadlines).toEqual({ draftDays: 30, informationDays: 14, remindDaysBefore: [14, 5, 2] })
    expect([...references.remindAfterDays].sort((a, b) => a - b)).toEqual([7, 14])
    expect(named.name).toBe('Saguaro')
    const { deadlines: _, references: __, agency: ___, ...unchanged } = defaultPolicies
    expect(others).toEqual(unchanged)
  })

  test.each([
    ['deadlines-draftDays', '0'],
    ['deadlines-informationDays', 'soon'],
    ['deadlines-remindDaysBefore', '7, 61'],
    ['adverseAction-waitWorkingDays', ''],
    ['eligibility-workingDays', '4'],
    ['references-asked', '-1'],
    ['references-asked', '6'],
    ['references-answerDays', '0'],
    ['references-remindAfterDays', '4, 61'],
    ['warnings-thresholds', ''],
  ])('refuses %s of "%s" at its box, with everything else kept as typed', async (box, typed) => {
    const before = await inForce()
    const refused = await saveSettings(await asked({ ...present, [box]: typed, 'offer-days': '9' }))
    expect(refused).toMatchObject({
      init: { status: 400 },
      data: { error: { [box]: [expect.stringMatching(/^Enter /)] } },
    })
    expect(await inForce()).toEqual(before)
  })

  test('takes no reminders at all for an answer', async () => {
    await saveSettings(await asked({ ...present, 'deadlines-remindDaysBefore': '' }))
    expect((await inForce()).deadlines.remindDaysBefore).toEqual([])
  })

  test('is there for administrators alone', async () => {
    const hr = await agency.person({ roles: ['hr', 'medical', 'manager', 'payroll', 'auditor'] })
    await expect(holidaysPage(await asked(undefined, hr))).rejects.toMatchObject({ status: 404 })
    await expect(changeHolidays(await asked({ remove: '2026-12-25' }, hr))).rejects.toMatchObject({ status: 404 })
  })
})

describe('holidays', () => {
  const add = async (on: string, name: string) => changeHolidays(await asked({ ...boxesOfDate('on', on), name }))

  test('are added in order and taken away', async () => {
    await add('2027-03-31', 'César Chávez Day')
    const page = await holidaysPage(await asked())
    const names = page.coming.map(({ name }) => name)
    expect(names.indexOf('César Chávez Day')).toBe(names.indexOf('Washington’s Birthday') + 1)
    expect(page.past.every(({ on }) => on < day)).toBe(true)
    await changeHolidays(await asked({ remove: '2027-03-31' }))
    expect((await inForce()).holidays).toEqual(defaultPolicies.holidays)
  })

  test.each([
    ['2026-12-25', 'Christmas again', 'on'],
    ['2126-12-25', 'Far away', 'on'],
    ['2027-02-30', 'No such day', 'on'],
    ['2027-04-01', '', 'name'],
  ])('%s, "%s", is refused at its box', async (on, name, box) => {
    expect(await add(on, name)).toMatchObject({
      init: { status: 400 },
      data: { errors: [{ box }], boxes: { name, ...boxesOfDate('on', on) } },
    })
  })

  test('that end within a year are warned of on the settings page', async () => {
    expect((await settings(await asked())).holidays).toEqual({
      through: 'The last holiday on the list is 25 December 2029.',
      short: false,
    })
    for (const { on } of defaultPolicies.holidays.days.filter((each) => each.on > '2027-11-21'))
      await changeHolidays(await asked({ remove: on }))
    expect((await settings(await asked())).holidays.short).toBe(true)
  })

  test.each([
    ['2026-12-25', true],
    ['2028-12-25', true],
    ['2028-12-26', false],
    ['2030-01-01', false],
  ])('of the built-in list reach a year ahead on %s: %s', (today, reaches) => {
    expect(reachesAYearAhead(defaultPolicies.holidays.days, today)).toBe(reaches)
  })

  test('an empty list reaches nowhere', () => {
    expect(lastHoliday([])).toBeNull()
    expect(reachesAYearAhead([], day)).toBe(false)
  })
})
