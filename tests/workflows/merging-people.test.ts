import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownApplications } from '#db/queries/applications.ts'
import { duplicatePairs, duplicatesOf } from '#db/queries/duplicates.ts'
import { leadOf, mergesOf, recordsOf } from '#db/queries/same-person.ts'
import * as schema from '#db/schema/index.ts'
import type { Fact } from '#domain/facts.ts'
import { pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, own } from '#tests/support/evidence.ts'
import { accepted, applicant, may } from '#tests/support/hr.ts'
import { lockedApplication } from '#workflows/applications/find-application.ts'
import { attest } from '#workflows/applications/send-in.ts'
import { inDeed } from '#workflows/deed.ts'
import { hireApplicant } from '#workflows/employments/hire-applicant.ts'
import { mergePeople } from '#workflows/people/merge-people.ts'
import { tellApart } from '#workflows/people/tell-apart.ts'
import { unmergePeople } from '#workflows/people/unmerge-people.ts'

const today = '2026-06-01'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

type Account = Awaited<ReturnType<TestAgency['person']>>
type Changes = Partial<typeof schema.people.$inferInsert>

const hana = () => agency.person({ name: 'Hana Reviewer', roles: ['hr'] })

/** A record of someone, with what is known of them. */
async function record(name: string, changes: Changes = {}) {
  const viewer = await agency.person({ name })
  if (Object.keys(changes).length > 0)
    await agency.database.db.update(schema.people).set(changes).where(eq(schema.people.id, viewer.personId))
  return viewer
}

async function signsBetween(hr: Account, one: Account, other: Account) {
  const pairs = await duplicatesOf(agency.database.db, may(hr, 'read person'), today, one.personId)
  return pairs.find((pair) => [pair.one, pair.other].includes(other.personId))?.signs ?? []
}

function merge(hr: Account, one: Account, other: Account, keep = one) {
  const input = { one: one.personId, other: other.personId, keep: keep.personId, reason: 'Asked her by phone' }
  return mergePeople(agency.portal, agency.at(today), may(hr, 'merge people'), input)
}

async function mergeOf(hr: Account, { personId }: Account) {
  const [found] = await mergesOf(agency.database.db, may(hr, 'read person'), today, [personId])
  if (!found) throw new Error('not merged')
  return found
}

const undo = (hr: Account, mergeId: string) =>
  unmergePeople(agency.portal, agency.at(today), may(hr, 'merge people'), { mergeId, reason: 'They are sisters' })

/** A file that a person has sent as evidence of something. */
async function sentFile({ personId }: Account, claims: Fact, sha256: string) {
  const { db } = agency.database
  const requirements = ['a requirement']
  const [sent] = await db
    .insert(schema.submissions)
    .values({ personId, positionId: pact, requirements, claims, sentAt: agency.at(today).now })
    .returning()
  await db.insert(schema.documents).values({
    personId,
    submissionId: sent?.id ?? null,
    requirement: 'a requirement',
    side: 'front',
    fileName: 'card.jpg',
    mediaType: 'image/jpeg',
    bytes: 10,
    sha256,
    storageKey: `${personId}/${sha256}`,
    uploadedAt: agency.at(today).now,
  })
}

describe('what is offered', () => {
  test('law case 9: a name on two files of one person is offered, and nothing is merged by itself', async () => {
    const hr = await hana()
    const one = await record('Rosa Vega', { otherNames: 'Rosa Luna', phone: '(520) 555-0148' })
    const other = await record('Rosa Luna', { phone: '+1 520 555 0148' })
    expect(await signsBetween(hr, one, other)).toEqual(['same-phone', 'other-name'])
    expect(await signsBetween(hr, other, one)).toEqual(['same-phone', 'other-name'])
    const { total, pairs } = await duplicatePairs(agency.database.db, may(hr, 'read person'), today, 1)
    expect([total, pairs.length]).toEqual([1, 1])
    expect(await agency.database.db.$count(schema.personMerges)).toBe(0)
  })

  test('an address, a number, and a name with the other names are signs; a name alone only where nothing tells apart', async () => {
    const hr = await hana()
    const first = await record('José Núñez', { email: 'Jose@people.example', otherNames: 'Pepe Núñez' })
    expect(await signsBetween(hr, first, await record('J. N.', { email: 'jose@people.example' }))).toEqual([
      'same-email',
    ])
    expect(await signsBetween(hr, first, await record('Jose Nunez'))).toEqual([])
    expect(await signsBetween(hr, first, await record('JOSE NUNEZ', { otherNames: 'pepe nunez' }))).toEqual([
      'other-name',
    ])
    expect(await signsBetween(hr, first, await record('Jose Nunez', { email: null }))).toEqual(['name-alone'])
    expect(
      await signsBetween(hr, await record('A B', { phone: '555' }), await record('C D', { phone: '555' })),
    ).toEqual([])
    expect(await signsBetween(hr, await record(''), await record('', { email: null }))).toEqual([])
  })

  test('a date of birth is a sign only where both may be known, after an accepted offer', async () => {
    const hr = await hana()
    const born: Fact = { kind: 'birth-date', on: '1991-04-05' }
    const one = await record('Lena Ortiz')
    const other = await record('Lena Ortiz')
    await agency.facts(one.personId, agency.at(today), born)
    await agency.facts(other.personId, agency.at(today), born)
    await applied(agency, one.personId, 'clearing')
    const before = await applied(agency, other.personId, 'screening')
    expect(await signsBetween(hr, one, other)).toEqual([])
    const { db } = agency.database
    await db.update(schema.applications).set({ state: 'clearing' }).where(eq(schema.applications.id, before))
    expect(await signsBetween(hr, one, other)).toEqual(['name-and-birth'])
  })

  test('the same file from two people is a sign, never a medical one, and not before an accepted offer', async () => {
    const hr = await agency.person({ roles: ['hr', 'medical'] })
    const people = [
      await record('File One'),
      await record('File Two'),
      await record('File Three'),
      await record('File Four'),
    ]
    const [one, two, three, four] = people as [Account, Account, Account, Account]
    for (const { personId } of [one, two, three]) await applied(agency, personId, 'clearing')
    await applied(agency, four.personId, 'screening')
    const card: Fact = { kind: 'credential', of: ['cpr'], from: '2026-01-10', through: '2028-01-31' }
    await sentFile(one, card, 'a'.repeat(64))
    await sentFile(two, card, 'a'.repeat(64))
    await sentFile(four, card, 'a'.repeat(64))
    const clear: Fact = { kind: 'check', of: 'tuberculosis', on: '2026-05-01', outcome: 'clear' }
    await sentFile(one, clear, 'b'.repeat(64))
    await sentFile(three, clear, 'b'.repeat(64))
    expect(await signsBetween(hr, one, two)).toEqual(['same-file'])
    expect(await signsBetween(hr, one, three)).toEqual([])
    expect(await signsBetween(hr, one, four)).toEqual([])
  })

  test('two people stay two: they are not offered again, by either name, and it is known who said so', async () => {
    const hr = await hana()
    const one = await record('Twin Alvarez', { phone: '602 555 0101' })
    const other = await record('Twim Alvarez', { phone: '602 555 0101' })
    const input = { one: other.personId, other: one.personId }
    for (const _ of ['once', 'twice'])
      expect(await tellApart(agency.portal, agency.at(today), may(hr, 'merge people'), input)).toEqual({ ok: true })
    expect([await signsBetween(hr, one, other), await signsBetween(hr, other, one)]).toEqual([[], []])
    const kept = await agency.database.db.select().from(schema.personDistinctions)
    expect(kept.map(({ by }) => by)).toEqual([hr.accountId])
  })
})

describe('a merge', () => {
  /** Everything kept of these people, but for the ledger. */
  async function everything(...people: Account[]) {
    const kept: Record<string, unknown> = {}
    for (const table of [
      'people',
      'applications',
      'facts',
      'standing_spans',
      'submissions',
      'employments',
      'documents',
      'accounts',
    ]) {
      const own = sql.raw(table === 'people' ? 'id' : 'person_id')
      const ids = people.map(({ personId }) => personId)
      const rows = await agency.database.db.execute(sql`
        select to_jsonb(kept.*) as row from ${sql.raw(table)} as kept where ${own} in ${ids} order by 1`)
      kept[table] = [...rows]
    }
    return kept
  }

  const spansOf = async ({ personId }: Account, name: string) => {
    const rows = await agency.database.db
      .select({ from: schema.standingSpans.fromDay })
      .from(schema.standingSpans)
      .where(
        sql`${schema.standingSpans.personId} = ${personId} and ${schema.standingSpans.subject} = 'requirement' and ${schema.standingSpans.name} = ${name}`,
      )
    return rows.map(({ from }) => from)
  }

  test('counts what is known of either for both, and undoing it leaves everything as it was, but for what the ledger says', async () => {
    const hr = await hana()
    const lacking = ({ kind }: Fact) => kind === 'birth-date'
    const days = { today: '2026-03-02', firstDay: '2026-06-15' }
    const one = await accepted(agency, hr, { ...days, name: 'Mara Diaz', lacking })
    const other = await applicant(agency, { name: 'Mara Díaz' })
    await agency.facts(other.viewer.personId, agency.at(today), { kind: 'birth-date', on: '1990-01-01' })
    const before = await everything(one.viewer, other.viewer)
    const ledger = await agency.database.db.$count(schema.ledger)
    expect(await spansOf(one.viewer, 'age')).toEqual([])

    const merged = await merge(hr, one.viewer, other.viewer)
    expect(merged).toEqual({ ok: true, leadId: one.viewer.personId })
    expect(await spansOf(one.viewer, 'age')).toEqual(['2011-01-01'])
    expect(await spansOf(other.viewer, 'driver-license')).toHaveLength(1)
    const during = await everything(one.viewer, other.viewer)
    expect({ ...during, standing_spans: null }).toEqual({ ...before, standing_spans: null })

    const { id } = await mergeOf(hr, one.viewer)
    for (const _ of ['once', 'twice']) expect(await undo(hr, id)).toEqual({ intoId: one.viewer.personId })
    expect(await everything(one.viewer, other.viewer)).toEqual(before)
    const entries = await agency.database.db.select().from(schema.ledger).orderBy(schema.ledger.id).offset(ledger)
    expect(entries.map(({ event }) => event)).toEqual([
      'people merged',
      'people merged',
      'people unmerged',
      'people unmerged',
    ])
    expect(entries.every(({ ids }) => JSON.stringify(ids) === JSON.stringify({ mergeId: id }))).toBe(true)
  })

  test('a fact recorded or taken back under one record changes what both may do', async () => {
    const hr = await hana()
    const one = await applicant(agency)
    const other = await applicant(agency)
    await merge(hr, one.viewer, other.viewer, other.viewer)
    await agency.facts(one.viewer.personId, agency.at(today), { kind: 'birth-date', on: '1990-01-01' })
    expect([await spansOf(one.viewer, 'age'), await spansOf(other.viewer, 'age')]).toEqual([
      ['2011-01-01'],
      ['2011-01-01'],
    ])
  })

  test('a signed no in an application of one record takes back the yes that was given under the other', async () => {
    const hr = await hana()
    const one = await applicant(agency)
    const other = await applicant(agency)
    const yes: Fact = { kind: 'attestation', statement: 'lived-experience', on: '2026-03-02' }
    await agency.facts(one.viewer.personId, agency.at(today), yes)
    await merge(hr, one.viewer, other.viewer)
    expect(await spansOf(other.viewer, 'lived-experience')).toHaveLength(1)
    const scope = may(other.viewer, 'answer application')
    await inDeed(agency.portal, agency.at(today), scope, async (deed) => {
      const found = await lockedApplication(deed, scope, other.applicationId)
      await attest(deed, found, { on: today, signatureId: null })
    })
    expect(await spansOf(one.viewer, 'lived-experience')).toEqual([])
  })

  test('both accounts keep what is theirs, and see nothing of the other', async () => {
    const hr = await hana()
    const one = await applicant(agency)
    const other = await applicant(agency)
    await merge(hr, one.viewer, other.viewer)
    for (const each of [one, other]) {
      const found = await ownApplications(agency.database.db, own(each.viewer, 'read application'), today)
      expect(found.map(({ id }) => id)).toEqual([each.applicationId])
    }
  })

  test('three records are one person by one lead; undoing one merge leaves the other', async () => {
    const hr = await hana()
    const [a, b, c] = [await record('Tri One'), await record('Tri Two'), await record('Tri Three')]
    await merge(hr, a, b)
    expect(await merge(hr, c, b)).toEqual({ ok: true, leadId: c.personId })
    expect(await merge(hr, b, c)).toEqual({ ok: true, leadId: c.personId })
    const { db } = agency.database
    expect([...(await recordsOf(db, b.personId))].sort()).toEqual([a, b, c].map(({ personId }) => personId).sort())
    expect(await leadOf(db, b.personId)).toBe(c.personId)
    const merges = await mergesOf(db, may(hr, 'read person'), today, await recordsOf(db, c.personId))
    const first = merges.find(({ fromId }) => fromId === b.personId)
    await undo(hr, first?.id ?? '')
    expect(await leadOf(db, b.personId)).toBe(b.personId)
    expect(await leadOf(db, a.personId)).toBe(c.personId)
  })

  test('two at once, both ways round, make one merge', async () => {
    const hr = await hana()
    const [one, other] = [await record('Two Tabs'), await record('Two Taps')]
    const made = await Promise.all([merge(hr, one, other), merge(hr, other, one), merge(hr, one, other, other)])
    expect(made.every(({ ok }) => ok)).toBe(true)
    expect(await mergesOf(agency.database.db, may(hr, 'read person'), today, [one.personId])).toHaveLength(1)
  })

  test('two at once by different records of the same two people never lead in a circle', async () => {
    const hr = await hana()
    for (let round = 0; round < 4; round += 1) {
      const [rosa, rose, vera, vero] = [
        await record('Rosa'),
        await record('Rose'),
        await record('Vera'),
        await record('Vero'),
      ]
      await merge(hr, rosa, rose)
      await merge(hr, vera, vero)
      await Promise.all([merge(hr, rosa, vera, rosa), merge(hr, rose, vero, vero)])
      const ids = [rosa, rose, vera, vero].map(({ personId }) => personId)
      const leading = await Promise.all(ids.map((id) => leadOf(agency.database.db, id)))
      expect(new Set(leading).size).toBe(1)
      expect([rosa.personId, vera.personId]).toContain(leading[0])
    }
  })

  test('is refused for one’s own record, a colleague’s, and where both were employed; the employed record leads', async () => {
    const hr = await hana()
    const [one, other] = [await record('Emma Works'), await record('Emma Applies')]
    await agency.employ(one.personId, agency.at(today), { hiredOn: '2026-03-02' })
    expect(await merge(hr, one, hr)).toEqual({ ok: false, problem: 'own' })
    expect(
      await tellApart(agency.portal, agency.at(today), may(hr, 'merge people'), {
        one: hr.personId,
        other: one.personId,
      }),
    ).toEqual({ ok: false, problem: 'own' })
    expect(await merge(hr, one, await agency.person({ roles: ['manager'] }))).toEqual({ ok: false, problem: 'staff' })
    const third = await record('Emma Twice')
    await agency.employ(third.personId, agency.at(today), { hiredOn: '2025-01-01', lastDay: '2025-02-01' })
    expect(await merge(hr, third, one)).toEqual({ ok: false, problem: 'both-employed' })
    expect(await merge(hr, one, other, other)).toEqual({ ok: true, leadId: one.personId })
    expect(await merge(hr, third, other)).toEqual({ ok: false, problem: 'both-employed' })
  })

  test('nobody is hired twice for the same days by way of another record', async () => {
    const hr = await hana()
    const works = await record('Olga Works')
    await agency.employ(works.personId, agency.at(today), { hiredOn: '2026-03-02', positionId: pact })
    const again = await accepted(agency, hr, { today, firstDay: '2026-06-15', name: 'Olga Again' })
    await merge(hr, works, again.viewer)
    const hired = await hireApplicant(agency.portal, agency.at(today), may(hr, 'hire applicant'), {
      applicationId: again.applicationId,
      firstDay: '2026-06-15',
      teamId: null,
    })
    expect(hired).toEqual({ ok: false, problem: 'employments-overlap' })
  })

  test('neither a merge, nor its undoing, nor a distinction can be changed or deleted', async () => {
    for (const table of ['person_merges', 'person_unmerges', 'person_distinctions']) {
      await expect(agency.database.sql.unsafe(`update ${table} set at = now()`)).rejects.toThrow('append-only')
      await expect(agency.database.sql.unsafe(`delete from ${table}`)).rejects.toThrow('append-only')
    }
  })
})
