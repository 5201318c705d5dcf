import { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as openPicture } from '#app/routes/hr.source-pictures.$id.tsx'
import { loader as board } from '#app/routes/team._index.tsx'
import { loader as personOfTeam } from '#app/routes/team.people.$id.tsx'
import { cardEntries, cardsOf } from '#db/queries/clearance-card.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { credentialsAtSource } from '#db/queries/verifications.ts'
import * as schema from '#db/schema/index.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { evaluate } from '#domain/standing.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { may, opening } from '#tests/support/hr.ts'
import { metadataIn } from '#tests/support/pictures.ts'
import { recordCardState } from '#workflows/clearance-cards/record-card-state.ts'
import { takeBackCardState } from '#workflows/clearance-cards/take-back-card-state.ts'
import { checkCredential } from '#workflows/credentials/check-credential.ts'
import { recordInterruption } from '#workflows/credentials/record-interruption.ts'
import { takeBackInterruption } from '#workflows/credentials/take-back-interruption.ts'
import { recordNoMatches, recordSearch } from '#workflows/exclusions/record-search.ts'
import { retractFact } from '#workflows/facts/retract-fact.ts'
import { NotFound } from '#workflows/problems.ts'
import { keepSourcePicture } from '#workflows/sources/keep-picture.ts'

const before = '2026-11-10'
const today = '2026-11-20'
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>
let manager: Awaited<ReturnType<TestAgency['person']>>

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  manager = await agency.person({ name: 'Marisol Quigley', roles: ['manager'] })
})

/** Someone taken over from the personnel files, in a team of Marisol's, with everything in order. */
async function employee(name = 'Rosa Example') {
  const viewer = await agency.person({ name, source: 'personnel file' })
  const moment = agency.at(before)
  await agency.facts(viewer.personId, moment, ...everythingInOrder('2026-06-01'))
  await agency.employ(viewer.personId, moment, { hiredOn: '2025-01-06' })
  const { teamId } = await opening(agency)
  const { db } = agency.database
  const { personId } = viewer
  await db.insert(schema.teamMembers).values({ teamId, personId, fromDay: before, recordedAt: moment.now })
  await db.insert(schema.teamManagers).values({ teamId, personId: manager.personId, since: moment.now })
  return { viewer, personId, teamId }
}

async function factOf(personId: string, of: string): Promise<string> {
  const { db } = agency.database
  const rows = await db
    .select({ id: schema.facts.id, body: schema.facts.body, retracted: schema.factRetractions.factId })
    .from(schema.facts)
    .leftJoin(schema.factRetractions, eq(schema.factRetractions.factId, schema.facts.id))
    .where(eq(schema.facts.personId, personId))
  const found = rows.find(({ body, retracted }) => body.kind === 'credential' && body.of.includes(of) && !retracted)
  if (!found) throw new Error(`no ${of}`)
  return found.id
}

const stop = async (
  personId: string,
  of: string,
  what: 'suspended' | 'revoked' | 'not-found' | 'reinstated',
  on: string,
) =>
  recordInterruption(agency.portal, agency.at(today), may(hr, 'record interruption'), {
    ...{ personId, what, on, source: 'State search', note: '' },
    factId: await factOf(personId, of),
  })

/** Whether a gate is open today, by the spans that every list reads. */
async function open(personId: string, name: string): Promise<boolean> {
  const rows = await agency.database.db
    .select()
    .from(schema.standingSpans)
    .where(
      and(
        eq(schema.standingSpans.personId, personId),
        eq(schema.standingSpans.subject, 'gate'),
        eq(schema.standingSpans.name, name),
      ),
    )
  return rows.some(({ fromDay, untilDay }) => fromDay <= today && (untilDay === 'infinity' || untilDay > today))
}

async function noticesOf(personId: string) {
  const { notices } = schema
  const rows = await agency.database.db
    .select({ body: notices.body })
    .from(notices)
    .where(eq(notices.personId, personId))
  return rows.map(({ body }) => body.kind)
}

const seenByManager = async (personId: string) => {
  const page = await personOfTeam(asking(agency, manager, today, `/team/people/${personId}`, { id: personId }))
  return JSON.stringify(page)
}

describe('an interruption', () => {
  test('of a license closes the gates the same second, on the board too, and only says so to the manager', async () => {
    const { personId, teamId } = await employee()
    expect(await open(personId, 'hospital')).toBe(true)
    expect(await stop(personId, 'driver-license', 'suspended', '2026-11-18')).toEqual({ ok: true })
    expect(await open(personId, 'hospital')).toBe(false)
    expect(await open(personId, 'transport')).toBe(false)
    const shown = JSON.stringify(await board(asking(agency, manager, today, `/team?team=${teamId}`)))
    expect(shown).toContain('Not cleared')
    expect(`${shown} ${await seenByManager(personId)}`).not.toMatch(/suspend|revok|State search/i)
    expect(await noticesOf(personId)).toContain('credential-stopped')
    expect(await noticesOf(manager.personId)).toContain('team-not-cleared')
  })

  test('leaves what was known before as it was known', async () => {
    const { personId } = await employee()
    await stop(personId, 'driver-license', 'suspended', '2026-11-01')
    const { facts, positions } = await evidenceOf(agency.database.db, personId)
    const [held] = positions
    if (!held) throw new Error('no position')
    const asked = { ...held, facts, asOf: '2026-11-12' }
    expect(evaluate(asked).requirements['driver-license']?.status).toBe('failed')
    const then = evaluate({ ...asked, knownAt: '2026-11-15T12:00:00Z' })
    expect(then.requirements['driver-license']?.status).toBe('met')
  })

  test('ends when the card is given back, and a mistake is undone with all it did', async () => {
    const { personId } = await employee()
    expect(await stop(personId, 'cpr', 'reinstated', today)).toEqual({ ok: false, problem: 'not-stopped' })
    await stop(personId, 'cpr', 'suspended', '2026-11-15')
    expect(await stop(personId, 'cpr', 'suspended', '2026-11-16')).toEqual({ ok: false, problem: 'stopped' })
    expect(await open(personId, 'work')).toBe(false)
    expect(await stop(personId, 'cpr', 'reinstated', today)).toEqual({ ok: true })
    expect(await open(personId, 'work')).toBe(true)
    const undo = async () => {
      const factId = await factOf(personId, 'cpr')
      const records = schema.interruptionRecords
      const rows = await agency.database.db
        .select()
        .from(records)
        .where(eq(records.personId, personId))
        .orderBy(records.seq)
      const last = rows.filter(({ id, what }) => what && !rows.some(({ takesBack }) => takesBack === id)).at(-1)
      const input = { personId, factId, entryId: last?.id ?? '', reason: 'Somebody else' }
      return takeBackInterruption(agency.portal, agency.at(today), may(hr, 'record interruption'), input)
    }
    expect(await undo()).toEqual({ ok: true })
    expect(await open(personId, 'work')).toBe(false)
    expect(await undo()).toEqual({ ok: true })
    expect(await open(personId, 'work')).toBe(true)
    await expect(agency.database.db.delete(schema.interruptionRecords)).rejects.toThrow()
  })

  test('is nobody’s to record of themself, of a day to come, or of a fingerprint card this way', async () => {
    const { personId, viewer } = await employee()
    expect(await stop(personId, 'driver-license', 'revoked', '2026-11-21')).toEqual({ ok: false, problem: 'future' })
    expect(await stop(personId, 'fingerprint-clearance', 'revoked', today)).toEqual({ ok: false, problem: 'card' })
    const own = { ...viewer, roles: ['hr'] as const }
    const input = { personId, factId: await factOf(personId, 'cpr'), on: today, source: 'x', note: '' }
    const mine = may(own, 'record interruption')
    await expect(
      recordInterruption(agency.portal, agency.at(today), mine, { ...input, what: 'reinstated' }),
    ).rejects.toThrow(NotFound)
    const check = { source: 'x', checkedOn: today, result: 'confirmed', reference: '' } as const
    await expect(
      checkCredential(agency.portal, agency.at(today), may(own, 'check source'), { ...input, check }),
    ).rejects.toThrow(NotFound)
  })
})

describe('checking again what stands', () => {
  const atSource = async (personId: string, of: string, day = today) => {
    const scope = may(hr, 'check source')
    const all = await credentialsAtSource(agency.database.db, scope, day, defaultPolicies.sourceChecks)
    return all.find((each) => each.personId === personId && each.body.of.includes(of))?.stands
  }
  const check = async (personId: string, result: 'confirmed' | 'no-answer' | 'not-confirmed', checkedOn = today) =>
    checkCredential(agency.portal, agency.at(today), may(hr, 'check source'), {
      personId,
      factId: await factOf(personId, 'driver-license'),
      check: { source: 'Motor Vehicle Division', checkedOn, result, reference: '' },
    })

  test('a source that did not answer counts nowhere; one that confirms counts until it is due again', async () => {
    const { personId } = await employee()
    expect(await atSource(personId, 'driver-license')).toBe('never')
    await check(personId, 'no-answer')
    expect(await atSource(personId, 'driver-license')).toBe('never')
    await check(personId, 'confirmed')
    expect(await atSource(personId, 'driver-license')).toBe('confirmed')
    expect(await atSource(personId, 'driver-license', '2027-11-20')).toBe('due')
    expect(await open(personId, 'hospital')).toBe(true)
  })

  test('a source that says no waits for HR until the interruption is recorded', async () => {
    const { personId } = await employee()
    await check(personId, 'not-confirmed')
    expect(await atSource(personId, 'driver-license')).toBe('said-no')
    await stop(personId, 'driver-license', 'not-found', today)
    expect(await atSource(personId, 'driver-license')).toBeUndefined()
  })

  test('keeps its checks through an interruption and its end', async () => {
    const { personId } = await employee()
    await check(personId, 'confirmed')
    await stop(personId, 'driver-license', 'suspended', '2026-11-18')
    await stop(personId, 'driver-license', 'reinstated', '2026-11-19')
    expect(await atSource(personId, 'driver-license')).toBe('confirmed')
  })
})

describe('the fingerprint card of someone without an application', () => {
  const learn = (personId: string, state: 'applied' | 'suspended' | 'issued', on: string, more: object = {}) =>
    recordCardState(agency.portal, agency.at(today), may(hr, 'record clearance card'), {
      ...{ whose: { personId }, state, on, card: null, check: null, note: '' },
      ...more,
    })
  const confirmed = { source: 'Public site', checkedOn: today, result: 'confirmed', reference: '' } as const

  test('is renewed while the old one still counts, and never overwritten', async () => {
    const { personId } = await employee()
    expect(await learn(personId, 'applied', '2026-11-12')).toEqual({ ok: true })
    expect(await open(personId, 'hospital')).toBe(true)
    const card = { from: '2026-11-19', through: '2032-11-19', level: 1, restricted: false, ivp: true }
    expect(await learn(personId, 'issued', '2026-11-19', { card, check: confirmed })).toEqual({ ok: true })
    const cards = await cardsOf(agency.database.db, may(hr, 'read person'), today, personId)
    expect(cards.map(({ body }) => body.from)).toEqual(['2025-06-01', '2026-11-19'])
  })

  test('is suspended and given back with its restriction, by a check alone; a silent source leaves it as it was', async () => {
    const { personId } = await employee()
    expect(await learn(personId, 'suspended', '2026-11-18')).toEqual({ ok: true })
    expect(await open(personId, 'hospital')).toBe(false)
    expect(await seenByManager(personId)).not.toMatch(/suspend/i)
    const silent = { ...confirmed, result: 'no-answer' } as const
    expect(await learn(personId, 'issued', today, { check: silent })).toEqual({ ok: false, problem: 'no-answer' })
    expect(await open(personId, 'hospital')).toBe(false)
    expect(await learn(personId, 'issued', today, { check: confirmed })).toEqual({ ok: true })
    expect(await open(personId, 'hospital')).toBe(true)
    const [entry] = (await cardEntries(agency.database.db, may(hr, 'read person'), today, personId)).slice(-1)
    const back = { whose: { personId }, entryId: entry?.id ?? '', reason: 'Too early' }
    await takeBackCardState(agency.portal, agency.at(today), may(hr, 'record clearance card'), back)
    expect(await open(personId, 'hospital')).toBe(false)
  })
})

describe('exclusions', () => {
  const search = (personId: string, result: Parameters<typeof recordSearch>[3]['result'], searchedOn = today) =>
    recordSearch(agency.portal, agency.at(today), may(hr, 'search exclusions'), {
      ...{ personId, list: 'leie' as const, source: 'OIG', searchedOn, result, note: 'for HR alone' },
    })

  test('a possible match is a hold whose reason nobody but HR learns, and ends when it is someone else', async () => {
    const { personId } = await employee('Ana Twin')
    expect(await search(personId, 'possible-match', '2026-11-19')).toEqual({ ok: true })
    for (const gate of ['work', 'transport', 'hospital']) expect(await open(personId, gate), gate).toBe(false)
    expect(await seenByManager(personId)).not.toMatch(/exclu|match|for HR alone/i)
    expect(await search(personId, 'no-match')).toEqual({ ok: false, problem: 'not-next' })
    const scope = may(hr, 'search exclusions')
    const bulk = { personIds: [personId], lists: [{ list: 'leie' as const, source: 'OIG' }] }
    expect(await recordNoMatches(agency.portal, agency.at(today), scope, bulk)).toEqual({ recorded: 0, left: 1 })
    const { exclusionSearches } = schema
    const [row] = await agency.database.db
      .select()
      .from(exclusionSearches)
      .where(eq(exclusionSearches.personId, personId))
    const lift = { personId, factId: row?.added[0] ?? '', reason: 'To work' }
    expect(await retractFact(agency.portal, agency.at(today), may(hr, 'retract fact'), lift)).toMatchObject({
      ok: false,
    })
    expect(await search(personId, 'someone-else')).toEqual({ ok: true })
    expect(await open(personId, 'hospital')).toBe(true)
  })

  test('a confirmed identity goes on blocking until the list no longer has it', async () => {
    const { personId } = await employee('Otto Listed')
    await search(personId, 'possible-match', '2026-11-18')
    await search(personId, 'confirmed-match', '2026-11-19')
    const { facts } = await evidenceOf(agency.database.db, personId)
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'check', of: 'exclusion', outcome: 'not-clear' }))
    expect(await open(personId, 'work')).toBe(false)
    const { exclusionSearches } = schema
    const rows = await agency.database.db
      .select()
      .from(exclusionSearches)
      .where(eq(exclusionSearches.personId, personId))
    for (const factId of rows.flatMap(({ added }) => added)) {
      const input = { personId, factId, reason: 'To work' }
      const retracted = await retractFact(agency.portal, agency.at(today), may(hr, 'retract fact'), input)
      expect(retracted).toMatchObject({ ok: false })
    }
    expect(await open(personId, 'work')).toBe(false)
    expect(await search(personId, 'not-listed-now')).toEqual({ ok: true })
    expect(await open(personId, 'work')).toBe(true)
  })

  test('many are recorded at once, one row each with every known name, once even when sent twice', async () => {
    const [one, two] = [await employee('Uma Former'), await employee('Vera Plain')]
    await agency.database.db
      .update(schema.people)
      .set({ otherNames: 'Uma Maiden\nUma Former' })
      .where(eq(schema.people.id, one.personId))
    const lists = (['leie', 'sam'] as const).map((list) => ({ list, source: list }))
    const input = { personIds: [one.personId, two.personId], lists }
    for (let twice = 0; twice < 2; twice += 1)
      expect(await recordNoMatches(agency.portal, agency.at(today), may(hr, 'search exclusions'), input)).toEqual({
        recorded: 2,
        left: 0,
      })
    const { exclusionSearches } = schema
    const rows = await agency.database.db
      .select()
      .from(exclusionSearches)
      .where(eq(exclusionSearches.personId, one.personId))
    expect(rows.map(({ list, names }) => [list, names])).toEqual([
      ['leie', ['Uma Former', 'Uma Maiden']],
      ['sam', ['Uma Former', 'Uma Maiden']],
    ])
    await expect(agency.database.db.delete(exclusionSearches)).rejects.toThrow()
  })
})

describe('a picture of what a source showed', () => {
  const pictured = async () => {
    const { personId, viewer } = await employee()
    const exif = { IFD0: { Artist: 'Hana Reviewer', Copyright: 'Desk 4' } }
    const background = { width: 640, height: 400, channels: 3, background: '#dde' } as const
    const window = {
      input: { create: { ...background, width: 300, height: 120, background: '#234' } },
      left: 40,
      top: 40,
    }
    const content = await sharp({ create: background }).composite([window]).jpeg().withExif(exif).toBuffer()
    const input = { personId, fileName: 'screen.jpg', content: Readable.from(content) }
    const kept = await keepSourcePicture(agency.portal, agency.at(today), may(hr, 'check source'), input)
    const { sourcePictures } = schema
    const [picture] = await agency.database.db
      .select()
      .from(sourcePictures)
      .where(eq(sourcePictures.personId, personId))
    expect(kept).toMatchObject({ ok: true })
    return { personId, viewer, content, id: picture?.id ?? '' }
  }
  const name = async (personId: string, pictureId: string) => {
    const factId = await factOf(personId, 'driver-license')
    const check = { source: 'State', checkedOn: today, result: 'confirmed', reference: '', pictureId } as const
    const scope = may(hr, 'check source')
    expect(await checkCredential(agency.portal, agency.at(today), scope, { personId, factId, check })).toMatchObject({
      ok: true,
    })
  }
  const ask = (who: typeof hr, id: string) =>
    openPicture(asking(agency, who, today, `/hr/source-pictures/${id}`, { id }) as never)
  const looks = async (personId: string) => {
    const rows = await agency.database.db.select().from(schema.ledger).where(eq(schema.ledger.chain, personId))
    return rows.filter(({ event }) => event === 'document viewed')
  }

  test('is opened by HR, with one entry a look, and holds nothing of the camera', async () => {
    const { personId, content, id } = await pictured()
    expect((await sharp(content).metadata()).exif).toBeDefined()
    await name(personId, id)
    for (const times of [1, 2]) {
      const answer = await ask(hr, id)
      const shown = Buffer.from(await answer.arrayBuffer())
      expect(metadataIn(shown).filter((part) => part === 'APP1' || part === 'COM')).toEqual([])
      expect(shown.includes('Hana Reviewer')).toBe(false)
      expect((await looks(personId)).map(({ by }) => by)).toEqual(Array(times).fill(hr.accountId))
    }
  })

  test('is nobody else’s to open, not whom it is about, and nobody’s until a check names it', async () => {
    const { personId, viewer, id } = await pictured()
    await expect(ask(hr, id)).rejects.toMatchObject({ status: 404 })
    await name(personId, id)
    const others = await Promise.all(
      (['payroll', 'auditor', 'admin', 'medical'] as const).map((role) => agency.person({ roles: [role] })),
    )
    for (const who of [viewer, { ...viewer, roles: ['hr' as const] }, manager, ...others])
      await expect(ask(who, id), who.roles.join()).rejects.toMatchObject({ status: 404 })
    expect(await looks(personId)).toEqual([])
  })
})
