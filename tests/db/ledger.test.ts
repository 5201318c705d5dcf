import { beforeAll, describe, expect, test } from 'vitest'
import { verifyLedger } from '#db/queries/ledger-verify.ts'
import { operatorScope } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { auditorScope } from '#tests/support/auditing.ts'
import { asSuperuser } from '#tests/support/superuser.ts'
import { inDeed } from '#workflows/deed.ts'

const today = '2026-11-22'
const auditing = auditorScope()

/** An agency with two people, three facts each, so that every chain has some entries. */
async function written() {
  const agency = await testAgency()
  const people = [await agency.person(), await agency.person()]
  for (const { personId } of people)
    await agency.facts(
      personId,
      agency.at(today),
      { kind: 'birth-date', on: '1990-01-01' },
      { kind: 'training', course: 'peer-support', on: '2026-01-05' },
      { kind: 'check', of: 'leadership', on: '2026-01-05', outcome: 'clear' },
    )
  const scope = operatorScope('jobs', 'run sweep')
  await inDeed(agency.portal, agency.at(today), scope, (deed) =>
    deed.record(null, { event: 'sweep completed', ids: { sweepId: 'a' } }),
  )
  return { agency, chains: people.map(({ personId }) => personId) }
}

describe('T41 as the portal, what was written stays as it is', () => {
  let agency: TestAgency
  beforeAll(async () => {
    const made = await written()
    agency = made.agency
    await agency.employ(made.chains[0] ?? '', agency.at(today), { hiredOn: '2026-01-12' })
  })

  const tables = ['facts', 'fact_retractions', 'employments', 'employment_retractions', 'ledger']
  test.each(tables)('%s', async (table) => {
    const { sql } = agency.database
    const rows = async () => (await sql.unsafe(`select count(*)::int as n from ${table}`))[0]?.n
    const columns = { facts: 'kind', ledger: 'event', employments: 'position_id' }
    const column = columns[table as keyof typeof columns] ?? 'reason'
    if (table.endsWith('retractions')) {
      const [of, key] = table === 'fact_retractions' ? ['facts', 'fact_id'] : ['employments', 'revision_id']
      await sql.unsafe(
        `insert into ${table} (${key}, reason, retracted_at) select id, 'typo', now() from ${of} limit 1`,
      )
    }
    const before = await rows()
    expect(before).toBeGreaterThan(0)
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      await expect(sql.unsafe(statement), statement).rejects.toMatchObject({ code: '23000' })
    expect(await rows()).toBe(before)
  })
})

describe('T42 the check of the ledger', () => {
  test('finds every chain whole', async () => {
    const { agency } = await written()
    expect(await verifyLedger(agency.database.db, auditing)).toEqual({
      entries: 7,
      chains: 3,
      broken: [],
      altered: [],
      unnamed: 0,
    })
  })

  test('names the row that was edited, whichever of its fields', async () => {
    const { agency, chains } = await written()
    const [chain = ''] = chains
    const edits = [
      `event = 'fact retracted'`,
      `ids = '{"factId":"x"}'`,
      `by = gen_random_uuid()`,
      `at = at + interval '1 millisecond'`,
      `hash = repeat('a', 64)`,
    ]
    for (const edit of edits) {
      const [kept] = await agency.database.sql`select * from ledger where chain = ${chain} and seq = 2`
      await asSuperuser(agency, (sql) => sql.unsafe(`update ledger set ${edit} where chain = '${chain}' and seq = 2`))
      const { broken } = await verifyLedger(agency.database.db, auditing)
      expect(broken, edit).toEqual([{ chain, seq: 2, what: 'changed' }])
      await asSuperuser(
        agency,
        (sql) => sql`update ledger set event = ${kept?.event}, ids = ${sql.json(kept?.ids)}, by = ${kept?.by},
          at = ${kept?.at}, hash = ${kept?.hash} where id = ${kept?.id}`,
      )
    }
    expect((await verifyLedger(agency.database.db, auditing)).broken).toEqual([])
  })

  test('names a fact that was changed behind its digest', async () => {
    const { agency, chains } = await written()
    const [chain = ''] = chains
    const [fact] = await agency.database.sql`select id from facts where person_id = ${chain} and kind = 'birth-date'`
    const rewrite = (on: string) =>
      asSuperuser(
        agency,
        (sql) => sql`update facts set body = ${sql.json({ on, kind: 'birth-date' })} where id = ${fact?.id}`,
      )
    await rewrite('1990-01-01')
    expect((await verifyLedger(agency.database.db, auditing)).altered).toEqual([])
    await rewrite('1990-01-02')
    expect(await verifyLedger(agency.database.db, auditing)).toMatchObject({
      broken: [],
      altered: [{ chain, factId: fact?.id }],
    })
  })

  test('names the row after which a forged one was hashed anew', async () => {
    const { agency, chains } = await written()
    const [chain = ''] = chains
    await asSuperuser(
      agency,
      (sql) => sql`update ledger set previous_hash = repeat('b', 64) where chain = ${chain} and seq = 3`,
    )
    expect((await verifyLedger(agency.database.db, auditing)).broken).toEqual([{ chain, seq: 3, what: 'unlinked' }])
  })

  test('names the row that was taken out', async () => {
    const { agency, chains } = await written()
    const [chain = ''] = chains
    await asSuperuser(agency, (sql) => sql`delete from ledger where chain = ${chain} and seq = 2`)
    expect((await verifyLedger(agency.database.db, auditing)).broken).toEqual([{ chain, seq: 2, what: 'missing' }])
  })

  test('sees an end that was cut off where evidence or employment is left that no entry names, and nowhere else', async () => {
    const { agency, chains } = await written()
    const [chain = ''] = chains
    await asSuperuser(agency, (sql) => sql`delete from ledger where chain = ${chain} and seq >= 2`)
    expect(await verifyLedger(agency.database.db, auditing)).toMatchObject({ entries: 5, broken: [], unnamed: 2 })
    await asSuperuser(agency, (sql) => sql`delete from ledger where chain = 'agency'`)
    expect(await verifyLedger(agency.database.db, auditing)).toMatchObject({
      entries: 4,
      chains: 2,
      broken: [],
      unnamed: 2,
    })
  })
})
