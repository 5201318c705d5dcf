import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { anchorDigest, ledgerHash } from '#db/ledger-chain.ts'
import { operatorScope } from '#domain/authority.ts'
import { anchorFolder } from '#integrations/anchors.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { auditorScope } from '#tests/support/auditing.ts'
import { asSuperuser } from '#tests/support/superuser.ts'
import { anchorLedger } from '#workflows/ledger/anchor-ledger.ts'
import { checkLedger } from '#workflows/ledger/check-ledger.ts'

const auditing = auditorScope()
const sweeping = operatorScope('jobs', 'run sweep')

let agency: TestAgency
let rosa: string
let sam: string

const anchor = (day: string) => anchorLedger(agency.portal, agency.at(day), sweeping)
const check = () => checkLedger(agency.portal, auditing)
const fileOf = (number: number) => join(agency.folder, 'anchors', `anchor-00000${number}.jsonl`)
const trained = (personId: string, on: string) =>
  agency.facts(personId, agency.at(on), { kind: 'training', course: 'peer-support', on })
const damage = (statement: string) => asSuperuser(agency, (sql) => sql.unsafe(statement))

/** Two people with three entries each, anchored on the 22nd; Rosa has a fourth, anchored on the 23rd. */
beforeAll(async () => {
  agency = await testAgency()
  await agency.person({ name: 'Ada Min', email: 'ada@agency.example', roles: ['admin'] })
  rosa = (await agency.person()).personId
  sam = (await agency.person({ name: 'Sam Example' })).personId
  for (const personId of [rosa, sam])
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-22']) await trained(personId, day)
})

describe('an anchor of the ledger', () => {
  test('is made once a day, holds the heads of all chains at first and later of those that grew, and never goes back', async () => {
    expect(await anchor('2026-11-22')).toMatchObject({ number: 1 })
    expect(await anchor('2026-11-22')).toBeNull()
    expect(await anchor('2026-11-21')).toBeNull()
    const first = await readFile(fileOf(1), 'utf8')
    expect(first).toContain(`{"chain":"${rosa}","seq":3`)
    expect(first).toContain(`{"chain":"${sam}","seq":3`)
    await trained(rosa, '2026-11-23')
    expect(await anchor('2026-11-23')).toMatchObject({ number: 2 })
    const second = await readFile(fileOf(2), 'utf8')
    expect(second).toContain(`{"chain":"${rosa}","seq":4`)
    expect(second).toContain(`"previous":"${anchorDigest(first)}"`)
    expect((await check()).anchors).toMatchObject({ kept: [{ number: 2 }, { number: 1 }], broken: [] })
  })

  test('is told to administrators with its digest and nothing about anybody', async () => {
    const sent = await agency.database
      .sql`select email, body from notices where body->>'kind' = 'ledger-anchored' order by created_at`
    expect(sent.map(({ email }) => email)).toEqual(['ada@agency.example', 'ada@agency.example'])
    expect(sent[1]?.body).toEqual({
      kind: 'ledger-anchored',
      number: 2,
      day: '2026-11-23',
      sha256: anchorDigest(await readFile(fileOf(2), 'utf8')),
      entries: expect.any(Number),
      chains: 3,
    })
  })

  test('that was kept by a run which was killed before its end is taken as it is', async () => {
    const before = anchorFolder(join(agency.folder, 'anchors'))
    const killed = {
      ...before,
      keep: async (number: number, text: string) => {
        await before.keep(number, text)
        throw new Error('killed')
      },
    }
    const portal = { ...agency.portal, anchors: killed }
    await expect(anchorLedger(portal, agency.at('2026-11-24'), sweeping)).rejects.toThrow('killed')
    const kept = await readFile(fileOf(3), 'utf8')
    await trained(sam, '2026-11-24')
    expect(await anchor('2026-11-24')).toMatchObject({ number: 3 })
    expect(await readFile(fileOf(3), 'utf8')).toBe(kept)
    expect((await check()).anchors.broken).toEqual([])
    expect(await anchor('2026-11-25')).toMatchObject({ number: 4 })
    expect(await readFile(fileOf(4), 'utf8')).toContain(`{"chain":"${sam}","seq":4`)
  })
})

describe('T42 with anchors, the check', () => {
  test('names the first row of an end that was cut off, which no record in the database gives away', async () => {
    const agencyRows = await agency.database.sql`select * from ledger where chain = 'agency' order by seq`
    const known = agencyRows.length - 1
    await damage(`delete from ledger where chain = 'agency' and seq >= ${known}`)
    expect((await check()).broken).toEqual([{ chain: 'agency', seq: known, what: 'cut' }])
    await damage(`delete from ledger where chain = 'agency'`)
    expect((await check()).broken).toEqual([{ chain: 'agency', seq: 1, what: 'cut' }])
    await asSuperuser(agency, async (sql) => {
      for (const { id: _, ...row } of agencyRows)
        await sql`insert into ledger ${sql({ ...row, ids: sql.json(row.ids) })}`
    })
    expect((await check()).broken).toEqual([])
  })

  test('finds a chain that was hashed anew from a row on, between the last anchor that fits and the first that does not', async () => {
    const rows = await agency.database.sql`select * from ledger where chain = ${rosa} order by seq`
    let previousHash = rows[2]?.hash as string
    await asSuperuser(agency, async (sql) => {
      for (const row of rows.slice(3)) {
        const forged = {
          chain: row.chain,
          seq: row.seq,
          event: 'fact retracted',
          ids: row.ids,
          by: row.by,
          at: new Date(row.at),
          previousHash,
        }
        const hash = ledgerHash(forged)
        await sql`update ledger set event = ${forged.event}, previous_hash = ${previousHash}, hash = ${hash} where id = ${row.id}`
        previousHash = hash
      }
    })
    expect((await check()).broken).toEqual([{ chain: rosa, seq: 4, what: 'rewritten', soundUntil: 3 }])
    await asSuperuser(agency, async (sql) => {
      for (const row of rows.slice(3))
        await sql`update ledger set event = ${row.event}, previous_hash = ${row.previous_hash}, hash = ${row.hash} where id = ${row.id}`
    })
    expect((await check()).broken).toEqual([])
  })

  test('names an anchor that was changed, is gone, or does not follow the one before it', async () => {
    const text = await readFile(fileOf(2), 'utf8')
    await writeFile(fileOf(2), text.replace('"seq":4', '"seq":3'))
    expect((await check()).anchors.broken).toEqual([
      { number: 2, what: 'changed' },
      { number: 3, what: 'unlinked' },
    ])
    await rm(fileOf(2))
    expect((await check()).anchors.broken).toEqual([{ number: 2, what: 'missing' }])
    await writeFile(fileOf(2), 'nothing of the kind')
    expect((await check()).anchors.broken[0]).toEqual({ number: 2, what: 'changed' })
    await writeFile(fileOf(2), text)
    expect((await check()).anchors.broken).toEqual([])
  })
})
