import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ApplicationState,
  applicationStates,
  finalStates,
  isReasonOf,
  type Move,
  type Mover,
  moved,
  moves,
  movesFrom,
  stateAfter,
  transitions,
} from '#domain/hiring.ts'
import { hiringDocument } from '#domain/hiring-diagram.ts'

const movers: readonly Mover[] = ['applicant', 'hr', 'clock']
const from = (move: Move): readonly ApplicationState[] => transitions[move].from

describe('the table of moves', () => {
  it('on any walk lets happen what it lists and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (tried) => {
        let state: ApplicationState = 'draft'
        const made: Move[] = []
        for (const move of tried) {
          const next = moved(state, move)
          expect(next !== null).toBe(from(move).includes(state))
          if (next === null) continue
          expect(next).toBe(transitions[move].to)
          made.push(move)
          state = next
        }
        expect(stateAfter(made)).toBe(state)
      }),
      { numRuns: 500 },
    )
  })

  it('leads to every state from a draft', () => {
    const reached = new Set<ApplicationState>(['draft'])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const move of moves) if (from(move).some((state) => reached.has(state))) reached.add(transitions[move].to)
    }
    expect([...reached].sort()).toEqual([...applicationStates].sort())
  })

  it.each(applicationStates.filter((state) => !finalStates.includes(state)))(
    'lets its person withdraw from %s',
    (state) => {
      expect(moved(state, 'withdraw') ?? moved(state, 'decline-offer')).not.toBeNull()
      expect(movesFrom(state, 'applicant')).toContain('withdraw')
    },
  )

  it.each(finalStates)('leads nowhere from %s, but that HR may take up what has expired', (state) => {
    const onward = movers.flatMap((by) => movesFrom(state, by))
    expect(onward).toEqual(state === 'expired' ? ['reopen'] : [])
  })

  it.each(moves)('gives %s at least one reason, each of them its own', (move) => {
    const { reasons } = transitions[move]
    expect(reasons.length).toBeGreaterThan(0)
    expect(new Set(reasons).size).toBe(reasons.length)
    for (const reason of reasons) expect(isReasonOf(move, reason)).toBe(true)
    expect(isReasonOf(move, 'because')).toBe(false)
  })

  it('leaves nothing that the clock moves without HR or its person able to act before', () => {
    for (const move of movesFrom('draft', 'clock').concat(movesFrom('information-requested', 'clock')))
      for (const state of from(move)) expect(movesFrom(state, 'applicant').length).toBeGreaterThan(1)
  })

  it('is drawn in docs/hiring.md as it is now; npm run docs draws it again', async () => {
    expect(await readFile('docs/hiring.md', 'utf8')).toBe(hiringDocument())
  })
})
