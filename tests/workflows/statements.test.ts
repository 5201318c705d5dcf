import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { askedStatements } from '#db/queries/asked-statements.ts'
import { factRetractions, facts, ledger, notices, signatures, signedWords } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import type { Language } from '#locales/languages.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, own } from '#tests/support/evidence.ts'
import { may } from '#tests/support/hr.ts'
import { NotFound } from '#workflows/problems.ts'
import { textDigest } from '#workflows/signatures/text-digest.ts'
import { publishWording } from '#workflows/statements/publish-wording.ts'
import { signStatement } from '#workflows/statements/sign-statement.ts'
import { withdrawStatement } from '#workflows/statements/withdraw-statement.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

const today = '2026-03-02'
const later = '2026-03-20'
const ethics = 'code-of-ethics'
const certified = 'certified-peer-specialist'
const description = `job-description:${certified}`
type Person = Awaited<ReturnType<TestAgency['person']>>
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

/** Somebody past their offer of the position that asks for the code of ethics. */
async function newHire(positionId = certified): Promise<Person> {
  const viewer = await agency.person({ name: 'Ana María Flores' })
  await applied(agency, viewer.personId, 'clearing', positionId)
  return viewer
}

function sign(
  viewer: Person,
  statement: string,
  { day = today, version = 1, name = 'ana flores', text = 'Words' } = {},
) {
  const shown = (id: string) => ({
    statement: id,
    version,
    language: 'en' as Language,
    textSha256: textDigest(`${text} of ${id}`),
  })
  return signStatement(agency.portal, agency.at(day), own(viewer, 'submit evidence'), {
    statement,
    texts: [shown('electronic-signature-consent'), shown(statement)],
    words: { title: 'A title', text: `${text} of ${statement}` },
    signedName: name,
    address: '192.0.2.1',
  })
}

const words = (text: string) => ({
  en: { title: 'Code of ethics', note: '', text },
  es: { title: 'Código de ética', note: '', text },
})

async function standing(viewer: Person, statement: string, day = today) {
  const found = await askedStatements(agency.database.db, own(viewer, 'submit evidence'), day, viewer.personId)
  return found?.asked.find((each) => each.statement === statement)?.standing
}

const standingFacts = ({ personId }: Person) =>
  agency.database.db
    .select({ body: facts.body })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(eq(facts.personId, personId), isNull(factRetractions.factId)))

async function spans({ personId }: Person, name = ethics) {
  const rows = await agency.database.sql`
    select from_day, until_day from standing_spans where person_id = ${personId} and subject = 'requirement' and name = ${name}`
  return rows.map((row) => [row.from_day, row.until_day])
}

const signaturesOf = ({ personId }: Person, statement: string) =>
  agency.database.db
    .select()
    .from(signatures)
    .where(and(eq(signatures.personId, personId), eq(signatures.statement, statement)))

describe('a statement', () => {
  test('counts as soon as it is signed, once, also from two windows, and its signer gets a letter about their copy', async () => {
    const viewer = await newHire()
    expect(await sign(viewer, ethics, { name: 'Someone Else' })).toEqual({ ok: false, problem: 'nameDiffers' })
    expect(await Promise.all([sign(viewer, ethics), sign(viewer, ethics)])).toEqual([{ ok: true }, { ok: true }])
    expect(await spans(viewer)).toEqual([[today, 'infinity']])
    expect(await standingFacts(viewer)).toHaveLength(1)
    const sent = await agency.database.db.select().from(notices).where(eq(notices.personId, viewer.personId))
    expect(sent.map(({ body }) => body.kind)).toEqual(['statement-signed'])
    expect(JSON.stringify(sent)).not.toContain(ethics)
  })

  test('is asked for after an accepted offer alone, lived experience too, and only where the position asks for it', async () => {
    const applicant = await agency.person({ name: 'Ana María Flores' })
    await applied(agency, applicant.personId, 'screening', certified)
    for (const statement of [ethics, description, 'lived-experience'])
      await expect(sign(applicant, statement)).rejects.toThrow(NotFound)
    const viewer = await newHire('pact-peer-support-specialist')
    await expect(sign(viewer, ethics)).rejects.toThrow(NotFound)
    expect(await sign(viewer, 'lived-experience')).toEqual({ ok: true })
    expect(await spans(viewer, 'lived-experience')).toEqual([[today, 'infinity']])
  })

  test('of a job description keeps the exact words, unchangeable', async () => {
    const viewer = await newHire()
    await sign(viewer, description, { text: 'Duties' })
    const [signature] = await signaturesOf(viewer, description)
    const kept = await agency.database.db
      .select()
      .from(signedWords)
      .where(eq(signedWords.textSha256, signature?.textSha256 ?? ''))
    expect(kept).toMatchObject([{ statement: description, text: `Duties of ${description}` }])
    expect(textDigest(kept[0]?.text ?? '')).toBe(signature?.textSha256)
    await expect(agency.database.sql`update signed_words set text = 'x'`).rejects.toThrow(/append-only/)
  })
})

describe('a new wording', () => {
  test('asks again once, and the old signature stays with the old wording (law case 10)', async () => {
    const viewer = await newHire()
    const imported = await agency.person({ source: 'personnel file' })
    await agency.employ(imported.personId, agency.at('2025-01-06'), { hiredOn: '2025-01-06', positionId: certified })
    await agency.facts(imported.personId, agency.at('2025-01-06'), {
      kind: 'attestation',
      statement: ethics,
      on: '2025-01-06',
    })
    const never = await newHire()
    await sign(viewer, ethics)
    const [before] = await signaturesOf(viewer, ethics)
    const scope = may(await agency.person({ roles: ['hr'] }), 'change statements')
    const publish = (version: number, asksAgain: boolean) =>
      publishWording(agency.portal, agency.at(later), scope, {
        statement: ethics,
        version,
        words: words(`Wording ${version}`),
        asksAgain,
      })

    expect(await publish(2, false)).toEqual({ ok: true })
    expect(await standing(viewer, ethics, later)).toBe('signed')
    expect(await publish(3, true)).toEqual({ ok: true })
    expect(await publish(3, true)).toEqual({ ok: false, problem: 'changed' })
    expect(await standing(viewer, ethics, later)).toBe('again')
    expect(await standing(imported, ethics, later)).toBe('again')
    expect(await standing(never, ethics, later)).toBe('unsigned')
    expect(await spans(viewer)).toEqual([[today, 'infinity']])

    const sweep = () => runSweep(agency.portal, agency.at(later), operatorScope('jobs', 'run sweep'))
    const asked = async () => {
      const rows = await agency.database.db.select().from(notices)
      const here = [viewer, imported, never].map(({ personId }) => personId)
      return rows.flatMap(({ body, personId }) =>
        body.kind === 'reminders' &&
        body.items.some(({ about }) => about === 'statement') &&
        personId &&
        here.includes(personId)
          ? [personId]
          : [],
      )
    }
    await Promise.all([sweep(), sweep()])
    await sweep()
    expect((await asked()).sort()).toEqual([viewer.personId, imported.personId].sort())

    expect(await sign(viewer, ethics, { day: later, version: 3 })).toEqual({ ok: true })
    expect(await standing(viewer, ethics, later)).toBe('signed')
    const kept = await signaturesOf(viewer, ethics)
    expect(kept.map(({ version }) => version).sort()).toEqual([1, 3])
    expect(kept.find(({ version }) => version === 1)).toEqual(before)
    expect(await standingFacts(viewer)).toHaveLength(1)
    const [entry] = await agency.database.db
      .select()
      .from(ledger)
      .where(eq(ledger.event, 'statement wording published'))
    expect(Object.keys(entry?.ids ?? {})).toEqual(['wordingId'])
    await expect(agency.database.sql`update statement_wordings set version = 9`).rejects.toThrow(/append-only/)
  })
})

describe('taking a statement back', () => {
  const withdraw = (viewer: Person, statement = ethics, day = later) =>
    withdrawStatement(agency.portal, agency.at(day), own(viewer, 'submit evidence'), statement)

  test('ends it that day, keeps the signature, and lets it be signed again', async () => {
    const viewer = await newHire()
    await sign(viewer, ethics)
    await Promise.all([withdraw(viewer), withdraw(viewer)])
    expect(await spans(viewer)).toEqual([[today, later]])
    expect(await standing(viewer, ethics, later)).toBe('unsigned')
    expect(await signaturesOf(viewer, ethics)).toHaveLength(1)
    await sign(viewer, ethics, { day: '2026-04-01' })
    expect(await spans(viewer)).toEqual([
      [today, later],
      ['2026-04-01', 'infinity'],
    ])
  })

  test('is not there for what was never said, and nobody does it for somebody else', async () => {
    const viewer = await newHire()
    await expect(withdraw(viewer)).rejects.toThrow(NotFound)
    const hr = await agency.person({ roles: ['hr', 'medical', 'admin'] })
    expect(may(hr, 'submit evidence').viewer).toEqual(hr)
    await sign(viewer, ethics, { version: 3 })
    await expect(withdraw(hr)).rejects.toThrow(NotFound)
    expect(await standing(viewer, ethics, later)).toBe('signed')
  })
})
