import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_LINE, linesOf } from '#cli/lines.ts'

async function read(chunks: Buffer[]): Promise<(string | null)[]> {
  const lines: (string | null)[] = []
  const stream = (async function* () {
    yield* chunks
  })()
  for await (const some of linesOf(stream)) lines.push(...some)
  return lines
}

const words = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\r', '\u2028', '\n', '\n'), maxLength: 60 })

test('lines do not depend on how the bytes are cut into chunks', async () => {
  const cuts = fc.array(fc.nat(200), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(words, cuts, async (text, places) => {
      const bytes = Buffer.from(text)
      const edges = [0, ...places.filter((place) => place < bytes.length).sort((a, b) => a - b), bytes.length]
      const chunks = edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge))
      const lines = text.split('\n')
      if (lines.at(-1) === '') lines.pop()
      expect(await read(chunks)).toEqual(lines)
    }),
    { numRuns: 500 },
  )
})

test('a line that is too long is told apart and does not stay in memory', async () => {
  const chunk = Buffer.alloc(LONGEST_LINE / 8, 'x')
  const lines = await read([Buffer.from('first\n'), ...Array(9).fill(chunk), Buffer.from('\nlast\n')])
  expect(lines).toEqual(['first', null, 'last'])
})
