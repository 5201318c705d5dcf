import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { ledgerHash } from '#db/ledger-chain.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import * as schema from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { evaluate } from '#domain/standing.ts'
import { everythingInOrder, pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { type FileLine, importPeople } from '#workflows/people/import-people.ts'

const today = '2026-11-22'
const scope = operatorScope('command line', 'import people')

let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

async function* fileOf(values: readonly unknown[]): AsyncGenerator<FileLine> {
  let line = 0
  for (const value of values) yield { line: ++line, value }
}

const importing = (values: readonly unknown[], options: { createTeamsIn?: string; dryRun?: boolean } = {}) =>
  importPeople(agency.portal, agency.at(today), scope, {
    lines: fileOf(values),
    createTeamsIn: options.createTeamsIn ?? null,
    dryRun: options.dryRun ?? false,
  })

const someone = (over: Record<string, unknown> = {}) => ({
  person: crypto.randomUUID(),
  givenName: 'Marisol',
  familyName: 'Quintana Peña',
  email: `${crypto.randomUUID()}@staff.example`,
  position: pact,
  employments: [{ hiredOn: '2024-03-04' }],
  facts: everythingInOrder('2026-06-10'),
  ...over,
})

const rowsOf = async () => ({
  people: await agency.database.db.$count(schema.people),
  accounts: await agency.database.db.$count(schema.accounts),
  facts: await agency.database.db.$count(schema.facts),
  employments: await agency.database.db.$count(schema.employments),
  teams: await agency.database.db.$count(schema.teams),
  programs: await agency.database.db.$count(schema.programs),
  ledger: await agency.database.db.$count(schema.ledger),
  spans: await agency.database.db.$count(schema.standingSpans),
})

async function found(email: string) {
  const [person] = await agency.database.db.select().from(schema.people).where(eq(schema.people.email, email))
  if (!person) throw new Error('not imported')
  return person
}

describe('a personnel file that is in order', () => {
  it('makes people who are cleared at once, with account, team, ledger and standing', async () => {
    const email = 'Elena.Ruiz@staff.example'
    const line = someone({
      name: 'Ruiz Ortega, Elena María',
      givenName: undefined,
      familyName: undefined,
      email,
      phone: '602-555-0142',
      language: 'es',
      team: 'Crisis Bridge North',
    })
    const done = await importing([line], { createTeamsIn: 'PACT Program' })
    expect(done).toEqual({
      ok: true,
      people: 1,
      facts: line.facts.length,
      employments: 1,
      createdTeams: ['Crisis Bridge North'],
    })

    const { db } = agency.database
    const person = await found(email)
    expect(person).toMatchObject({
      givenName: 'Elena María',
      familyName: 'Ruiz Ortega',
      phone: '602-555-0142',
      language: 'es',
      source: 'personnel file',
    })
    const [account] = await db.select().from(schema.accounts).where(eq(schema.accounts.personId, person.id))
    expect(account).toMatchObject({ email, passwordHash: null, disabledAt: null })

    const evidence = await evidenceOf(db, person.id)
    const [held] = evidence.positions
    if (!held) throw new Error('no position')
    const standing = evaluate({ ...held, facts: evidence.facts, asOf: today })
    expect(standing.gates.hospital).toMatchObject({ cleared: true, through: '2027-06-10' })
    const spans = await db.select().from(schema.standingSpans).where(eq(schema.standingSpans.personId, person.id))
    expect(spans).toContainEqual(
      expect.objectContaining({ subject: 'gate', name: 'hospital', untilDay: '2027-06-11', positionId: pact }),
    )

    const facts = await db.select().from(schema.facts).where(eq(schema.facts.personId, person.id))
    expect(new Set(facts.map((fact) => fact.source))).toEqual(new Set(['personnel file']))
    expect(new Set(facts.map((fact) => fact.recordedAt.toISOString()))).toEqual(new Set(['2026-11-22T12:00:00.000Z']))
    const [member] = await db.select().from(schema.teamMembers).where(eq(schema.teamMembers.personId, person.id))
    expect(member).toMatchObject({ fromDay: '2024-03-04', untilDay: null })
  })

  it('leaves a ledger whose chain holds, and which goes on from there', async () => {
    const { db } = agency.database
    const line = someone()
    await importing([line])
    const person = await found(line.email)
    await agency.facts(person.id, agency.at(today), { kind: 'check', of: 'exclusion', on: today, outcome: 'clear' })
    const chain = (await db.select().from(schema.ledger).where(eq(schema.ledger.chain, person.id))).sort(
      (a, b) => a.seq - b.seq,
    )
    expect(chain.map((row) => row.seq)).toEqual(chain.map((_, i) => i + 1))
    expect(chain.map((row) => row.event)).toEqual([
      'person imported',
      'account opened',
      ...line.facts.map(() => 'fact recorded'),
      'employment recorded',
      'fact recorded',
    ])
    chain.forEach((row, i) => {
      expect(row.hash).toBe(ledgerHash(row))
      if (i > 0) expect(row.previousHash).toBe(chain[i - 1]?.hash)
    })
  })

  it('takes people without an address, former staff, waivers, holds and month-only ends', async () => {
    const done = await importing([
      someone({ email: undefined, name: 'Dorothea Finch', givenName: undefined, familyName: undefined }),
      someone({
        email: null,
        givenName: 'Ignacio',
        employments: [
          { hiredOn: '2023-01-09', lastDay: '2023-12-29' },
          { hiredOn: '2025-02-03', lastDay: '2026-05-29', leaves: [{ from: '2025-06-02', through: '2025-06-13' }] },
        ],
        facts: [
          { kind: 'credential', of: ['cpr', 'first-aid'], from: '2025-05-20', through: '2027-05' },
          { kind: 'waiver', requirement: 'peer-support-training', from: '2026-01-01', through: '2027-01-01' },
          { kind: 'hold', gates: ['transport'], from: '2026-03-01' },
        ],
        team: 'crisis bridge NORTH',
      }),
    ])
    expect(done).toMatchObject({ ok: true, people: 2, employments: 3, createdTeams: [] })
    const [former] = await agency.database.db
      .select()
      .from(schema.teamMembers)
      .where(eq(schema.teamMembers.fromDay, '2025-02-03'))
    expect(former).toMatchObject({ untilDay: '2026-05-30' })
  })

  it('keeps nothing in a dry run, and says what it would do', async () => {
    const before = await rowsOf()
    const done = await importing([someone({ team: 'Night Team' })], { createTeamsIn: 'New Program', dryRun: true })
    expect(done).toMatchObject({ ok: true, people: 1, createdTeams: ['Night Team'] })
    expect(await rowsOf()).toEqual(before)
  })
})

describe('a personnel file with mistakes', () => {
  it('is refused as a whole, with every mistake at its line and field', async () => {
    const before = await rowsOf()
    const lines = [
      someone(),
      someone({ name: 'Ana Solo', email: 'not an address', phone: 'call me' }),
      someone({ position: 'astronaut', team: 'Nobody’s Team' }),
      someone({ facts: [{ kind: 'certificate', on: '2024-01-01' }], employments: [] }),
      someone({
        facts: [
          { kind: 'birth-date', on: '1990-02-30' },
          { kind: 'training', course: 'peer-support', on: '2026-11-23' },
          { kind: 'credential', of: ['cpr'], from: '2026-01-01', trough: '2026-02-01' },
          { kind: 'check', of: 'tuberculosis', on: '0206-03-10', outcome: 'clear' },
        ],
      }),
      someone({ employments: [{ hiredOn: '2024-01-01' }, { hiredOn: '2025-01-01' }] }),
      someone({
        facts: [
          { kind: 'training', course: 'peer-support', on: '2024-01-01', recordedAt: '2024-01-02T00:00:00Z' },
          { kind: 'check', of: 'tuberculosis', on: '2026-03-10', outcome: 'clear', review: 'pending' },
        ],
      }),
      someone({ facts: [{ kind: 'waiver', requirement: 'charm', from: '2026-01-01', through: '2026-12-31' }] }),
      'a text',
      someone({ email: 'once@staff.example' }),
      someone({ email: 'ONCE@staff.example', emial: 'x@staff.example' }),
    ]
    const done = await importing(lines)
    if (done.ok) throw new Error('imported')
    expect(done.problems.map(({ line, problem }) => `line ${line}: ${problem}`)).toEqual([
      'line 2: email: is not an e-mail address',
      'line 2: phone: is not a telephone number',
      'line 3: position: is not one of the agency’s positions',
      'line 4: employments: is empty: a personnel file is of people who were hired',
      'line 4: facts[0].kind: is not a kind of fact',
      'line 5: facts[0].on: is not a calendar date (YYYY-MM-DD)',
      'line 6: employments: two of them overlap',
      'line 7: facts[0].recordedAt: is not taken from a file: what is imported is recorded at the moment of the import',
      'line 7: facts[1].review: is not taken from a file: only verified evidence can be imported, the rest is sent in and reviewed',
      'line 8: facts[0].requirement: is not a requirement of the position',
      'line 9: must be an object',
      'line 11: emial: is not a field of this form',
    ])
    expect(await rowsOf()).toEqual(before)
  })

  it('names dates that cannot be, fields nobody reads, and unknown teams', async () => {
    const done = await importing([
      someone({
        team: 'Nobody’s Team',
        facts: [
          { kind: 'training', course: 'peer-support', on: '2026-11-23' },
          { kind: 'credential', of: ['cpr'], from: '2026-01-01', trough: '2026-02-01' },
          { kind: 'check', of: 'tuberculosis', on: '0206-03-10', outcome: 'clear' },
          { kind: 'driving-record', on: '2026-01-02', violations: ['1026-01-01', '2027-01-01'], suspensions: [] },
        ],
      }),
      someone({ team: 'Nobody’s Team' }),
    ])
    if (done.ok) throw new Error('imported')
    expect(done.problems.map(({ line, problem }) => `line ${line}: ${problem}`)).toEqual([
      'line 1: facts[1].trough: is not a field of this form',
      'line 1: facts[2].on: is before 1900',
      'line 1: facts[3].violations[0]: is before 1900',
      'line 1: facts[0].on: is in the future',
      'line 1: facts[3].violations[1]: is in the future',
      'line 2: team: is not one of the agency’s teams',
    ])
  })

  it('does not merge: the same address, id or name twice is for a person to decide', async () => {
    const done = await importing([
      someone({ email: 'twin@staff.example', person: 'a' }),
      someone({ email: 'Twin@staff.example', person: 'a' }),
      someone({ email: undefined, givenName: 'Odalys' }),
      someone({ email: undefined, givenName: 'Odalys' }),
      someone({ email: undefined, givenName: 'Odalys', facts: [{ kind: 'birth-date', on: '1971-05-05' }] }),
    ])
    if (done.ok) throw new Error('imported')
    expect(done.problems).toEqual([
      { line: 2, problem: 'person: is that of line 1 too' },
      { line: 2, problem: 'email: is that of line 1 too' },
      {
        line: 4,
        problem:
          'name: is that of line 3 too; if they are two people, give an e-mail address or a birth-date that tells them apart',
      },
    ])
  })

  it('is refused when it was imported before, with and without addresses', async () => {
    const lines = [someone(), someone({ email: undefined, givenName: 'Wilhelmina' })]
    expect(await importing(lines)).toMatchObject({ ok: true, people: 2 })
    const before = await rowsOf()
    expect(await importing(lines)).toEqual({
      ok: false,
      problems: [
        { line: 1, problem: 'email: belongs to someone the agency knows already' },
        {
          line: 2,
          problem:
            'name: is that of someone the agency knows already; if they are two people, give an e-mail address or a birth-date that tells them apart',
        },
      ],
    })
    expect(await rowsOf()).toEqual(before)
  })

  it('knows the addresses of applicants and staff', async () => {
    await agency.person({ email: 'applicant@people.example' })
    expect(await importing([someone({ email: 'Applicant@People.example' })])).toMatchObject({
      ok: false,
      problems: [{ line: 1, problem: 'email: belongs to someone the agency knows already' }],
    })
  })
})

describe('a large personnel file', () => {
  it('is written whole: 400 people with standing for each', async () => {
    const lines = Array.from({ length: 400 }, () => someone())
    expect(await importing(lines)).toMatchObject({ ok: true, people: 400, facts: 4_000, employments: 400 })
    const cleared = await agency.database.sql`
      select count(distinct person_id)::int as people from standing_spans
      where subject = 'gate' and name = 'hospital' and from_day <= ${today} and until_day > ${today}`
    expect(cleared[0]?.people).toBeGreaterThanOrEqual(400)
  })
})
