import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceOf } from '#db/queries/evidence.ts'
import { newestInterview } from '#db/queries/interviews.ts'
import * as schema from '#db/schema/index.ts'
import type { Viewer } from '#domain/authority.ts'
import { criteriaFor, type Scores } from '#domain/scorecard.ts'
import { standingOf } from '#domain/standing.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { own } from '#tests/support/applying.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { screenRequirement } from '#workflows/applications/screen-requirement.ts'
import { arrangeInterview } from '#workflows/interviews/arrange-interview.ts'
import { askAnotherTime } from '#workflows/interviews/ask-another-time.ts'
import { callOffInterview } from '#workflows/interviews/call-off-interview.ts'
import { changeAppointment } from '#workflows/interviews/change-appointment.ts'
import { decideInterview } from '#workflows/interviews/decide-interview.ts'
import { replaceScorer } from '#workflows/interviews/replace-scorer.ts'
import { saveScorecard } from '#workflows/interviews/save-scorecard.ts'
import { NotFound } from '#workflows/problems.ts'

type Account = Extract<Viewer, { kind: 'account' }>

const today = '2026-03-02'
const day = '2026-03-05'
const meeting = { on: day, time: '14:30', way: 'in-person', place: '12 Main Street, room 3' } as const
let agency: TestAgency
let ana: Account
let ben: Account
let carla: Account

beforeAll(async () => {
  agency = await testAgency()
  ana = await agency.person({ name: 'Ana Scorer', roles: ['hr'] })
  ben = await agency.person({ name: 'Ben Scorer', roles: ['hr'] })
  carla = await agency.person({ name: 'Carla Reviewer', roles: ['hr'] })
})

const at = (on: string) => agency.at(on)

async function invited(details: { name?: string } = {}) {
  const { viewer, applicationId } = await applicant(agency, details)
  const scorers = [ana.accountId, ben.accountId]
  const scope = may(carla, 'screen application')
  expect(await arrangeInterview(agency.portal, at(today), scope, { applicationId, ...meeting, scorers })).toEqual({
    ok: true,
  })
  return { viewer, applicationId }
}

function card(score: number, note = 'Led a drop-in group of twelve'): Scores {
  const criteria = criteriaFor([{ requirement: 'leadership', of: 'leadership' }])
  return Object.fromEntries(criteria.map(({ id }) => [id, { score, note }]))
}

const score = (who: Viewer, applicationId: string, scores: Scores, sign = true, on = day) =>
  saveScorecard(agency.portal, at(on), may(who, 'score interview'), { applicationId, scores, sign })

const decide = (applicationId: string, outcome: 'shown' | 'not-shown', reason: string, who: Viewer = carla) =>
  decideInterview(agency.portal, at('2026-03-06'), may(who, 'screen application'), {
    applicationId,
    decisions: { leadership: { outcome, reason } },
  })

const seenBy = (who: Viewer, applicationId: string) =>
  newestInterview(agency.database.db, may(who, 'screen application'), day, applicationId)

async function stateOf(applicationId: string) {
  const { applications } = schema
  const [row] = await agency.database.db.select().from(applications).where(eq(applications.id, applicationId))
  return row?.state
}

async function noticesTo(personId: string) {
  const { notices } = schema
  const rows = await agency.database.db.select().from(notices).where(eq(notices.personId, personId))
  return rows.flatMap(({ body }) => (body.kind === 'interview-appointment' ? [body] : []))
}

describe('the appointment', () => {
  test('inviting moves the application on and tells the applicant when, without the place', async () => {
    const { viewer, applicationId } = await invited()
    expect(await stateOf(applicationId)).toBe('interview')
    const [notice] = await noticesTo(viewer.personId)
    expect(notice).toMatchObject({ what: 'invited', on: day, time: '14:30', way: 'in-person' })
    expect(JSON.stringify(notice)).not.toContain('Main Street')
    const scope = may(carla, 'screen application')
    const again = { applicationId, ...meeting, scorers: [ana.accountId, ben.accountId] }
    expect(await arrangeInterview(agency.portal, at(today), scope, again)).toEqual({ ok: false, problem: 'arranged' })
  })

  test('fewer scorers than the settings ask for, the applicant, or somebody outside of HR are refused', async () => {
    const colleague = await agency.person({ name: 'Hana Colleague', roles: ['hr'] })
    const outsider = await agency.person({ name: 'Marco Manager', roles: ['manager'] })
    const { viewer, applicationId } = await applicant(agency)
    const { accountRoles } = schema
    await agency.database.db
      .insert(accountRoles)
      .values({ accountId: viewer.accountId, role: 'hr', grantedAt: at(today).now })
    const scope = may(carla, 'screen application')
    for (const other of [null, colleague.accountId, viewer.accountId, outsider.accountId]) {
      const scorers = other === colleague.accountId ? [other, other] : [ana.accountId, ...(other ? [other] : [])]
      const input = { applicationId, ...meeting, scorers }
      expect(await arrangeInterview(agency.portal, at(today), scope, input)).toEqual({ ok: false, problem: 'scorers' })
    }
    expect(await stateOf(applicationId)).toBe('screening')
  })

  test('the applicant asks for another time once; a new appointment settles it and is told', async () => {
    const { viewer, applicationId } = await invited()
    const before = await seenBy(carla, applicationId)
    const appointmentId = before?.appointment.id ?? ''
    const ask = (times: string, on = today) =>
      askAnotherTime(agency.portal, at(on), own(viewer, 'answer application'), { applicationId, appointmentId, times })
    expect(await ask('Friday after 4 pm')).toEqual({ ok: true })
    expect(await ask('Or Monday')).toEqual({ ok: true })
    expect((await seenBy(carla, applicationId))?.request?.times).toBe('Friday after 4 pm')
    const scope = may(carla, 'screen application')
    const friday = { ...meeting, on: '2026-03-06', time: '16:15' }
    expect(await changeAppointment(agency.portal, at('2026-03-03'), scope, { applicationId, ...friday })).toEqual({
      ok: true,
    })
    const after = await seenBy(carla, applicationId)
    expect(after?.request).toBeNull()
    expect(after?.appointment).toMatchObject({ on: '2026-03-06', time: '16:15' })
    expect((await noticesTo(viewer.personId)).map(({ what }) => what)).toEqual(['invited', 'changed'])
    expect(await ask('Too late')).toEqual({ ok: false, problem: 'changed' })
    const stranger = await agency.person({ roles: ['hr'] })
    const theirs = askAnotherTime(agency.portal, at(today), own(stranger, 'answer application'), {
      applicationId,
      appointmentId,
      times: 'Never',
    })
    await expect(theirs).rejects.toThrow(NotFound)
  })

  test('called off: the applicant is told, screening goes on, and another interview can be arranged', async () => {
    const { viewer, applicationId } = await invited()
    const scope = may(carla, 'screen application')
    const off = { applicationId, reason: 'A scorer is away' }
    expect(await callOffInterview(agency.portal, at(today), scope, off)).toEqual({ ok: true })
    expect(await callOffInterview(agency.portal, at(today), scope, off)).toEqual({ ok: true })
    expect(await stateOf(applicationId)).toBe('screening')
    expect((await noticesTo(viewer.personId)).map(({ what }) => what)).toEqual(['invited', 'called-off'])
    const again = { applicationId, ...meeting, scorers: [ana.accountId, ben.accountId] }
    expect(await arrangeInterview(agency.portal, at('2026-03-03'), scope, again)).toEqual({ ok: true })
  })
})

describe('two scorers', () => {
  test('neither sees the other’s card, the average or anything of it before both have signed; nor does anybody else', async () => {
    const { applicationId } = await invited()
    const scorersSee = async () =>
      Object.fromEntries(
        await Promise.all(
          [ana, ben, carla].map(async (who) => [who.accountId, JSON.stringify(await seenBy(who, applicationId))]),
        ),
      ) as Record<string, string>
    expect(await score(ana, applicationId, card(2, 'CANARY-ANA-DRAFT'), false)).toEqual({ ok: true })
    let seen = await scorersSee()
    expect(seen[ana.accountId]).toContain('CANARY-ANA-DRAFT')
    expect(seen[ben.accountId]).not.toContain('CANARY')
    expect(seen[carla.accountId]).not.toContain('CANARY')

    expect(await score(ana, applicationId, card(5, 'CANARY-ANA'))).toEqual({ ok: true })
    seen = await scorersSee()
    const low = await invited()
    await score(ana, low.applicationId, card(1, 'CANARY-ANA'))
    const same = (text: string | undefined) => (text ?? '').replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    for (const who of [ben, carla]) {
      expect(seen[who.accountId]).not.toContain('CANARY')
      // High or low, it looks the same to the byte.
      expect(same(JSON.stringify(await seenBy(who, low.applicationId)))).toBe(same(seen[who.accountId]))
    }
    expect(await decide(applicationId, 'shown', 'Looked good to me')).toEqual({ ok: false, problem: 'not-all-in' })

    expect(await score(ben, applicationId, card(4, 'CANARY-BEN'))).toEqual({ ok: true })
    seen = await scorersSee()
    for (const text of Object.values(seen)) expect(text).toMatch(/CANARY-ANA.*CANARY-BEN/)
  })

  test('a card is whole before it is signed, never before the day, and then stays', async () => {
    const { applicationId } = await invited()
    expect(await score(ana, applicationId, card(4), true, today)).toEqual({ ok: false, problem: 'too-early' })
    const { organizing: _, ...partly } = card(4)
    expect(await score(ana, applicationId, { ...partly, objectives: { score: 4, note: ' ' } })).toEqual({
      ok: false,
      problem: 'incomplete',
      missing: [
        { criterion: 'objectives', box: 'note' },
        { criterion: 'organizing', box: 'score' },
        { criterion: 'organizing', box: 'note' },
      ],
    })
    expect((await seenBy(ana, applicationId))?.own?.scores['leading-people']?.score).toBe(4)
    const twice = await Promise.all([score(ana, applicationId, card(4)), score(ana, applicationId, card(4))])
    expect(twice).toContainEqual({ ok: true })
    expect(await score(ana, applicationId, card(1))).toEqual({ ok: false, problem: 'signed' })
    expect((await seenBy(ana, applicationId))?.own?.scores['leading-people']?.score).toBe(4)
    const { db } = agency.database
    for (const change of [
      db.update(schema.scorecards).set({ scores: card(1) }),
      db.delete(schema.scorecards),
      db.delete(schema.interviewScorers),
      db.update(schema.interviews).set({ scorers: 1 }),
    ])
      await expect(change).rejects.toThrow()
  })

  test('whoever was not named does not score, and whoever is away is replaced with a reason, until they have signed', async () => {
    const { applicationId } = await invited()
    await expect(score(carla, applicationId, card(3))).rejects.toThrow(NotFound)
    const named = (await seenBy(carla, applicationId))?.scorers ?? []
    const scorerId = named.find(({ name }) => name === 'Ben Scorer')?.id ?? ''
    const replace = (accountId: string, reason = 'On leave that week') =>
      replaceScorer(agency.portal, at(today), may(carla, 'screen application'), {
        applicationId,
        scorerId,
        accountId,
        reason,
      })
    expect(await replace(carla.accountId, '  ')).toEqual({ ok: false, problem: 'reason' })
    expect(await replace(ana.accountId)).toEqual({ ok: false, problem: 'scorer' })
    await score(ben, applicationId, card(2, 'CANARY-BEN'), false)
    expect(await replace(carla.accountId)).toEqual({ ok: true })
    expect(await replace(carla.accountId)).toEqual({ ok: false, problem: 'gone' })
    await expect(score(ben, applicationId, card(3))).rejects.toThrow(NotFound)
    await score(ana, applicationId, card(3))
    await score(carla, applicationId, card(3))
    const seen = await seenBy(carla, applicationId)
    expect(seen?.allIn).toBe(true)
    expect(JSON.stringify(seen)).not.toContain('CANARY-BEN')
    expect(seen?.replaced).toMatchObject([{ name: 'Ben Scorer', reason: 'On leave that week' }])
  })
})

describe('the decision', () => {
  async function scored(first: number, second: number) {
    const found = await invited()
    await score(ana, found.applicationId, card(first))
    await score(ben, found.applicationId, card(second))
    return found
  }
  const leadership = async (personId: string) => {
    const { facts, positions } = await evidenceOf(agency.database.db, personId)
    const [held] = positions
    return {
      facts: facts.flatMap((fact) =>
        fact.kind === 'check' ? [{ of: fact.of, on: fact.on, outcome: fact.outcome }] : [],
      ),
      status: held && standingOf({ ...held, facts }).at('2026-03-06').requirements.leadership?.status,
    }
  }

  test('is the fact, on the day of the interview, whatever the average; it ends the interview once', async () => {
    const { viewer, applicationId } = await scored(4, 5)
    expect(await decide(applicationId, 'not-shown', '')).toMatchObject({ wrong: { leadership: 'missing' } })
    expect(await decide(applicationId, 'not-shown', 'Not enough')).toMatchObject({ wrong: { leadership: 'too-short' } })
    const reason = 'Every example was of following, none of leading.'
    const both = await Promise.all([decide(applicationId, 'not-shown', reason), decide(applicationId, 'shown', 'Good')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const { facts } = await leadership(viewer.personId)
    expect(facts).toHaveLength(1)
    expect(facts[0]).toMatchObject({ of: 'leadership', on: day })
    expect(await stateOf(applicationId)).toBe('screening')
    expect((await seenBy(carla, applicationId))?.decisions).toHaveLength(1)
  })

  test('shown opens the requirement, not shown closes it; one who scored may decide', async () => {
    const good = await scored(3, 3)
    expect(await decide(good.applicationId, 'shown', 'Clear examples', ana)).toEqual({ ok: true })
    expect((await leadership(good.viewer.personId)).status).toBe('met')
    const poor = await scored(1, 2)
    expect(await decide(poor.applicationId, 'not-shown', 'No examples')).toEqual({ ok: true })
    expect((await leadership(poor.viewer.personId)).status).toBe('failed')
  })

  test('while scorers have it in hand the requirement is not settled past them', async () => {
    const { applicationId } = await invited()
    const direct = {
      applicationId,
      requirement: 'leadership',
      outcome: 'verified',
      facts: [{ kind: 'check', of: 'leadership', on: today, outcome: 'clear' }],
      note: 'I know them',
    } as const
    const scope = may(carla, 'screen application')
    expect(await screenRequirement(agency.portal, at(today), scope, direct)).toEqual({
      ok: false,
      problem: 'interview-open',
    })
    await callOffInterview(agency.portal, at(today), scope, { applicationId, reason: 'Met by telephone' })
    expect(await screenRequirement(agency.portal, at(today), scope, { ...direct, note: ' ' })).toEqual({
      ok: false,
      problem: 'no-reason',
    })
    expect(await screenRequirement(agency.portal, at(today), scope, direct)).toEqual({ ok: true })
  })
})

test('T20: nobody arranges, scores, decides about or reads an interview of their own', async () => {
  const { viewer, applicationId } = await invited({ name: 'Olga Insider' })
  const { accountRoles } = schema
  await agency.database.db
    .insert(accountRoles)
    .values({ accountId: viewer.accountId, role: 'hr', grantedAt: at(today).now })
  const insider: Viewer = { ...viewer, roles: ['hr', 'admin', 'medical'] }
  await score(ana, applicationId, card(2))
  await score(ben, applicationId, card(2))
  expect(await seenBy(insider, applicationId)).toBeNull()
  const scope = may(insider, 'screen application')
  const own = { applicationId, ...meeting }
  await expect(score(insider, applicationId, card(5))).rejects.toThrow(NotFound)
  await expect(decide(applicationId, 'shown', 'I was very good in it', insider)).rejects.toThrow(NotFound)
  await expect(changeAppointment(agency.portal, at(today), scope, own)).rejects.toThrow(NotFound)
  await expect(callOffInterview(agency.portal, at(today), scope, { applicationId, reason: 'x' })).rejects.toThrow(
    NotFound,
  )
  await expect(
    arrangeInterview(agency.portal, at(today), scope, { ...own, scorers: [ana.accountId, ben.accountId] }),
  ).rejects.toThrow(NotFound)
})
