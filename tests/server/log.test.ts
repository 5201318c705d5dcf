import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, test } from 'vitest'
import { holdRecords, selfReports } from '#db/schema/index.ts'
import { logFailure } from '#server/log.ts'
import { testDatabase } from '#tests/support/database.ts'

const { db } = await testDatabase()

/** Lines as somebody types them, or sends them to look like the places of an error. */
const typed = 'Canary: an arrest, a diagnosis\n    at the clinic of canary\n    at canary (/home/canary.ts:1:2)'
const nobody = '00000000-0000-4000-8000-000000000000'
const at = new Date('2026-03-02T12:00:00Z')

/** What the log says of an error. */
function logged(error: unknown): string {
  const lines: string[] = []
  const into = new Writable({
    write: (line, _encoding, done) => {
      lines.push(String(line))
      done()
    },
  })
  logFailure(pino(into), error, 'a page failed')
  return lines.join('')
}

const failures: [string, () => Promise<unknown>][] = [
  [
    'a hold that could not be kept',
    () =>
      db
        .insert(holdRecords)
        .values({ holdId: nobody, personId: nobody, did: 'put', fromDay: '2026-03-02', reason: typed, at }),
  ],
  [
    'a report that could not be kept',
    () =>
      db
        .insert(selfReports)
        .values({ personId: nobody, what: 'arrest', happenedOn: '2026-03-01', words: typed, reportedAt: at }),
  ],
  ['what was thrown with the words in it', () => Promise.reject(new Error(typed))],
  ['what was caused by that', () => Promise.reject(new Error('outer', { cause: new RangeError(typed) }))],
  [
    'what was given the words later',
    () => Promise.reject(Object.assign(new Error(typed), { message: 'something else' })),
  ],
]

test.each(failures)('of %s the log tells the kind and the place, and no word that was typed', async (_, fail) => {
  const line = logged(
    await fail().then(
      () => null,
      (error: unknown) => error,
    ),
  )
  expect(line).toContain('a page failed')
  expect(line).toMatch(/"name":"\w*Error"/)
  expect(line).not.toMatch(/canary|arrest|diagnosis|clinic/i)
})

test('the place of an error is told', () => {
  expect(logged(new Error(typed))).toMatch(/"stack":\["at .*log\.test\.ts:\d+:\d+/)
})
