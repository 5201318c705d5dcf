import { describe, expect, it } from 'vitest'
import { nextPart, partOf, partsOf } from '#domain/hunting.ts'

const first = '00000000-0000-0000-0000-000000000000'
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

describe('the parts in which all records are hunted', () => {
  it('are one for an agency of some thousands, and never more than a day has hours', () => {
    expect([0, 1, 200, 5_000].map(partsOf)).toEqual([1, 1, 1, 1])
    expect([5_001, 100_000, 120_000, 1_000_000].map(partsOf)).toEqual([2, 20, 24, 24])
  })

  it.each([1, 2, 7, 20, 24])('of %i leave out no id and hold none twice', (parts) => {
    const all = Array.from({ length: parts }, (_, part) => partOf(part, parts))
    expect(all[0]?.from).toBe(first)
    expect(all.at(-1)?.through).toBe(last)
    const after = (id: string) => (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0')
    for (const [at, { through }] of all.entries())
      if (all[at + 1]) expect(after(through)).toBe(all[at + 1]?.from.replaceAll('-', ''))
  })

  it('follow one another whatever the clock says, and go on from the beginning', () => {
    expect(nextPart(null, 20)).toBe(0)
    expect(nextPart({ part: 3 }, 20)).toBe(4)
    expect(nextPart({ part: 19 }, 20)).toBe(0)
    expect(nextPart({ part: 23 }, 2)).toBe(0)
  })
})
