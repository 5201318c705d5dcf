import { expect, test } from 'vitest'
import { positionsById } from '#db/queries/positions.ts'
import { builtInPositions } from '#domain/positions/index.ts'
import { testAgency } from '#tests/support/agency.ts'

test('positions come back as they were written, their requirements and gates in the same order', async () => {
  const { database } = await testAgency()
  const kept = await positionsById(database.db, [...Object.keys(builtInPositions), 'nobody-knows'])
  expect([...kept.keys()].sort()).toEqual(Object.keys(builtInPositions).sort())
  for (const [id, position] of Object.entries(builtInPositions)) {
    expect(kept.get(id)).toEqual(position)
    const orders = [kept.get(id), position].map((each) =>
      each?.versions.map((version) => [Object.keys(version.requirements), Object.keys(version.gates)]),
    )
    expect(orders[0]).toEqual(orders[1])
  }
})
