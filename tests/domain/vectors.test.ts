import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { personSchema } from '#domain/facts.ts'
import { builtInPosition, builtInPositions, positionSchema } from '#domain/positions/index.ts'
import { read } from '#domain/problems.ts'
import { evaluate } from '#domain/standing.ts'
import { difference, publishedCases, vectors } from '../vectors/cases.ts'

const published: Record<string, unknown> = JSON.parse(readFileSync(join(vectors, 'positions.json'), 'utf8'))

test('the built-in positions are the published ones, in their order', () => {
  expect(JSON.stringify(builtInPositions)).toBe(JSON.stringify(published))
})

test.each(Object.entries(published))('%s is a valid position', (id, position) => {
  expect(read(positionSchema, position)).toEqual({ value: builtInPosition(id) })
})

test.each(publishedCases().map((each) => [each.name, each] as const))('%s', (_name, each) => {
  const person = personSchema.parse(each.in)
  const position = builtInPosition((each.in as { position: string }).position)
  if (!position) throw new Error('the case names no built-in position')
  const answer = evaluate({ ...person, position, asOf: each.asOf, knownAt: each.knownAt })
  expect(difference(each.expect, answer, each.exact)).toBeNull()
})
