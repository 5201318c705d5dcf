import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordedFacts } from '#db/queries/clearance.ts'
import { countDecided, lastUndone, undoable } from '#db/queries/decisions.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { countUntold } from '#db/queries/untold.ts'
import * as schema from '#db/schema/index.ts'
import { authorize, type Viewer } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, cardBoxes, send } from '#tests/support/evidence.ts'
import { retractFact } from '#workflows/facts/retract-fact.ts'
import { waitingNotice } from '#workflows/notices/deliveries.ts'
import type { Moment } from '#workflows/portal.ts'
import { NotFound } from '#workflows/problems.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'
import { undoDecision } from '#workflows/submissions/undo-decision.ts'

const today = '2026-03-02'
const cpr = cardBoxes('2026-02-01', '2028-02-01')
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

/** So many seconds after noon. */
const second = (seconds: number): Moment => ({
  now: new Date(Date.parse(`${today}T12:00:00Z`) + seconds * 1000),
  today,
})

function deciding(viewer: Viewer) {
  const scope = authorize(viewer, 'decide submission')
  if (!scope) throw new Error('may not review')
  return scope
}

async function desk(email?: null) {
  const person = await agency.person({ name: 'Ana Flores', ...(email === null && { email }) })
  await applied(agency, person.personId, 'clearing')
  const reviewer = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  const submissionId = await send(agency, person, today, { requirement: 'cpr', boxes: cpr })
  return { person, reviewer, scope: deciding(reviewer), submissionId }
}

type Desk = Awaited<ReturnType<typeof desk>>

const accept = ({ scope, submissionId }: Desk, seconds = 0, boxes: Record<string, string> = cpr) =>
  acceptSubmission(agency.portal, second(seconds), scope, { submissionId, boxes })

const decisionOf = async ({ scope, submissionId }: Desk) =>
  (await submissionById(agency.database.db, scope, today, submissionId))?.decisionId ?? ''

const spansOf = (personId: string) => agency.database.sql`
  select from_day from standing_spans where person_id = ${personId} and subject = 'requirement' and name = 'cpr'`

const noticesOf = (personId: string) =>
  agency.database.db.select().from(schema.notices).where(eq(schema.notices.personId, personId))

describe('taking a decision back within its seconds', () => {
  test('has the submission wait again, the standing as it was, and nobody told', async () => {
    const case1 = await desk()
    const { person, scope, submissionId } = case1
    expect((await accept(case1)).ok).toBe(true)
    expect(await spansOf(person.personId)).toHaveLength(1)
    const decisionId = await decisionOf(case1)
    expect(await undoable(agency.database.db, scope, second(4).now)).toMatchObject({ decisionId, seconds: 6 })

    expect(await undoDecision(agency.portal, second(9), scope, { decisionId })).toEqual({ ok: true, submissionId })
    expect(await spansOf(person.personId), 'standing of an accepted card').toHaveLength(0)
    const row = await submissionById(agency.database.db, scope, today, submissionId)
    expect(row).toMatchObject({ outcome: null, factIds: null })
    const [notice] = await noticesOf(person.personId)
    expect(
      await waitingNotice(agency.portal, agency.at('2030-01-01').now, notice?.id ?? ''),
      'what was to be told',
    ).toBeNull()
    expect(await undoable(agency.database.db, scope, second(9).now)).toBeNull()
    const reading = authorize(case1.reviewer, 'read person')
    expect(reading && (await recordedFacts(agency.database.db, reading, person.personId, today))).toEqual([])
  })

  test('lets it be decided anew, with what was typed, and tells of that once', async () => {
    const case1 = await desk()
    const { person, scope, submissionId } = case1
    await accept(case1, 0, cardBoxes('2026-02-01', '2027-02'))
    await undoDecision(agency.portal, second(5), scope, { decisionId: await decisionOf(case1) })
    expect(await lastUndone(agency.database.db, scope, submissionId)).toMatchObject({
      outcome: 'accepted',
      fact: { through: '2027-02' },
    })
    const back = { submissionId, reason: 'unreadable', note: '' }
    expect(await sendBackSubmission(agency.portal, second(8), scope, back)).toEqual({ ok: true })
    const waiting = await Promise.all(
      (await noticesOf(person.personId)).map(({ id }) => waitingNotice(agency.portal, agency.at('2030-01-01').now, id)),
    )
    expect(waiting.flatMap((notice) => notice?.body.kind ?? [])).toEqual(['submission-sent-back'])
    expect(await countDecided(agency.database.db, scope, second(-60).now)).toBe(1)
  })

  test('works twice, as from two tabs, and undoes once', async () => {
    const case1 = await desk()
    await accept(case1)
    const decisionId = await decisionOf(case1)
    const undo = () => undoDecision(agency.portal, second(3), case1.scope, { decisionId })
    expect((await Promise.all([undo(), undo()])).map(({ ok }) => ok)).toEqual([true, true])
    const undone = await agency.database.db
      .select()
      .from(schema.ledger)
      .where(sql`${schema.ledger.event} = 'decision taken back' and ${schema.ledger.chain} = ${case1.person.personId}`)
    expect(undone).toHaveLength(1)
  })

  test('comes too late in the second after the last, and then changes nothing', async () => {
    const case1 = await desk()
    await accept(case1)
    const decisionId = await decisionOf(case1)
    expect(await undoDecision(agency.portal, second(16), case1.scope, { decisionId })).toMatchObject({
      ok: false,
      problem: 'too-late',
      outcome: 'accepted',
    })
    expect(await spansOf(case1.person.personId)).toHaveLength(1)
    const [notice] = await noticesOf(case1.person.personId)
    expect(await waitingNotice(agency.portal, agency.at('2030-01-01').now, notice?.id ?? '')).not.toBeNull()
  })

  test('finds what somebody else took back meanwhile', async () => {
    const case1 = await desk()
    await accept(case1)
    const decisionId = await decisionOf(case1)
    const other = authorize(await agency.person({ name: 'Ivo Second', roles: ['hr'] }), 'retract fact')
    const [fact] = await agency.database.db
      .select()
      .from(schema.facts)
      .where(eq(schema.facts.personId, case1.person.personId))
    const retracting = { personId: case1.person.personId, factId: fact?.id ?? '', reason: 'A copy.' }
    if (other) expect(await retractFact(agency.portal, second(2), other, retracting)).toEqual({ ok: true })
    expect(await undoDecision(agency.portal, second(4), case1.scope, { decisionId })).toMatchObject({
      ok: false,
      problem: 'changed',
    })
  })

  test('is for whoever decided, and for nobody else', async () => {
    const case1 = await desk()
    await accept(case1)
    const other = deciding(await agency.person({ name: 'Ivo Second', roles: ['hr'] }))
    const undo = undoDecision(agency.portal, second(1), other, { decisionId: await decisionOf(case1) })
    await expect(undo).rejects.toThrow(NotFound)
  })

  test('leaves nothing to tell someone who has no address', async () => {
    const case1 = await desk(null)
    const screening = authorize(case1.reviewer, 'screen application')
    if (!screening) throw new Error('may not screen')
    const untold = () => countUntold(agency.database.db, screening, today, [])
    const before = await untold()
    await accept(case1)
    expect(await untold()).toBe(before + 1)
    await undoDecision(agency.portal, second(2), case1.scope, { decisionId: await decisionOf(case1) })
    expect(await untold()).toBe(before)
  })
})

test('what a decision tells leaves when it can no longer be taken back', async () => {
  const case1 = await desk()
  await accept(case1)
  const [notice] = await noticesOf(case1.person.personId)
  const [job] = await agency.database.sql`
    select extract(epoch from start_after - created_on)::int as seconds from pgboss.job
    where name = 'deliver-notice' and data->>'noticeId' = ${notice?.id ?? ''}`
  expect(job?.seconds).toBe(20)
})

test.each(['decision_undos', 'review_delays', 'notice_withdrawals'])('%s is append-only', async (table) => {
  const case1 = await desk()
  await accept(case1)
  await undoDecision(agency.portal, second(1), case1.scope, { decisionId: await decisionOf(case1) })
  const { sql: run } = agency.database
  if (table === 'review_delays')
    await run`insert into review_delays (submission_id, how, until, at) values (${case1.submissionId}, 'end', ${today}, now())`
  await expect(run.unsafe(`delete from ${table}`)).rejects.toThrow('append-only')
})
