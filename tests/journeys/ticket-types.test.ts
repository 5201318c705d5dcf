import { beforeAll, describe, expect, test } from 'vitest'
import { readTicketType } from '#app/admin/ticket-types.server.ts'
import { loader as list, action as save } from '#app/routes/admin.settings_.tickets.tsx'
import { loader as record } from '#app/routes/hr.people.$id.driving-record.tsx'
import { loader as review } from '#app/routes/hr.review.$submissionId.tsx'
import { loader as requirement } from '#app/routes/me.clearance.$requirement.tsx'
import { loader as reports } from '#app/routes/me.report._index.tsx'
import { loader as reportOne } from '#app/routes/me.report.$what.tsx'
import { policiesInForce } from '#db/queries/policies.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { defaultTicketTypes, mostTicketTypes } from '#domain/driving/ticket-types.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { boxesOfFact } from '#domain/sending/boxes-of-fact.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { own } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { reportTicket } from '#workflows/self-reports/report-ticket.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'

const day = '2026-03-02'
let agency: TestAgency
type Someone = Awaited<ReturnType<TestAgency['person']>>
let admin: Someone
let hr: Someone
beforeAll(async () => {
  agency = await testAgency()
  admin = await agency.person({ roles: ['admin'] })
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

/** Each request comes a second after the one before it. */
let later = 0
function next() {
  later += 1
  return { today: day, now: new Date(agency.at(day).now.getTime() + later * 1000) }
}

async function asked(who: Someone, address: string, params: Record<string, string> = {}, boxes?: object) {
  const { request, context } = asking(agency, who, day, address, params)
  const moment = next()
  const policies = await policiesInForce(agency.database.db, moment.now)
  const init = boxes && { method: 'POST', body: new URLSearchParams({ ...boxes }), headers: request.headers }
  return {
    request: init ? new Request(request.url, init) : request,
    params,
    context: { ...context, moment: async () => moment, policies: async () => policies },
  }
}

const at = '/admin/settings/tickets'
const page = async (query = '') => list(await asked(admin, `${at}${query}`))
const posted = async (boxes: object) => save(await asked(admin, at, {}, boxes))
const rowOf = async (id: string) => (await page()).rows.find((row) => row.id === id)
const phone = { en: 'Phone in hand', es: 'Teléfono en la mano', moving: 'yes', source: 'A.R.S. 28-914' }

describe('which tickets count', () => {
  test('is listed in both languages with its source, and changed one type at a time', async () => {
    expect(await page()).toMatchObject({ source: expect.stringContaining('Not verified by counsel'), saved: false })
    expect(await rowOf('seat-belt')).toMatchObject({
      ...{ en: 'Seat belt', es: 'Cinturón de seguridad', moving: false, source: 'A.A.C. R17-4-404' },
    })
    expect(await page('?change=seat-belt')).toMatchObject({ first: { id: 'seat-belt', moving: 'no' } })
    const saved = await posted({ id: 'seat-belt', moving: 'yes', source: 'Agency policy', en: 'Other', es: 'Otro' })
    expect(saved instanceof Response && saved.headers.get('Location')).toBe(`${at}?saved`)
    expect(await rowOf('seat-belt')).toMatchObject({ en: 'Seat belt', moving: true, source: 'Agency policy' })
    expect((await page()).rows).toHaveLength(defaultTicketTypes.length)
    await posted({ id: 'seat-belt', moving: 'no', source: 'A.A.C. R17-4-404' })
  })

  test('takes a new type with both its names, once, and its names may be put right', async () => {
    await posted(phone)
    await posted(phone)
    const added = (await page()).rows.filter((row) => row.added)
    expect(added).toMatchObject([{ en: phone.en, es: phone.es, moving: true, source: phone.source }])
    const id = added[0]?.id ?? ''
    await posted({ ...phone, id, es: 'Teléfono en mano' })
    expect(await rowOf(id)).toMatchObject({ es: 'Teléfono en mano' })
    await posted({ ...phone, id })
  })

  test.each([
    ['no name in English', { ...phone, en: ' ', es: 'Nuevo' }, ['en']],
    ['no name in Spanish', { ...phone, en: 'New', es: '' }, ['es']],
    ['a name too long', { ...phone, en: 'x'.repeat(81), es: 'Nuevo' }, ['en']],
    ['a built-in name', { ...phone, en: 'seat belt', es: 'cinturón de seguridad' }, ['en', 'es']],
    ['no word on whether it counts', { en: 'New', es: 'Nuevo', source: 'Custom' }, ['moving']],
    ['no source', { en: 'New', es: 'Nuevo', moving: 'no', source: '' }, ['source']],
    ['what always counts', { id: 'other-moving', moving: 'no', source: 'Custom' }, ['en']],
  ])('refuses %s at its box, with what was typed', async (_, boxes, wrong) => {
    const before = (await page()).rows
    const refused = await posted(boxes)
    const errors = (refused as { data?: { errors: { box: string }[] } }).data?.errors ?? []
    expect([...new Set(errors.map(({ box }) => box))]).toEqual(expect.arrayContaining(wrong))
    expect(refused).toMatchObject({ init: { status: 400 }, data: { boxes } })
    expect((await page()).rows).toEqual(before)
  })

  test('holds so many types and no more, and those can still be changed', () => {
    const more = Array.from({ length: mostTicketTypes - defaultTicketTypes.length }, (_, i) => ({
      ...{ id: `type ${i}`, moving: false, source: 'Custom', names: { en: `Type ${i}`, es: `Tipo ${i}` } },
    }))
    const full = [...defaultTicketTypes, ...more]
    expect(readTicketType(phone, full)).toMatchObject({
      errors: [{ box: 'en', text: 'The list holds at most 60 types' }],
    })
    expect(readTicketType({ id: 'parking', moving: 'yes', source: 'Custom' }, full)).toHaveProperty('type')
    expect(readTicketType(phone, full.slice(1))).toHaveProperty('type')
  })

  test('is for administrators alone', async () => {
    await expect(list(await asked(hr, at))).rejects.toMatchObject({ status: 404 })
    await expect(save(await asked(hr, at, {}, phone))).rejects.toMatchObject({ status: 404 })
  })
})

test('a change shows in every form and in what waits, and explains nothing recorded anew', async () => {
  const ana = await agency.person({ name: 'Ana Flores' })
  await agency.employ(ana.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
  await agency.facts(ana.personId, agency.at('2026-01-05'), ...everythingInOrder('2026-01-05'))
  const sent = async (on: string) => {
    const boxes = {
      state: 'AZ',
      ...boxesOfDate('violations.0', on),
      'violations.0.type': 'seat-belt',
      'violations.0.outcome': 'decided',
    }
    const done = await reportTicket(agency.portal, next(), own(ana, 'submit evidence'), { boxes })
    if (!done.ok) throw new Error(JSON.stringify(done.errors))
    return done.submissionId
  }
  const accept = async (submissionId: string) => {
    const scope = may(hr, 'decide submission')
    const row = await submissionById(agency.database.db, scope, day, submissionId)
    if (!row) throw new Error('no submission')
    const boxes = boxesOfFact(row.claims, row.details)
    const done = await acceptSubmission(agency.portal, next(), scope, { submissionId, boxes })
    if (!done.ok) throw new Error(done.problem)
  }
  await accept(await sent('2026-02-10'))
  const waiting = await sent('2026-02-20')
  const asDesk = async () => review(await asked(hr, `/hr/review/${waiting}`, { submissionId: waiting }))
  const rows = (driving: readonly { rows: readonly { day: string; counts: boolean }[] }[]) =>
    driving.flatMap((story) => story.rows).map((row) => `${row.day} ${row.counts ? 'counts' : 'does not'}`)
  const labels = (types: readonly { label: string }[]) => types.map(({ label }) => label)
  const before = await asDesk()
  expect(rows(before.driving)).toEqual(['20 February 2026 does not', '10 February 2026 does not'])
  expect(labels(before.ticketTypes)).toContain('Seat belt (does not count)')

  await posted({ id: 'seat-belt', moving: 'yes', source: 'Agency policy' })
  const after = await asDesk()
  expect(rows(after.driving)).toEqual(['20 February 2026 counts', '10 February 2026 does not'])
  expect(labels(after.ticketTypes)).toContain('Seat belt')
  expect(after.first).toMatchObject({ 'violations.0.type': 'seat-belt' })
  expect(after.first).not.toHaveProperty(['violations.1.type'])
  const mine = async () => {
    const own = await asked(ana, '/me/clearance/driving-record', { requirement: 'driving-record' })
    return (await requirement(own)).page?.driving ?? []
  }
  expect(rows(await mine())).toEqual(['10 February 2026 does not'])

  await accept(waiting)
  await posted({ id: 'seat-belt', moving: 'no', source: 'A.A.C. R17-4-404' })
  expect(rows(await mine())).toEqual(['20 February 2026 counts', '10 February 2026 does not'])
  const told = await reports(await asked(ana, '/me/report'))
  expect(told.reports.map(({ what }) => what)).toEqual(['Seat belt, 20 February 2026', 'Seat belt, 10 February 2026'])
  expect(labels((await reportOne(await asked(ana, '/me/report/ticket', { what: 'ticket' }))).ticketTypes)).toContain(
    phone.en,
  )
  const form = await record(await asked(hr, `/hr/people/${ana.personId}/driving-record`, { id: ana.personId }))
  expect(labels(form.ticketTypes)).toContain(phone.en)
  expect(form.ticketRows).toContainEqual(expect.objectContaining({ en: phone.en, source: phone.source }))
})
