import { expect, test } from 'vitest'
import { languages, resources } from '#locales/index.ts'
import { keysIn, keyUse } from '#tests/support/text-keys.ts'

const use = keyUse(['app', 'domain', 'emails', 'integrations', 'jobs', 'locales', 'workflows', 'db', 'server', 'cli'])

test('every text that is asked for is there, in both languages', () => {
  expect(use.missing, 'asked for by t(…), and in no file of locales/').toEqual([])
  const [english, ...others] = languages.map((language) => keysIn(resources[language]).sort())
  for (const other of others) expect(other).toEqual(english)
})

test('every text that is there is asked for', () => {
  expect(use.unused, 'in locales/en and locales/es, and used by nothing: use them or delete them').toEqual([])
})

test('the test itself knows a missing key, a gap that nothing fills, and a plural', () => {
  expect(keysIn({ one: { days_one: 'a day', days_other: 'days', deep: { text: 'x' } } })).toEqual([
    'one:days',
    'one:deep.text',
  ])
})
