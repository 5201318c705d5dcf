import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { openReports, reportsOfApplication } from '#db/queries/reports.ts'
import * as schema from '#db/schema/index.ts'
import type { StaffRole, Viewer } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { own, picture } from '#tests/support/evidence.ts'
import { accepted, applicant, may } from '#tests/support/hr.ts'
import { drawn } from '#tests/support/pictures.ts'
import {
  authorized,
  drivingReport,
  noticed,
  noticeWords,
  reported,
  reportFile,
  reportTexts,
  summaryOnFile,
} from '#tests/support/reports.ts'
import { declineApplication } from '#workflows/applications/decline-application.ts'
import { moveApplication } from '#workflows/applications/move-application.ts'
import { withdrawApplication } from '#workflows/applications/withdraw-application.ts'
import { inDeed } from '#workflows/deed.ts'
import { NotFound } from '#workflows/problems.ts'
import { askForAuthorization } from '#workflows/reports/ask-for-authorization.ts'
import { authorizeReports } from '#workflows/reports/authorize-reports.ts'
import { closeReport } from '#workflows/reports/close-report.ts'
import { disputeReport } from '#workflows/reports/dispute-report.ts'
import { giveFinalNotice } from '#workflows/reports/give-final-notice.ts'
import { giveNotice } from '#workflows/reports/give-notice.ts'
import { openReportFile } from '#workflows/reports/open-report-file.ts'
import { recordPosting } from '#workflows/reports/record-posting.ts'
import { recordReport } from '#workflows/reports/record-report.ts'
import { resolveDispute } from '#workflows/reports/resolve-dispute.ts'
import { revokeAuthorization } from '#workflows/reports/revoke-authorization.ts'

const wednesday = '2026-07-01'
let agency: TestAgency
let hr: Viewer

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

const act = () => may(hr, 'act on report')
const at = (day: string) => agency.at(day)

async function stateOf(applicationId: string) {
  const { applications } = schema
  const [row] = await agency.database.db.select().from(applications).where(eq(applications.id, applicationId))
  return row?.state
}

async function noticesTo(personId: string) {
  const { notices } = schema
  const rows = await agency.database.db.select().from(notices).where(eq(notices.personId, personId))
  return rows.map(({ body }) => body)
}

async function eventsOf(personId: string) {
  const { ledger } = schema
  const rows = await agency.database.db.select().from(ledger).where(eq(ledger.chain, personId)).orderBy(ledger.seq)
  return rows.map(({ event }) => event)
}

async function reportOf(applicationId: string, today = wednesday) {
  const [report] = await reportsOfApplication(agency.database.db, may(hr, 'read report'), today, applicationId)
  if (!report) throw new Error('no report')
  return report
}

const final = (reportId: string, on: string) =>
  giveFinalNotice(agency.portal, at(on), act(), { reportId, way: 'page', text: 'Final.', rights: 'Rights.', note: '' })

const dispute = (viewer: Viewer, reportId: string, on: string, words = 'That was not me') =>
  disputeReport(agency.portal, at(on), own(viewer, 'dispute report'), {
    reportId,
    channel: 'page',
    receivedOn: on,
    words,
    fileId: null,
  })

async function resolve(applicationId: string, on: string, outcome: 'confirmed' | 'corrected') {
  const { id: reportId, disputes } = await reportOf(applicationId)
  const disputeId = disputes.find(({ resolution }) => !resolution)?.id ?? ''
  return resolveDispute(agency.portal, at(on), act(), { reportId, disputeId, outcome, note: 'The agency wrote.' })
}

describe('the authorization', () => {
  test('is asked for only after an accepted offer, once, and signed under its two texts', async () => {
    const early = await applicant(agency)
    const ask = (applicationId: string) => askForAuthorization(agency.portal, at(wednesday), act(), { applicationId })
    expect(await ask(early.applicationId)).toEqual({ ok: false, problem: 'state' })
    const someone = await accepted(agency, hr, { today: wednesday, firstDay: '2026-09-01' })
    expect(await ask(someone.applicationId)).toEqual({ ok: true })
    expect(await ask(someone.applicationId)).toEqual({ ok: true })
    const asked = (await noticesTo(someone.viewer.personId)).filter(({ kind }) => kind === 'notice-on-page')
    expect(asked).toEqual([{ kind: 'notice-on-page', applicationId: someone.applicationId }])
    const sign = (signedName: string) =>
      authorizeReports(agency.portal, at(wednesday), own(someone.viewer, 'authorize reports'), {
        applicationId: someone.applicationId,
        texts: reportTexts,
        signedName,
        address: '192.0.2.7',
      })
    expect(await sign('Someone Else')).toEqual({ ok: false, problem: 'nameDiffers' })
    expect(await Promise.all([sign('Ana Flores'), sign('Ana Flores')])).toEqual([{ ok: true }, { ok: true }])
    const { signatures } = schema
    const rows = await agency.database.db
      .select()
      .from(signatures)
      .where(eq(signatures.subjectId, someone.applicationId))
    expect(rows.map(({ statement }) => statement).sort()).toEqual(['report-authorization', 'report-disclosure'])
  })

  test('without a standing one no report of an agency is recorded; the motor vehicle department’s own needs none', async () => {
    const someone = await accepted(agency, hr, { today: wednesday, firstDay: '2026-09-01' })
    const { applicationId } = someone
    const record = async (change: object, words: string) => {
      const fileId = await reportFile(agency, hr, wednesday, applicationId, words)
      const input = { applicationId, ...drivingReport, reportedOn: wednesday, fileId, ...change }
      return recordReport(agency.portal, at(wednesday), act(), input)
    }
    expect(await record({}, 'a')).toEqual({ ok: false, problem: 'authorization' })
    const public_ = { source: 'motor-vehicle-department' }
    expect(await record({ ...public_, kind: 'background-report' }, 'b')).toEqual({ ok: false, problem: 'kind' })
    expect(await record(public_, 'c')).toMatchObject({ ok: true })
    await authorized(agency, hr, wednesday, someone)
    await revokeAuthorization(agency.portal, at(wednesday), own(someone.viewer, 'authorize reports'), { applicationId })
    expect(await record({}, 'd')).toEqual({ ok: false, problem: 'authorization' })
    expect(await record({ reportedOn: '2026-07-02', ...public_ }, 'e')).toEqual({ ok: false, problem: 'future' })
  })

  test('taken back, it stays on record and a new one can be asked for', async () => {
    const someone = await reported(agency, hr, wednesday)
    const scope = own(someone.viewer, 'authorize reports')
    await revokeAuthorization(agency.portal, at('2026-07-02'), scope, someone)
    await revokeAuthorization(agency.portal, at('2026-07-02'), scope, someone)
    expect((await eventsOf(someone.viewer.personId)).filter((event) => event.includes('revoked'))).toHaveLength(1)
    expect(await authorized(agency, hr, '2026-07-03', someone)).toEqual({ ok: true })
    expect((await eventsOf(someone.viewer.personId)).filter((event) => event.includes('given'))).toHaveLength(2)
  })
})

describe('from the report to the decision', () => {
  test('the notice needs the official summary of rights, reaches the person once, and shows them the copy', async () => {
    const empty = await testAgency()
    const reviewer = await empty.person({ name: 'Hana Reviewer', roles: ['hr'] })
    const { viewer, reportId, fileId, applicationId } = await reported(empty, reviewer, wednesday)
    const read = own(viewer, 'read report')
    await expect(openReportFile(empty.portal, empty.at(wednesday), read, fileId)).rejects.toThrow(NotFound)
    const give = () =>
      giveNotice(empty.portal, empty.at(wednesday), may(reviewer, 'act on report'), {
        reportId,
        way: 'page',
        ...noticeWords,
      })
    expect(await give()).toEqual({ ok: false, problem: 'no-summary' })
    await summaryOnFile(empty, reviewer, wednesday)
    expect(await Promise.all([give(), give()])).toEqual([{ ok: true }, { ok: true }])
    const { content } = await openReportFile(empty.portal, empty.at(wednesday), read, fileId)
    expect((await buffer(content)).equals(await drawn(empty.portal, picture('report')))).toBe(true)
    const { notices } = schema
    const bodies = await empty.database.db.select().from(notices).where(eq(notices.personId, viewer.personId))
    const told = bodies.map(({ body }) => body).filter(({ kind }) => kind === 'notice-on-page')
    expect(told).toEqual([1, 2].map(() => ({ kind: 'notice-on-page', applicationId })))
  })

  test('law case 3: no final notice without one before; told on 1 July, refused on the 9th, given on the 10th', async () => {
    const unnoticed = await reported(agency, hr, wednesday)
    expect(await final(unnoticed.reportId, '2026-07-20')).toEqual({ ok: false, problem: 'no-notice' })
    const { viewer, applicationId, reportId } = await noticed(agency, hr, wednesday)
    expect(await final(reportId, '2026-07-09')).toEqual({ ok: false, problem: 'too-early' })
    expect(await stateOf(applicationId)).toBe('clearing')
    expect(await final(reportId, '2026-07-10')).toEqual({ ok: true })
    expect(await final(reportId, '2026-07-10')).toEqual({ ok: true })
    expect(await stateOf(applicationId)).toBe('declined')
    const { applicationMoves } = schema
    const moves = await agency.database.db
      .select()
      .from(applicationMoves)
      .where(eq(applicationMoves.applicationId, applicationId))
    expect(moves.filter(({ toState }) => toState === 'declined')).toMatchObject([
      { move: 'decline-after-report', reason: 'driving-record-report' },
    ])
    expect((await eventsOf(viewer.personId)).filter((event) => event.includes('notice'))).toEqual([
      'pre-adverse notice given',
      'final notice given',
    ])
  })

  test('law case 4: a dispute on the 7th stops it; confirmed on the 14th, three more working days pass', async () => {
    const { viewer, applicationId, reportId } = await noticed(agency, hr, wednesday)
    expect(await dispute(viewer, reportId, '2026-07-07')).toEqual({ ok: true })
    expect(await dispute(viewer, reportId, '2026-07-07')).toEqual({ ok: true })
    expect((await reportOf(applicationId)).disputes).toHaveLength(1)
    expect(await final(reportId, '2026-07-10')).toEqual({ ok: false, problem: 'disputed' })
    expect(await resolve(applicationId, '2026-07-14', 'confirmed')).toEqual({ ok: true })
    expect(await final(reportId, '2026-07-17')).toEqual({ ok: false, problem: 'too-early' })
    expect(await final(reportId, '2026-07-20')).toEqual({ ok: true })
  })

  test('a corrected report ends it: no final notice ever, and the person is told', async () => {
    const { viewer, applicationId, reportId } = await noticed(agency, hr, wednesday)
    await dispute(viewer, reportId, '2026-07-07')
    await dispute(viewer, reportId, '2026-07-08', 'And the address is wrong')
    expect(await resolve(applicationId, '2026-07-09', 'corrected')).toEqual({ ok: true })
    expect(await final(reportId, '2026-08-03')).toEqual({ ok: false, problem: 'ended' })
    expect(await dispute(viewer, reportId, '2026-08-03', 'More')).toEqual({ ok: false, problem: 'ended' })
    expect(await stateOf(applicationId)).toBe('clearing')
    expect((await noticesTo(viewer.personId)).at(-1)).toEqual({ kind: 'notice-on-page', applicationId })
  })

  test('HR records a dispute from a call, on the day it came and no other', async () => {
    const { reportId } = await noticed(agency, hr, wednesday)
    const heard = (receivedOn: string, on = '2026-07-08') =>
      disputeReport(agency.portal, at(on), act(), {
        reportId,
        channel: 'phone',
        receivedOn,
        words: 'Says it is someone else',
        fileId: null,
      })
    expect(await heard('2026-06-30')).toEqual({ ok: false, problem: 'before-notice' })
    expect(await heard('2026-07-09')).toEqual({ ok: false, problem: 'future' })
    expect(await heard('2026-07-07')).toEqual({ ok: true })
    expect(await final(reportId, '2026-07-31')).toEqual({ ok: false, problem: 'disputed' })
  })

  test('someone without e-mail gets a letter, and the clock waits for its posting', async () => {
    const { viewer, applicationId, reportId } = await reported(agency, hr, wednesday)
    await summaryOnFile(agency, hr, wednesday)
    const { people } = schema
    await agency.database.db.update(people).set({ email: null }).where(eq(people.id, viewer.personId))
    const give = (way: 'page' | 'letter') =>
      giveNotice(agency.portal, at(wednesday), act(), { reportId, way, ...noticeWords })
    expect(await give('page')).toEqual({ ok: false, problem: 'no-email' })
    expect(await give('letter')).toEqual({ ok: true })
    expect(await final(reportId, '2026-07-31')).toEqual({ ok: false, problem: 'not-posted' })
    const post = (postedOn: string, on: string) =>
      recordPosting(agency.portal, at(on), act(), { reportId, kind: 'pre-adverse', postedOn })
    expect(await post('2026-06-30', '2026-07-02')).toEqual({ ok: false, problem: 'before-written' })
    expect(await post('2026-07-03', '2026-07-02')).toEqual({ ok: false, problem: 'future' })
    expect(await post('2026-07-02', '2026-07-02')).toEqual({ ok: true })
    expect(await post('2026-07-02', '2026-07-06')).toEqual({ ok: true })
    expect(await post('2026-07-06', '2026-07-06')).toEqual({ ok: false, problem: 'posted' })
    // Three working days on its way, to the 8th; five more, to the 15th.
    expect(await final(reportId, '2026-07-15')).toEqual({ ok: false, problem: 'too-early' })
    const letter = { reportId, way: 'letter', text: 'Final.', rights: '', note: '' } as const
    expect(await giveFinalNotice(agency.portal, at('2026-07-16'), act(), letter)).toEqual({ ok: true })
    expect(await stateOf(applicationId)).toBe('declined')
  })
})

describe('no shortcut', () => {
  const end = (applicationId: string, move: 'withdraw-offer' | 'decline') =>
    inDeed(agency.portal, at(wednesday), act(), async (deed) => {
      const { applications } = schema
      const [row] = await deed.tx.select().from(applications).where(eq(applications.id, applicationId)).for('update')
      if (!row) throw new Error('no application')
      return move === 'decline'
        ? moveApplication(deed, row, 'decline', { reason: 'not-selected' })
        : moveApplication(deed, row, 'withdraw-offer', { reason: 'conditions-not-met' })
    })

  test('an offer is not taken back while a report is on file, until HR says that it plays no part', async () => {
    const { applicationId, reportId } = await reported(agency, hr, wednesday)
    expect(await end(applicationId, 'withdraw-offer')).toBe(false)
    expect(await stateOf(applicationId)).toBe('clearing')
    const input = { reportId, reason: 'Nothing in it' }
    expect(await closeReport(agency.portal, at(wednesday), act(), input)).toEqual({ ok: true })
    expect(await closeReport(agency.portal, at(wednesday), act(), input)).toEqual({ ok: true })
    expect(await end(applicationId, 'withdraw-offer')).toBe(true)
    expect(await stateOf(applicationId)).toBe('declined')
  })

  test('nor is an application declined then, and HR is told why', async () => {
    const { applicationId } = await reported(agency, hr, wednesday)
    const { applications } = schema
    await agency.database.db
      .update(applications)
      .set({ state: 'offer-expired' })
      .where(eq(applications.id, applicationId))
    const input = { applicationId, reason: 'not-selected', note: '' } as const
    const scope = may(hr, 'screen application')
    expect(await declineApplication(agency.portal, at(wednesday), scope, input)).toEqual({
      ok: false,
      problem: 'report',
    })
    expect(await end(applicationId, 'decline')).toBe(false)
  })

  test('the applicant may withdraw at any time; then no final notice is given', async () => {
    const { viewer, applicationId, reportId } = await noticed(agency, hr, wednesday)
    const scope = own(viewer, 'answer application')
    await withdrawApplication(agency.portal, at('2026-07-02'), scope, { applicationId, reason: 'not-now' })
    expect(await final(reportId, '2026-07-10')).toEqual({ ok: false, problem: 'state' })
    expect((await reportOf(applicationId)).final).toBeNull()
  })
})

describe('who sees and does what', () => {
  test('T20 nobody in HR acts on reports about themself, nor reads them before they are told', async () => {
    const { viewer, reportId, fileId, applicationId } = await reported(agency, hr, wednesday)
    const self: Viewer = { ...viewer, kind: 'account', roles: ['hr'] }
    await expect(
      closeReport(agency.portal, at(wednesday), may(self, 'act on report'), { reportId, reason: 'Mine' }),
    ).rejects.toThrow(NotFound)
    await expect(openReportFile(agency.portal, at(wednesday), may(self, 'read report'), fileId)).rejects.toThrow(
      NotFound,
    )
    const { db } = agency.database
    expect(await reportsOfApplication(db, may(self, 'read report'), wednesday, applicationId)).toEqual([])
    expect((await openReports(db, may(self, 'read report'), wednesday)).map(({ id }) => id)).not.toContain(reportId)
  })

  test('T17 no other role reaches a report; a stranger’s own scope finds none', async () => {
    const { reportId, fileId } = await noticed(agency, hr, wednesday)
    for (const role of ['manager', 'payroll', 'auditor', 'admin', 'medical'] satisfies StaffRole[]) {
      const other = await agency.person({ roles: [role] })
      expect(() => may(other, 'act on report'), role).toThrow()
      const scope = may(other, 'read report')
      expect(scope.reach).toBe('self')
      await expect(openReportFile(agency.portal, at(wednesday), scope, fileId)).rejects.toThrow(NotFound)
      await expect(dispute(other, reportId, wednesday)).rejects.toThrow(NotFound)
    }
  })

  test('a look at a report is in the ledger of whom it is about, with ids alone', async () => {
    const { viewer, fileId } = await noticed(agency, hr, wednesday)
    const { content } = await openReportFile(agency.portal, at(wednesday), may(hr, 'read report'), fileId)
    content.destroy()
    const { ledger } = schema
    const rows = await agency.database.db.select().from(ledger).where(eq(ledger.chain, viewer.personId))
    expect(rows.filter(({ event }) => event === 'document viewed')).toMatchObject([{ ids: { documentId: fileId } }])
    expect(JSON.stringify(rows.map(({ ids }) => ids))).not.toMatch(/Mesa Verde|violation|Canyon/)
  })

  test('what was kept is never changed or taken away', async () => {
    await noticed(agency, hr, wednesday)
    for (const table of [
      'report_files',
      'report_requests',
      'report_authorizations',
      'agency_reports',
      'adverse_notices',
    ]) {
      const change = agency.database.sql.unsafe(`delete from ${table}`)
      await expect(change, table).rejects.toThrow(/append-only/)
    }
  })
})
