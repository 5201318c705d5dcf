import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Reader } from '#integrations/reader.ts'
import { testReader } from '#tests/support/reader.ts'
import { judged } from '#tests/support/specimens/judged.ts'
import { papers } from '#tests/support/specimens/papers.ts'
import { type Variant, variants } from '#tests/support/specimens/variants.ts'

let reader: Reader

beforeAll(async () => {
  reader = await testReader({ patience: 100_000 })
}, 60_000)

function paperOf(kind: string) {
  const paper = papers.find((each) => each.kind === kind)
  if (!paper) throw new Error(`there is no specimen ${kind}`)
  return paper
}

test.each<[string, Variant]>([
  ['CPR card, month of renewal', 'clean'],
  ['RCP y primeros auxilios', 'clean'],
  ['RCP, fechas en números', 'turned 180°'],
  ['TB skin test', 'clean'],
  ['Fingerprint clearance card', 'skewed'],
  ['Training certificate', 'turned 3°'],
  ['License, barcode on the back', 'turned 90°'],
])(
  '%s, %s: its dates are read, and none of them wrong',
  async (kind, variant) => {
    const paper = paperOf(kind)
    const { wrongDates, rightDates, wantedDates } = await judged(reader, paper, await variants[variant](paper))
    expect({ wrongDates, rightDates }).toEqual({ wrongDates: 0, rightDates: wantedDates })
  },
  120_000,
)

test('a picture with nothing on it holds no print and no barcode, and what is no picture is no answer', async () => {
  const blank = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#dde6f0' } })
    .jpeg()
    .toBuffer()
  expect(await reader.print(blank)).toEqual([])
  expect(await reader.barcode(blank)).toEqual({ payload: null })
  expect(await reader.print(Buffer.from('no picture'))).toBeNull()
}, 120_000)

test('a reader that starts removes what one that was killed at its start has left, and nothing of one that runs', async () => {
  const leftBy = async (pid: number) => mkdtemp(join(tmpdir(), `good-standing-print-${pid}-`))
  const [dead, alive] = [await leftBy(spawnSync('true').pid), await leftBy(process.pid)]
  onTestFinished(() => rm(alive, { recursive: true }))
  const starting = await testReader()
  const blank = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#dde6f0' } })
    .jpeg()
    .toBuffer()
  expect(await starting.print(blank)).toEqual([])
  expect([existsSync(dead), existsSync(alive)]).toEqual([false, true])
}, 120_000)
