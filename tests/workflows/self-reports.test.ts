import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { clearanceOf } from '#db/queries/clearance.ts'
import { ticketsOf } from '#db/queries/driving.ts'
import { countSelfReports, ownSelfReports, selfReportById } from '#db/queries/self-reports.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { applicationMoves, applications, documents, notices, personMerges } from '#db/schema/index.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { boxesOfFact } from '#domain/sending/boxes-of-fact.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, own, picture, streamOf } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { recordDrivingRecord } from '#workflows/driving/record-driving-record.ts'
import { NotFound } from '#workflows/problems.ts'
import { decideSelfReport } from '#workflows/self-reports/decide-self-report.ts'
import { receiveCitation } from '#workflows/self-reports/receive-citation.ts'
import { reportOneself } from '#workflows/self-reports/report-oneself.ts'
import { reportTicket } from '#workflows/self-reports/report-ticket.ts'
import { takeBackReport, takeBackTicket } from '#workflows/self-reports/take-back-report.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'

const today = '2026-03-02'
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

async function employee() {
  const viewer = await agency.person({ name: 'Ana Flores' })
  await agency.employ(viewer.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
  await agency.facts(viewer.personId, agency.at('2026-01-05'), ...everythingInOrder('2026-01-05'))
  return viewer
}

type Someone = Awaited<ReturnType<typeof employee>>
const arrest = { ...boxesOfDate('on', '2026-03-01'), mustBeReported: 'unsure', words: 'canary words' }
const ticket = {
  state: 'AZ',
  ...boxesOfDate('violations.0', '2026-02-20'),
  'violations.0.type': 'speeding',
  'violations.0.outcome': 'decided',
}

async function reported(viewer: Someone, boxes: Record<string, string> = arrest) {
  const input = { what: 'arrest' as const, boxes }
  const done = await reportOneself(agency.portal, agency.at(today), own(viewer, 'report oneself'), input)
  if (!done.ok) throw new Error(JSON.stringify(done.errors))
  return done.reportId
}

async function sentTicket(viewer: Someone) {
  const sent = await reportTicket(agency.portal, agency.at(today), own(viewer, 'submit evidence'), { boxes: ticket })
  if (!sent.ok) throw new Error(JSON.stringify(sent.errors))
  return sent.submissionId
}

describe('what someone reports about themself', () => {
  test('is kept once, acknowledged without a word of it, and taken back while it is open', async () => {
    const viewer = await employee()
    const scope = own(viewer, 'report oneself')
    const reportId = await reported(viewer)
    expect(await reported(viewer)).toBe(reportId)
    expect(await ownSelfReports(agency.database.db, scope, today)).toHaveLength(1)
    const told = (await agency.database.db.select().from(notices)).filter(
      ({ personId }) => personId === viewer.personId,
    )
    expect(told.map(({ body }) => body)).toEqual([{ kind: 'self-report', what: 'received', reportId }])
    const back = () => takeBackReport(agency.portal, agency.at(today), scope, { reportId })
    expect(await back()).toEqual({ ok: true })
    expect(await back()).toEqual({ ok: true })
    expect(await ownSelfReports(agency.database.db, scope, today)).toMatchObject([{ outcome: 'taken-back' }])
  })

  test('waits for HR ten times at most, so that nobody can bury what others report', async () => {
    const viewer = await employee()
    const report = (day: number) => {
      const boxes = { ...arrest, ...boxesOfDate('on', `2026-02-${String(day).padStart(2, '0')}`) }
      return reportOneself(agency.portal, agency.at(today), own(viewer, 'report oneself'), { what: 'arrest', boxes })
    }
    const made = []
    for (let day = 1; day <= 10; day++) made.push(await report(day))
    expect(made.every(({ ok }) => ok)).toBe(true)
    expect(await report(11)).toMatchObject({ ok: false, errors: [{ box: 'on', error: 'reports.tooMany' }] })
    expect(await report(10)).toMatchObject({ ok: true })
    const [first] = made
    if (!first?.ok) throw new Error('nothing was reported')
    const { reportId } = first
    await takeBackReport(agency.portal, agency.at(today), own(viewer, 'report oneself'), { reportId })
    expect(await report(11)).toMatchObject({ ok: true })
  })

  test('counts tickets that wait in the same way', async () => {
    const viewer = await employee()
    const report = (day: number) => {
      const boxes = { ...ticket, ...boxesOfDate('violations.0', `2026-02-${String(day).padStart(2, '0')}`) }
      return reportTicket(agency.portal, agency.at(today), own(viewer, 'submit evidence'), { boxes })
    }
    for (let day = 1; day <= 10; day++) expect(await report(day)).toMatchObject({ ok: true })
    expect(await report(11)).toMatchObject({ ok: false, errors: [{ box: 'violations.0', error: 'reports.tooMany' }] })
  })

  test('is not asked before an accepted offer', async () => {
    const viewer = await agency.person({ name: 'Bo Early' })
    await applied(agency, viewer.personId, 'screening')
    await expect(reported(viewer)).rejects.toThrow(NotFound)
    await expect(sentTicket(viewer)).rejects.toThrow(NotFound)
  })

  test('is decided by one of HR, told to its person, and no more to be taken back', async () => {
    const viewer = await employee()
    const reportId = await reported(viewer)
    const hr = [await agency.person({ roles: ['hr'] }), await agency.person({ roles: ['hr'] })]
    const decide = (decider: Someone, decision: string) =>
      decideSelfReport(agency.portal, agency.at(today), may(decider, 'handle self-reports'), {
        reportId,
        decision,
        note: 'for HR',
      })
    expect(await decide(hr[0] as Someone, 'new-card')).toMatchObject({ ok: false, problem: 'boxes' })
    const both = await Promise.all(hr.map((each) => decide(each, 'hold')))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const scope = own(viewer, 'report oneself')
    const back = await takeBackReport(agency.portal, agency.at(today), scope, { reportId })
    expect(back).toEqual({ ok: false, problem: 'decided' })
  })

  test('of someone in HR is handled by others alone, and who is not in HR may not look at all', async () => {
    const hr = await agency.person({ roles: ['hr'] })
    await agency.employ(hr.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
    const reportId = await reported(hr)
    const scope = may(hr, 'handle self-reports')
    expect(await selfReportById(agency.database.db, scope, today, reportId)).toBeNull()
    const input = { reportId, decision: 'nothing-further', note: '' }
    await expect(decideSelfReport(agency.portal, agency.at(today), scope, input)).rejects.toThrow(NotFound)
    const other = may(await agency.person({ roles: ['hr'] }), 'handle self-reports')
    expect((await countSelfReports(agency.database.db, other, today)).open).toBeGreaterThan(0)
    for (const roles of [['manager'], ['payroll'], ['auditor'], ['admin']] as const) {
      const someone = await agency.person({ roles: [...roles] })
      expect(() => may(someone, 'handle self-reports')).toThrow('may not')
    }
  })
})

describe('a ticket', () => {
  test('waits for review, counts once accepted, and keeps what it was for', async () => {
    const viewer = await employee()
    const hr = await agency.person({ roles: ['hr'] })
    const submissionId = await sentTicket(viewer)
    expect(await sentTicket(viewer)).toBe(submissionId)
    const scope = may(hr, 'decide submission')
    const row = await submissionById(agency.database.db, scope, today, submissionId)
    if (!row) throw new Error('no submission')
    expect(row.claims).toMatchObject({ partial: true, state: 'AZ', violations: ['2026-02-20'] })
    const boxes = boxesOfFact(row.claims, row.details)
    const accepted = await acceptSubmission(agency.portal, agency.at(today), scope, { submissionId, boxes })
    expect(accepted).toMatchObject({ ok: true })
    const clearance = await clearanceOf(agency.database.db, scope, viewer.personId, today)
    expect(clearance?.facts).toContainEqual(expect.objectContaining({ partial: true, violations: ['2026-02-20'] }))
    expect(await ticketsOf(agency.database.db, scope, today, viewer.personId)).toEqual([
      { on: '2026-02-20', type: 'speeding', outcome: 'decided', moving: true },
    ])
  })

  test('stands beside the driving record of every record of its person, and of nobody else', async () => {
    const viewer = await employee()
    const other = await employee()
    const hr = await agency.person({ roles: ['hr'] })
    const scope = may(hr, 'decide submission')
    const submissionId = await sentTicket(other)
    const row = await submissionById(agency.database.db, scope, today, submissionId)
    if (!row) throw new Error('no submission')
    const boxes = boxesOfFact(row.claims, row.details)
    await acceptSubmission(agency.portal, agency.at(today), scope, { submissionId, boxes })
    const { db } = agency.database
    const reads = () => [
      ticketsOf(db, own(viewer, 'submit evidence'), today, viewer.personId),
      ticketsOf(db, scope, today, viewer.personId),
    ]
    expect(await Promise.all(reads())).toEqual([[], []])
    expect(await ticketsOf(db, own(viewer, 'submit evidence'), today, other.personId)).toEqual([])
    await db
      .insert(personMerges)
      .values({ fromId: other.personId, intoId: viewer.personId, reason: 'The same', at: agency.at(today).now })
    for (const tickets of await Promise.all(reads())) expect(tickets).toMatchObject([{ type: 'speeding' }])
  })

  describe('whose picture comes later', () => {
    const upload = async (viewer: Someone, words: string) => {
      const input = { fileName: 'ticket.jpg', content: streamOf(picture(words)) }
      const scope = own(viewer, 'submit evidence')
      expect(await receiveCitation(agency.portal, agency.at(today), scope, input)).toMatchObject({ ok: true })
    }
    const picturesOf = async (viewer: Someone) =>
      (await agency.database.db.select().from(documents).where(eq(documents.personId, viewer.personId)))
        .filter(({ replacedAt }) => replacedAt === null)
        .map(({ submissionId }) => submissionId)

    test('has it put with what waits, once, also when both are sent at the same time', async () => {
      const viewer = await employee()
      const submissionId = await sentTicket(viewer)
      await upload(viewer, 'my ticket')
      expect(await Promise.all([sentTicket(viewer), sentTicket(viewer)])).toEqual([submissionId, submissionId])
      expect(await picturesOf(viewer)).toEqual([submissionId])
      await upload(viewer, 'my ticket')
      expect(await sentTicket(viewer)).toBe(submissionId)
      expect(await picturesOf(viewer)).toEqual([submissionId])
    })

    test('loses neither of two pictures: the other is another sending', async () => {
      const viewer = await employee()
      await upload(viewer, 'the front')
      const first = await sentTicket(viewer)
      await upload(viewer, 'the court’s letter')
      const other = await sentTicket(viewer)
      expect(other).not.toBe(first)
      expect((await picturesOf(viewer)).sort()).toEqual([first, other].sort())
      await upload(viewer, 'the court’s letter')
      expect(await sentTicket(viewer)).toBe(other)
      expect(await picturesOf(viewer)).toHaveLength(2)
    })

    test('is sent anew with it where what waited was decided', async () => {
      const viewer = await employee()
      const scope = own(viewer, 'submit evidence')
      const first = await sentTicket(viewer)
      await takeBackTicket(agency.portal, agency.at(today), scope, { submissionId: first })
      await upload(viewer, 'my ticket')
      const other = await sentTicket(viewer)
      expect(other).not.toBe(first)
      expect(await picturesOf(viewer)).toEqual([other])
    })
  })

  test('that is the first paper after an accepted offer begins the clearing, once', async () => {
    const viewer = await agency.person({ name: 'Nia New' })
    const applicationId = await applied(agency, viewer.personId, 'offer-accepted')
    const { db } = agency.database
    await Promise.all([sentTicket(viewer), sentTicket(viewer)])
    const [application] = await db.select().from(applications).where(eq(applications.id, applicationId))
    expect(application?.state).toBe('clearing')
    const moves = await db.select().from(applicationMoves).where(eq(applicationMoves.applicationId, applicationId))
    expect(moves.map(({ move }) => move)).toEqual(['begin-clearing'])
  })

  test('is taken back while it waits, by its person alone', async () => {
    const viewer = await employee()
    const submissionId = await sentTicket(viewer)
    const back = (someone: Someone) =>
      takeBackTicket(agency.portal, agency.at(today), own(someone, 'submit evidence'), { submissionId })
    await expect(back(await employee())).rejects.toThrow(NotFound)
    expect(await back(viewer)).toEqual({ ok: true })
    expect(await back(viewer)).toEqual({ ok: true })
  })
})

test('HR records a record of the department once, with its source; one of a company belongs elsewhere', async () => {
  const viewer = await employee()
  const hr = await agency.person({ roles: ['hr'] })
  const record = (origin: string) =>
    recordDrivingRecord(agency.portal, agency.at(today), may(hr, 'record fact'), {
      personId: viewer.personId,
      boxes: {
        ...boxesOfDate('on', '2026-03-01'),
        state: 'AZ',
        'any-violations': 'no',
        'any-suspensions': 'no',
        origin,
        source: 'Motor Vehicle Division',
      },
    })
  expect(await record('company')).toMatchObject({ errors: [{ box: 'origin', error: 'source.company' }] })
  expect(await record('department')).toMatchObject({ ok: true })
  expect(await record('department')).toEqual({ ok: false, problem: 'recorded' })
})
