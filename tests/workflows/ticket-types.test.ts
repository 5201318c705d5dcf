import { beforeAll, describe, expect, test } from 'vitest'
import { recordedFacts } from '#db/queries/clearance.ts'
import { ticketsOf } from '#db/queries/driving.ts'
import { verifyLedger } from '#db/queries/ledger-verify.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { defaultTicketTypes, type TicketType } from '#domain/driving/ticket-types.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { boxesOfFact } from '#domain/sending/boxes-of-fact.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { auditorScope } from '#tests/support/auditing.ts'
import { own } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { setTicketType } from '#workflows/policies/set-ticket-type.ts'
import { reportTicket } from '#workflows/self-reports/report-ticket.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'

const today = '2026-03-02'
let agency: TestAgency
let admin: Awaited<ReturnType<TestAgency['person']>>
let hr: typeof admin
beforeAll(async () => {
  agency = await testAgency()
  admin = await agency.person({ roles: ['admin'] })
  hr = await agency.person({ roles: ['hr'] })
})

/** Each deed comes a second after the one before it. */
let later = 0
function next() {
  later += 1
  return { today, now: new Date(agency.at(today).now.getTime() + later * 1000) }
}

const set = (type: TicketType, moment = next()) =>
  setTicketType(agency.portal, moment, may(admin, 'change policies'), { type })
const seatBelt = (moving: boolean) => ({ id: 'seat-belt', moving, source: 'Agency policy' })
const inForce = async (at = next().now) => (await policiesInForce(agency.database.db, at)).tickets.types
const isMoving = async (id: string, at?: Date) => (await inForce(at)).find((type) => type.id === id)?.moving

async function employee() {
  const viewer = await agency.person({ name: 'Ana Flores' })
  await agency.employ(viewer.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
  await agency.facts(viewer.personId, agency.at('2026-01-05'), ...everythingInOrder('2026-01-05'))
  return viewer
}

async function report(viewer: typeof admin, type: string, on = '2026-02-20') {
  const boxes = {
    state: 'AZ',
    ...boxesOfDate('violations.0', on),
    'violations.0.type': type,
    'violations.0.outcome': 'decided',
  }
  const sent = await reportTicket(agency.portal, next(), own(viewer, 'submit evidence'), { boxes })
  if (!sent.ok) throw new Error(JSON.stringify(sent.errors))
  return sent.submissionId
}

async function accept(submissionId: string) {
  const scope = may(hr, 'decide submission')
  const row = await submissionById(agency.database.db, scope, today, submissionId)
  if (!row) throw new Error('no submission')
  const boxes = boxesOfFact(row.claims, row.details)
  const done = await acceptSubmission(agency.portal, next(), scope, { submissionId, boxes })
  if (!done.ok) throw new Error(done.problem)
  const facts = await recordedFacts(agency.database.db, scope, row.personId, today)
  const tickets = await ticketsOf(agency.database.db, scope, today, row.personId)
  return { fact: facts.find(({ id }) => id === done.factId)?.fact, tickets }
}

describe('types of tickets', () => {
  test('count as they are in force when a ticket is accepted; what is recorded stays', async () => {
    const viewer = await employee()
    const early = await accept(await report(viewer, 'seat-belt', '2026-02-18'))
    expect(early.fact).toMatchObject({ violations: [] })
    const waiting = await report(viewer, 'seat-belt')
    await set(seatBelt(true))
    expect(await report(viewer, 'seat-belt')).toBe(waiting)
    const accepted = await accept(waiting)
    expect(accepted.fact).toMatchObject({ violations: ['2026-02-20'] })
    await set(seatBelt(false))
    expect(accepted.tickets).toMatchObject([
      { on: '2026-02-20', moving: true },
      { on: '2026-02-18', moving: false },
    ])
    const scope = may(hr, 'decide submission')
    expect(await ticketsOf(agency.database.db, scope, today, viewer.personId)).toEqual(accepted.tickets)
    const facts = await recordedFacts(agency.database.db, scope, viewer.personId, today)
    expect(facts.map(({ fact }) => fact)).toEqual(expect.arrayContaining([early.fact, accepted.fact]))
  })

  test('are kept with their history and in the ledger, and what changes nothing is not written', async () => {
    const count = async (table: 'policies' | 'ledger') => {
      const rows =
        table === 'policies'
          ? await agency.database.sql`select 1 from policies where name = 'tickets'`
          : await agency.database.sql`select 1 from ledger where event = 'policy changed'`
      return rows.length
    }
    const [rows, entries] = [await count('policies'), await count('ledger')]
    const before = next()
    await set({ id: 'parking', moving: true, source: 'Agency policy' })
    await set({ id: 'parking', moving: true, source: 'Agency policy' })
    expect([await count('policies'), await count('ledger')]).toEqual([rows + 1, entries + 1])
    expect([await isMoving('parking', before.now), await isMoving('parking')]).toEqual([false, true])
    await expect(agency.database.sql`update policies set value = '{}' where name = 'tickets'`).rejects.toThrow()
    const auditing = auditorScope()
    expect(await verifyLedger(agency.database.db, auditing)).toMatchObject({ broken: [], altered: [] })
  })

  test('are changed by two at once without losing either, and added once', async () => {
    const wagon = { moving: false, source: 'Agency policy', names: { en: 'Trailer', es: 'Remolque' } }
    const moment = next()
    await Promise.all([
      set({ id: 'equipment', moving: true, source: 'One' }, moment),
      set({ id: 'first press', ...wagon }, moment),
      set({ id: 'second press', ...wagon }, moment),
      set({ id: 'registration', moving: true, source: 'Other' }, moment),
    ])
    const types = await inForce()
    expect(types.filter(({ names }) => names?.en === 'Trailer')).toHaveLength(1)
    expect(await Promise.all([isMoving('equipment'), isMoving('registration')])).toEqual([true, true])
    expect(types).toHaveLength(defaultTicketTypes.length + 1)
  })

  test('of an added one are taken and kept with its names; one cannot be turned off, and HR changes none', async () => {
    await set({ id: 'phone', moving: true, source: 'A.R.S. 28-914', names: { en: 'Phone', es: 'Teléfono' } })
    const { fact, tickets } = await accept(await report(await employee(), 'phone'))
    expect(fact).toMatchObject({ violations: ['2026-02-20'] })
    expect(tickets).toMatchObject([{ type: 'phone', moving: true, names: { es: 'Teléfono' } }])
    await expect(set({ id: 'other-moving', moving: false, source: 'Agency policy' })).rejects.toThrow()
    expect(() => may(hr, 'change policies')).toThrow('may not')
  })
})
