import { expect, test } from 'vitest'
import { weighPages } from '../../scripts/weigh.mjs'

/** What a phone on a slow line fetches for a page, in bytes. */
const limit = 120_000

/** Pages that are above it, each with what it may weigh; docs/decisions/0031 says why. */
const heavier: Readonly<Record<string, number>> = { 'me.clearance.$requirement': 135_000 }

const pages = await weighPages()

test('there are pages to weigh, and each is made of scripts, the table of routes, texts and styles', () => {
  expect(pages.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['careers._index', 'me._index', 'me.clearance.$requirement', 'apply.$postingId']),
  )
  for (const { id, scripts, table, styles } of pages)
    expect(Math.min(scripts, table, styles), id).toBeGreaterThan(1_000)
  expect(pages.find(({ id }) => id === 'me.clearance.$requirement')?.words).toBeGreaterThan(1_000)
})

test.each(pages)('$id is light enough for a phone', ({ id, all }) => {
  expect(all).toBeLessThanOrEqual(heavier[id] ?? limit)
})

test('a page that has become light enough is no longer let off', () => {
  const late = pages.filter(({ id, all }) => id in heavier && all <= limit)
  expect(late).toEqual([])
})
