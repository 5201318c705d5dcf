import { buffer } from 'node:stream/consumers'
import type { AppLoadContext } from '@remix-run/node'
import { eq } from 'drizzle-orm'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { action, loader } from '#app/routes/demo._index.tsx'
import { ledgerHash } from '#db/ledger-chain.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import { reviewQueue } from '#db/queries/review-queue.ts'
import * as schema from '#db/schema/index.ts'
import { frontsOf, operatorScope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { transitions } from '#domain/hiring.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { type Standing, standingOf } from '#domain/standing.ts'
import { offerLetterPdf } from '#emails/offer-letter-pdf.ts'
import { paperNotice } from '#emails/paper-notice.ts'
import { previewLetters } from '#emails/preview-letters.ts'
import { rosterPdf } from '#emails/roster-pdf.ts'
import { statementsWith } from '#locales/statements.ts'
import { loadDemonstration } from '#server/demonstration/load.ts'
import { personasIn } from '#server/demonstration/personas.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { may } from '#tests/support/hr.ts'
import { testReader } from '#tests/support/reader.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'
import { readDocument } from '#workflows/documents/read-document.ts'
import { hunt } from '#workflows/hunt/hunt.ts'

const now = new Date('2026-11-22T19:30:00Z')
const today = '2026-11-22'
const grahams = 'graham.whitlock@cactuswren.example'

let agency: TestAgency
let people: (typeof schema.people.$inferSelect)[]
/** The standing of everybody in every position of theirs, with the name. */
let standings: { name: string; positionId: string; standing: Standing }[]

beforeAll(async () => {
  agency = await testAgency()
  expect(await loadDemonstration(agency.portal, { now, today })).toBe(true)
  const { db } = agency.database
  people = await db.select().from(schema.people)
  const evidence = await evidenceOfMany(
    db,
    people.map((person) => person.id),
  )
  standings = people.flatMap((person) =>
    (evidence.get(person.id)?.positions ?? []).map(({ id, position, employments }) => ({
      name: `${person.givenName} ${person.familyName}`,
      positionId: id,
      standing: standingOf({ position, employments, facts: evidence.get(person.id)?.facts ?? [] }).at(today),
    })),
  )
}, 300_000)

const of = (name: string) => {
  const found = standings.find((each) => each.name.startsWith(name))
  if (!found) throw new Error(`nobody is called ${name}`)
  return found.standing
}

describe('the demonstration agency', () => {
  it('has fifty people, one of them on file twice, all made up, with names and addresses but for one', () => {
    expect(people).toHaveLength(51)
    expect(people.filter((person) => person.email === null).map((person) => person.givenName)).toEqual(['Wilma'])
    for (const person of people) {
      if (person.email !== null) expect(person.email).toMatch(/\.example$/)
      if (person.source !== 'application') expect(person.familyName).not.toBe('')
    }
    expect(new Set(people.map((person) => person.language))).toEqual(new Set(['en', 'es']))
  })

  it('shows every status of a requirement, and what is pending', () => {
    const all = standings.flatMap(({ standing }) => Object.values(standing.requirements))
    expect(new Set(all.map((requirement) => requirement.status))).toEqual(
      new Set(['met', 'waived', 'failed', 'grace', 'lapsed', 'not-yet', 'missing']),
    )
    expect(all.some((requirement) => 'pending' in requirement)).toBe(true)
    expect(all.some((requirement) => requirement.status === 'failed' && requirement.again !== null)).toBe(true)
    expect(all.some((requirement) => requirement.status === 'failed' && requirement.again === null)).toBe(true)
  })

  it('shows every gate open and closed, and everything that closes one besides requirements', () => {
    const gates = standings.flatMap(({ standing }) => Object.entries(standing.gates))
    for (const gate of ['hire', 'work', 'transport', 'peer-services', 'hospital'])
      for (const cleared of [true, false])
        expect(
          gates.some(([name, answer]) => name === gate && answer.cleared === cleared),
          `${gate} ${cleared}`,
        ).toBe(true)
    const blocked = new Set(gates.flatMap(([, answer]) => answer.blockedBy))
    for (const reason of ['employment', 'leave', 'hold']) expect(blocked).toContain(reason)
    expect(new Set(standings.map(({ positionId }) => positionId)).size).toBe(5)
  })

  it('tells the story that the personas speak of', () => {
    expect(of('Elena').gates.hospital).toMatchObject({ cleared: true })
    expect(of('Marcus').requirements['peer-support-training']).toMatchObject({ status: 'grace' })
    expect(of('Marcus').gates['peer-services']).toMatchObject({ cleared: false })
    expect(of('Aisha').gates.hospital).toMatchObject({ cleared: true, through: addDays(today, 3) })
    expect(of('Luis').gates.hospital).toMatchObject({ through: addDays(today, 20), limitedBy: ['driver-license'] })
    expect(of('Rebecca').gates.hospital).toMatchObject({
      through: addDays(today, 80),
      limitedBy: ['fingerprint-clearance'],
    })
    expect(of('Jamal').requirements.cpr).toMatchObject({ status: 'lapsed', since: addDays(today, -11) })
    expect(of('Guadalupe').requirements['driving-record']).toMatchObject({
      status: 'failed',
      again: addDays(today, 47),
    })
    expect(of('Peter').requirements['fingerprint-clearance']).toMatchObject({ status: 'failed', again: null })
    expect(of('Dawn').gates).toMatchObject({ transport: { cleared: false }, hospital: { cleared: true } })
    expect(of('Héctor').requirements.tuberculosis).toMatchObject({ status: 'failed' })
    expect(of('Camille').requirements['driving-record']).toMatchObject({ status: 'waived' })
    expect(of('Óscar').gates.hospital?.blockedBy).toEqual(['hold'])
    expect(of('Fatima').gates.hospital?.blockedBy).toEqual(['leave'])
    expect(of('Fatima').probation).toMatchObject({ state: 'running' })
    expect(of('Ngozi').requirements.tuberculosis).toMatchObject({ status: 'lapsed', pending: true })
    expect(of('Samuel').requirements.cpr).toMatchObject({ status: 'lapsed' })
    expect(of('Ximena').probation).toEqual({ lastDay: today, state: 'completed' })
    expect(of('Tyler').probation).toMatchObject({ lastDay: addDays(today, 1), state: 'running' })
    expect(of('Hannah').bonuses[0]).toMatchObject({ milestone: 'hire', earnedOn: today })
    expect(of('Victor').gates.work?.blockedBy).toContain('employment')
    expect(of('Miguel').requirements.enrollment).toMatchObject({ status: 'met', through: addDays(today, 23) })
    expect(of('Kenji').gates['peer-services']).toMatchObject({ cleared: true })
    expect(of('Latoya').requirements.supervision).toMatchObject({ status: 'lapsed' })
    expect(of('Naomi').requirements.age).toMatchObject({ status: 'not-yet', again: addDays(today, 9) })
    expect(of('Isaac').gates.hire).toMatchObject({ cleared: true })
  })

  it('has applications in every state, an offer that expired, and openings of each kind', async () => {
    const { db } = agency.database
    const applications = await db.select().from(schema.applications)
    const states = new Set(Object.values(transitions).flatMap(({ from, to }) => [...from, to]))
    expect(new Set(applications.map((application) => application.state))).toEqual(states)
    const offers = await db.select().from(schema.offers)
    const answered = new Set((await db.select().from(schema.offerAnswers)).map((answer) => answer.offerId))
    expect(offers.some((offer) => !answered.has(offer.id) && offer.expiresOn < today)).toBe(true)
    expect(offers.some((offer) => !answered.has(offer.id) && offer.expiresOn > today)).toBe(true)
    const postings = await db.select().from(schema.postings)
    expect(postings.some(({ closesOn }) => closesOn !== null && closesOn < today)).toBe(true)
    expect(postings.some(({ closesOn }) => closesOn === addDays(today, 4))).toBe(true)
    expect(new Set(postings.map(({ positionId }) => positionId)).size).toBe(5)
  })

  it('has a ticket to review, a lost card and an arrest reported, and reports that are decided', async () => {
    const { db } = agency.database
    const decided = await db.select().from(schema.selfReportOutcomes)
    const open = (await db.select().from(schema.selfReports)).filter(
      ({ id }) => !decided.some(({ reportId }) => reportId === id),
    )
    expect(open.map(({ what }) => what).sort()).toEqual(['arrest', 'lost-card'])
    expect(decided.map(({ outcome }) => outcome).sort()).toEqual(['interruption', 'nothing-further'])
    const reviewed = await db.select().from(schema.submissionDecisions)
    const waiting = (await db.select().from(schema.submissions)).filter(
      ({ id, claims }) =>
        claims.kind === 'driving-record' && claims.partial && !reviewed.some(({ submissionId }) => submissionId === id),
    )
    expect(waiting).toHaveLength(1)
    const kept = await db.select().from(schema.drivingTickets)
    expect(new Set(kept.flatMap(({ tickets }) => tickets.map(({ type }) => type)))).toEqual(
      new Set(['speeding', 'signal', 'seat-belt', 'following']),
    )
  })

  it('leaves today’s bonuses to today’s sweep', async () => {
    const bonuses = await agency.database.db.select().from(schema.bonuses)
    expect(bonuses.length).toBeGreaterThan(3)
    for (const bonus of bonuses) expect(bonus.earnedOn < today).toBe(true)
  })

  it('lets every persona open a session, with the front they land on', async () => {
    const sessions = openSessions(agency.database)
    const personas = await personasIn(agency.database)
    expect(personas).toHaveLength(20)
    for (const persona of personas) {
      const token = await sessions.open(persona.accountId, 'demonstration', now)
      const session = await sessions.read(token, now)
      if (!session) throw new Error(`${persona.name} has no session`)
      const [, front] = persona.front.split('/')
      expect(frontsOf(session.viewer)).toContain(front)
      if (front !== 'me') expect(frontsOf(session.viewer)[0]).toBe(front)
    }
  })
})

describe('signing in as a persona', () => {
  const asked = (persona: string, over: Partial<AppLoadContext> = {}, name = 'persona') => ({
    request: new Request('http://localhost/demo', { method: 'POST', body: new URLSearchParams({ [name]: persona }) }),
    params: {},
    context: {
      portal: agency.portal,
      sessions: openSessions(agency.database),
      policies: async () => defaultPolicies,
      statements: async () => statementsWith([]),
      moment: async () => ({ now, today }),
      origin: 'http://localhost',
      demo: true,
      letters: null,
      papers: { offerLetter: offerLetterPdf, roster: rosterPdf, notice: paperNotice },
      previewLetters,
      personas: () => personasIn(agency.database),
      nonce: '',
      report: () => {},
      address: '127.0.0.1',
      ...over,
    },
  })

  it('opens a session of the demonstration and lands on the front, in the persona’s language', async () => {
    const answer = await action(asked('elena'))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/me/clearance')
    const cookies = answer.headers.getSetCookie()
    expect(cookies.some((cookie) => cookie.startsWith('language='))).toBe(true)
    const token = /^session=([^;]+)/.exec(cookies.find((cookie) => cookie.startsWith('session=')) ?? '')?.[1] ?? ''
    const session = await openSessions(agency.database).read(token, now)
    const elena = people.find((person) => person.givenName === 'Elena')
    expect(session).toMatchObject({ method: 'demonstration', viewer: { personId: elena?.id } })
    const entries = await agency.database.db.select().from(schema.ledger)
    expect(entries.filter((entry) => entry.chain === elena?.id).at(-1)?.event).toBe('signed in')
  })

  it('leads straight to what there is to see, as whom it is seen', async () => {
    const dominic = people.find((person) => person.givenName === 'Dominic')
    const [application] = await agency.database.db
      .select()
      .from(schema.applications)
      .where(eq(schema.applications.personId, dominic?.id ?? ''))
    const answer = await action(asked('graham-8', {}, 'sight'))
    expect(answer.headers.get('Location')).toBe(`/hr/applications/${application?.id}/adverse-action`)
    const token = /session=([^;]+)/.exec(answer.headers.getSetCookie().join())?.[1] ?? ''
    const session = await openSessions(agency.database).read(token, now)
    expect(session?.viewer).toMatchObject({ personId: people.find(({ givenName }) => givenName === 'Graham')?.id })
    await expect(action(asked('graham-99', {}, 'sight'))).rejects.toMatchObject({ status: 404 })
  })

  it('knows nobody else, and is not there outside the demonstration', async () => {
    const outside = { demo: false, personas: null }
    await expect(action(asked('nobody'))).rejects.toMatchObject({ status: 404 })
    await expect(action(asked('elena', outside))).rejects.toMatchObject({ status: 404 })
    await expect(loader(asked('elena', outside))).rejects.toMatchObject({ status: 404 })
  })
})

describe('the past of the demonstration', () => {
  it('was recorded in the order in which it happened, in chains that hold', async () => {
    const rows = await agency.database.db.select().from(schema.ledger)
    for (const name of new Set(rows.map((row) => row.chain))) {
      const chain = rows.filter((row) => row.chain === name).sort((a, b) => a.seq - b.seq)
      chain.forEach((row, i) => {
        const before = chain[i - 1]
        expect(row.hash).toBe(ledgerHash(row))
        if (before) expect(row.previousHash).toBe(before.hash)
        if (before) expect(row.at.getTime()).toBeGreaterThanOrEqual(before.at.getTime())
      })
    }
    expect(rows.every((row) => row.at <= now)).toBe(true)
  })

  it('can be asked as known at: the suspension was not known before it was recorded', async () => {
    const peter = people.find((person) => person.givenName === 'Peter')
    if (!peter) throw new Error('Peter is missing')
    const evidence = (await evidenceOfMany(agency.database.db, [peter.id])).get(peter.id)
    const [held] = evidence?.positions ?? []
    if (!evidence || !held) throw new Error('Peter has no position')
    const day = addDays(today, -24)
    const knownThen = standingOf({ ...held, facts: evidence.facts, knownAt: `${day}T23:00:00Z` }).at(day)
    const knownNow = standingOf({ ...held, facts: evidence.facts }).at(day)
    expect(knownThen.gates.hospital?.cleared).toBe(true)
    expect(knownNow.gates.hospital?.cleared).toBe(false)
  })

  it('keeps spans of standing that say what the engine says', async () => {
    const spans = await agency.database.db.select().from(schema.standingSpans)
    for (const { name, positionId, standing } of standings) {
      const person = people.find((each) => `${each.givenName} ${each.familyName}` === name)
      const own = spans.filter((span) => span.personId === person?.id && span.positionId === positionId)
      for (const [gate, answer] of Object.entries(standing.gates)) {
        const covers = own.some(
          (span) =>
            span.subject === 'gate' &&
            span.name === gate &&
            (span.fromDay === '-infinity' || span.fromDay <= today) &&
            (span.untilDay === 'infinity' || span.untilDay > today),
        )
        expect(covers, `${name} ${gate}`).toBe(answer.cleared)
      }
    }
  })

  it('mails only what is new', async () => {
    const { db } = agency.database
    const notices = await db.select().from(schema.notices)
    const delivered = new Set((await db.select().from(schema.noticeDeliveries)).map((row) => row.noticeId))
    const waiting = notices.filter((notice) => !delivered.has(notice.id))
    expect(waiting.map((notice) => notice.body.kind)).toContain('offer-made')
    for (const notice of waiting) expect(notice.createdAt.toISOString() >= addDays(today, -1)).toBe(true)
    const jobs = await agency.database
      .sql`select count(*)::int as waiting from pgboss.job where name = 'deliver-notice'`
    expect(jobs[0]?.waiting).toBe(waiting.length)
  })
})

describe('the hunt for states that should be impossible', () => {
  it('finds nothing, however the story was told', async () => {
    const done = await hunt(agency.portal, { now, today }, operatorScope('jobs', 'hunt impossible states'))
    const { sql } = agency.database
    expect(await sql`select state, record, person_id from findings`).toEqual([])
    expect(done).toMatchObject({ isNew: 0, notices: [] })
    expect(done?.records).toBeGreaterThan(500)
  })
})

describe('the specimens', () => {
  it('are real pictures and papers, as they were stored', async () => {
    const documents = await agency.database.db.select().from(schema.documents)
    // Whatever picture was sent is kept as a JPEG.
    expect(new Set(documents.map((document) => document.mediaType))).toEqual(new Set(['image/jpeg', 'application/pdf']))
    for (const mediaType of ['image/jpeg', 'application/pdf']) {
      const document = documents.find((each) => each.mediaType === mediaType)
      if (!document) throw new Error(`no ${mediaType}`)
      const content = await buffer(await agency.portal.storage.get(document.storageKey))
      expect(content).toHaveLength(document.bytes)
      expect((await fileTypeFromBuffer(content))?.mime).toBe(mediaType)
      if (mediaType === 'application/pdf') expect(content.subarray(-6).toString()).toContain('EOF')
      else expect(await sharp(content).metadata()).toMatchObject({ width: 960, height: 640 })
    }
  })
})

describe('what waits for review', () => {
  it('is read, however long ago it was sent, and one card says something else than what was typed', async () => {
    const { db, sql } = agency.database
    const [graham] = await db.select().from(schema.accounts).where(eq(schema.accounts.email, grahams))
    if (!graham) throw new Error('Graham is missing')
    const viewer = { kind: 'account', accountId: graham.id, personId: graham.personId, roles: ['hr'] } as const
    const queue = () => reviewQueue(db, may(viewer, 'decide submission'), today)
    const files = (await db.select().from(schema.documents)).filter(({ replacedAt }) => replacedAt === null)
    const waiting = await queue()
    const jobs = await sql`select data ->> 'documentId' as id from pgboss.job where name = 'read-document'`
    const reader = await testReader()
    for (const { id, requirements } of waiting) {
      const sent = files.filter(({ submissionId }) => submissionId === id)
      for (const file of sent) expect(jobs.map((job) => job.id)).toContain(file.id)
      const front = sent.find(({ side }) => side === 'front')
      const scope = operatorScope('jobs', 'read pictures')
      if (front && requirements.some((name) => name === 'cpr' || name === 'fingerprint-clearance'))
        await readDocument({ ...agency.portal, reader }, { now, today }, scope, front.id)
    }
    const disagreeing = (await queue()).filter(({ disagrees }) => disagrees)
    expect(disagreeing.map(({ givenName }) => givenName)).toEqual(['Ngozi'])
    const readings = await db.select().from(schema.documentReadings)
    const proposed = readings.map(({ proposals }) => [proposals.name, proposals.through])
    expect(proposed.sort()).toEqual([
      ['ISAAC YAZZIE', addDays(today, 2_180)],
      ['NGOZI EZE', addDays(today, 727)],
    ])
  }, 120_000)
})

describe('a second start', () => {
  it('changes nothing, also after the agency was renamed', async () => {
    const count = async () => [
      await agency.database.db.$count(schema.people),
      await agency.database.db.$count(schema.ledger),
      await agency.database.db.$count(schema.notices),
    ]
    const before = await count()
    await agency.database.db
      .insert(schema.policies)
      .values({ name: 'agency', value: { name: 'Another name', timeZone: 'America/Denver' }, recordedAt: now })
    expect(await loadDemonstration(agency.portal, { now, today: addDays(today, 1) })).toBe(false)
    expect(await count()).toEqual(before)
  })
})
