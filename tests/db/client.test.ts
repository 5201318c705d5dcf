import { expect, test } from 'vitest'
import { isUnreachable, openDatabase } from '#db/client.ts'
import { testDatabase } from '#tests/support/database.ts'

const { sql, url, killConnections } = await testDatabase()
await sql`create table entries (pair integer, side text, body text)`

/** Waits until the driver has noticed the lost connection and made a new one. */
async function untilItAnswers(ask: () => Promise<unknown>) {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isUnreachable(error)) throw error
    }
  }
}

test('a date comes as the text that was written, also west of Greenwich', async () => {
  const [row] = await sql`select date '2026-03-08' as day`
  expect(row).toEqual({ day: '2026-03-08' })
})

test.each([
  { size: 'small', body: 'x' },
  { size: 'large', body: 'x'.repeat(100_000) },
])(
  'T34 a connection that dies in a transaction is an error to the one who asks next ($size write)',
  async ({ body }) => {
    const single = openDatabase(url, { max: 1 })
    const asked: unknown[] = []
    const transaction = single.sql.begin(async (tx) => {
      await tx`insert into entries values (0, 'first', ${body})`
      await killConnections()
      await untilClosed(single.sql)
      asked.push(await tx`insert into entries values (0, 'second', ${body})`.catch((error) => error))
    })
    await expect(transaction).rejects.toSatisfy(isUnreachable)
    await expect.poll(() => asked).toEqual([expect.objectContaining({ code: 'CONNECTION_CLOSED' })])
    await single.close()
    expect(await sql`select * from entries`).toEqual([])
  },
)

test('T34 what is left of a lost transaction never runs in the next session of its connection', async () => {
  const single = openDatabase(url, { max: 1 })
  let goOn = () => {}
  const held = new Promise<void>((settle) => {
    goOn = settle
  })
  const late: unknown[] = []
  const lost = single.sql.begin(async (tx) => {
    await tx`insert into entries values (1, 'first', '')`
    await killConnections()
    await held
    late.push(await tx`insert into entries values (1, 'second', '')`.catch((error) => error))
  })
  await expect(lost).rejects.toSatisfy(isUnreachable)
  await untilItAnswers(() => single.sql`select 1`)
  const other = single.sql.begin(async (tx) => {
    await tx`insert into entries values (2, 'first', '')`
    goOn()
    await expect.poll(() => late).toEqual([expect.objectContaining({ code: 'CONNECTION_CLOSED' })])
    await tx`insert into entries values (2, 'second', '')`
  })
  await other
  await single.close()
  expect(await sql`select pair, side from entries`).toEqual([
    { pair: 2, side: 'first' },
    { pair: 2, side: 'second' },
  ])
  await sql`delete from entries`
})

test('T33 T34 twelve rounds of killed backends under writers: nothing acknowledged is lost, nothing torn, all is answered', async () => {
  const pool = openDatabase(url)
  const acknowledged = new Set<number>()
  const unexpected: unknown[] = []
  let next = 0
  let over = false
  const writer = async () => {
    while (!over) {
      const pair = next++
      const body = 'x'.repeat(pair % 2 ? 10 : 5_000)
      try {
        await pool.sql.begin(async (tx) => {
          await tx`insert into entries values (${pair}, 'first', ${body})`
          await tx`insert into entries values (${pair}, 'second', ${body})`
        })
        acknowledged.add(pair)
      } catch (error) {
        if (!isUnreachable(error)) unexpected.push(error)
      }
    }
  }
  const writers = Array.from({ length: 8 }, writer)
  for (let round = 0; round < 12; round++) {
    const before = acknowledged.size
    await expect.poll(() => acknowledged.size, { timeout: 10_000 }).toBeGreaterThan(before + 20)
    await untilItAnswers(killConnections)
  }
  over = true
  await Promise.all(writers)
  await pool.close()
  const rows = await sql<
    { pair: number; sides: number }[]
  >`select pair, count(*)::int as sides from entries group by pair`
  expect(unexpected).toEqual([])
  expect(rows.filter(({ sides }) => sides !== 2)).toEqual([])
  const kept = new Set(rows.map(({ pair }) => pair))
  expect([...acknowledged].filter((pair) => !kept.has(pair))).toEqual([])
})

/** Settles when the driver has seen its only connection close: what waited for it is answered. */
async function untilClosed(single: typeof sql) {
  await untilItAnswers(() => single`select 1`)
}
