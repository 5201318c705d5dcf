import { expect, test } from 'vitest'
import { refused } from '#app/hr/forms.server.ts'

test('a form of HR with several empty boxes says of each what is missing, never the same sentence twice', () => {
  const empty = ['givenName', 'familyName', 'place', 'reason'].map((box) => ({ box, error: 'text.missing' }))
  const open = ['position', 'program', 'way'].map((box) => ({ box, error: 'choice.missing' }))
  const days = ['on', 'from', 'through', 'sourceOn'].map((box) => ({ box, error: 'date.missing' }))
  const texts = refused({}, [...empty, ...open, ...days]).errors.map(({ text }) => text)
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts.join('\n')).not.toMatch(/this box|one of the answers|Enter the date$/m)
})
