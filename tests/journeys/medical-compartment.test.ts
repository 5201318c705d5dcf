import { desc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as documentLoader } from '#app/routes/hr.documents.$id.tsx'
import { loader as personLoader } from '#app/routes/hr.people.$id._index.tsx'
import { loader as reviewLoader } from '#app/routes/hr.review.$submissionId.tsx'
import { loader as requirementLoader } from '#app/routes/me.clearance.$requirement.tsx'
import { applications, documents, ledger, notices, submissions, teamManagers, teamMembers } from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { send } from '#tests/support/evidence.ts'
import { accepted, may } from '#tests/support/hr.ts'
import { everyStaffPage } from '#tests/support/staff-pages.ts'
import { hireApplicant } from '#workflows/employments/hire-applicant.ts'
import { withdrawOffer } from '#workflows/offers/withdraw-offer.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>

const today = '2026-03-02'
const firstDay = '2026-03-23'
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

const result = (outcome: 'clear' | 'not-clear') => ({
  test: 'blood',
  outcome,
  ...boxesOfDate('bloodOn', '2026-02-20'),
})

/** Somebody who lacks their proof of TB and nothing else, with the staff around them. */
async function lackingTb(name: string) {
  const medical = await agency.person({ name: 'Mina Medical', roles: ['hr', 'medical'] })
  const hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  const person = await accepted(agency, hr, {
    today,
    firstDay,
    name,
    lacking: (fact) => fact.kind === 'check' && fact.of === 'tuberculosis',
  })
  return { ...person, medical, hr }
}

async function sendTb(viewer: Account, outcome: 'clear' | 'not-clear') {
  await send(agency, viewer, today, { requirement: 'tuberculosis', form: 'tuberculosis', boxes: result(outcome) })
  const { db } = agency.database
  const [sent] = await db.select().from(submissions).where(eq(submissions.personId, viewer.personId))
  const [document] = await db.select().from(documents).where(eq(documents.personId, viewer.personId))
  return { submissionId: sent?.id ?? '', documentId: document?.id ?? '' }
}

const accept = (medical: Account, submissionId: string, outcome: 'clear' | 'not-clear') =>
  acceptSubmission(agency.portal, agency.at(today), may(medical, 'decide submission'), {
    submissionId,
    boxes: result(outcome),
  })

const statusOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)),
  )

describe('a TB result', () => {
  const others: [string, StaffRole[]][] = [
    ['HR without the medical permission', ['hr']],
    ['a manager with the medical permission of nobody', ['manager', 'medical']],
    ['payroll', ['payroll']],
    ['an administrator', ['admin']],
  ]

  test.each(others)('that is positive looks to %s like one that never came, while it waits too', async (_, roles) => {
    const { viewer, teamId, medical } = await lackingTb('Quentin Quiet')
    const staff = await agency.person({ name: 'Sal Staff', roles })
    const { db } = agency.database
    const since = agency.at('2026-01-01').now
    await db.insert(teamManagers).values({ teamId, personId: staff.personId, since })
    await db
      .insert(teamMembers)
      .values({ teamId, personId: viewer.personId, fromDay: today, recordedAt: agency.at(today).now })
    await agency.employ(viewer.personId, agency.at(today), { hiredOn: today })
    const pages = () => everyStaffPage(agency, staff, today, viewer.personId, ['hr', 'team', 'payroll', 'admin'])
    const missing = await pages()
    if (!roles.includes('payroll') && !roles.includes('admin'))
      expect([...missing.values()].some((page) => page.includes('Quentin'))).toBe(true)

    if (roles.includes('hr'))
      for (const there of [
        'hr.people.$id.facts.$factId.retract.tsx',
        'hr.people.$id.employments.$employmentId.end.tsx',
      ])
        expect(missing.get(there), there).toContain('Quentin')

    const sent = await sendTb(viewer, 'not-clear')
    const waiting = await pages()
    expect((await accept(medical, sent.submissionId, 'not-clear')).ok).toBe(true)
    const positive = await pages()
    for (const [route, page] of missing) {
      expect(waiting.get(route), route).toBe(page)
      expect(positive.get(route), route).toBe(page)
    }
  })

  test('is opened by nobody else, on whatever address they try, and no look is written where there was none', async () => {
    const { viewer, hr } = await lackingTb('Orla Open')
    const { submissionId, documentId } = await sendTb(viewer, 'not-clear')
    const team = await agency.person({ roles: ['manager', 'medical', 'payroll', 'auditor', 'admin'] })
    for (const staff of [hr, team]) {
      const at = (params: Record<string, string>) => asking(agency, staff, today, '/hr', params)
      expect(await statusOf(reviewLoader(at({ submissionId })))).toBe(404)
      expect(await statusOf(documentLoader(at({ id: documentId })))).toBe(404)
    }
    const entries = await agency.database.db.select().from(ledger).where(eq(ledger.chain, viewer.personId))
    expect(entries.map(({ event }) => event)).not.toContain('document viewed')
    expect(entries.map(({ event }) => event)).not.toContain('submission viewed')
  })

  test('is opened with the medical permission, and each look is an entry by whoever looked (T19)', async () => {
    const { viewer, medical, hr } = await lackingTb('Lena Looked')
    const { submissionId, documentId } = await sendTb(viewer, 'clear')
    const at = (staff: Account, params: Record<string, string>) => asking(agency, staff, today, '/hr', params)
    await reviewLoader(at(medical, { submissionId }))
    await reviewLoader(at(medical, { submissionId }))
    const answer = await documentLoader(at(medical, { id: documentId }))
    await answer.arrayBuffer()
    await personLoader(at(medical, { id: viewer.personId }))
    const looks = await agency.database.db
      .select()
      .from(ledger)
      .where(eq(ledger.chain, viewer.personId))
      .orderBy(desc(ledger.seq))
      .limit(4)
    expect(looks.map(({ event, by }) => [event, by])).toEqual([
      ['person viewed', medical.accountId],
      ['document viewed', medical.accountId],
      ['submission viewed', medical.accountId],
      ['submission viewed', medical.accountId],
    ])
    const seen = await personLoader(at(hr, { id: viewer.personId }))
    expect(JSON.stringify(seen)).not.toMatch(/looked at|Proof of TB.*202/)
  })

  test('stands in the ledger and in what waits to be done by its ids alone, and in no letter by what it says', async () => {
    const { viewer, medical } = await lackingTb('Lew Ledger')
    const { submissionId } = await sendTb(viewer, 'not-clear')
    await accept(medical, submissionId, 'not-clear')
    const { db } = agency.database
    const entries = await db.select().from(ledger).where(eq(ledger.chain, viewer.personId))
    expect(JSON.stringify(entries)).toContain(submissionId)
    const jobs = await db.execute('select data, output from pgboss.job')
    expect(JSON.stringify([entries, jobs])).not.toMatch(/tubercul|not-clear|blood|positive/)
    const told = await db.select().from(notices).where(eq(notices.personId, viewer.personId))
    expect(told.map(({ body }) => body.kind)).toContain('submission-accepted')
    expect(JSON.stringify(told)).not.toMatch(/not-clear|blood|positive/)
  })

  test('that is positive holds the start and turns nobody down (law case 5)', async () => {
    const { viewer, applicationId, medical, hr } = await lackingTb('Petra Positive')
    const { submissionId } = await sendTb(viewer, 'not-clear')
    await accept(medical, submissionId, 'not-clear')
    const hire = () =>
      hireApplicant(agency.portal, agency.at(today), may(hr, 'hire applicant'), {
        applicationId,
        firstDay,
        teamId: null,
      })
    expect(await hire()).toMatchObject({ ok: false, problem: 'blocked', answer: { blockedBy: ['tuberculosis'] } })
    for (const staff of [hr, medical]) {
      const input = { applicationId, reason: 'conditions-not-met', restsOnReport: false, note: '' } as const
      const scope = may(staff, 'make offer')
      expect(await withdrawOffer(agency.portal, agency.at(today), scope, input)).toEqual({
        ok: false,
        problem: 'only-health-open',
      })
    }
    const { db } = agency.database
    const [application] = await db.select().from(applications).where(eq(applications.id, applicationId))
    expect(application?.state).toBe('clearing')
    const told = await db.select().from(notices).where(eq(notices.personId, viewer.personId))
    expect(told.map(({ body }) => body.kind)).not.toContain('application-declined')
    const asked = asking(agency, viewer, today, '/me/clearance/tuberculosis', { requirement: 'tuberculosis' })
    const { page } = await requirementLoader(asked)
    expect(page?.sentence).toContain('is not cleared yet')

    await send(agency, viewer, today, {
      requirement: 'tuberculosis',
      form: 'tuberculosis',
      boxes: { test: 'statement', outcome: 'clear', ...boxesOfDate('statementOn', today) },
    })
    const [statement] = await db
      .select()
      .from(submissions)
      .where(eq(submissions.personId, viewer.personId))
      .orderBy(desc(submissions.sentAt), desc(submissions.id))
      .limit(2)
      .then((rows) => rows.filter(({ id }) => id !== submissionId))
    const decided = await acceptSubmission(agency.portal, agency.at(today), may(medical, 'decide submission'), {
      submissionId: statement?.id ?? '',
      boxes: { test: 'statement', outcome: 'clear', ...boxesOfDate('statementOn', today) },
    })
    expect(decided.ok).toBe(true)
    expect((await hire()).ok).toBe(true)
  })
})
