import { evidenceOf } from '#db/queries/evidence.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { evaluate } from '#domain/standing.ts'
import type { Deed } from '../deed.ts'
import { managersOf } from '../teams/managers-of.ts'

/**
 * Part of a deed that takes something from a person's standing: begun before its changes, and ended with `tell`, which lets the managers
 * of their teams know that someone is not cleared any more for what they were cleared for today. It says nothing of why.
 */
export async function watchGates(deed: Deed, personId: string): Promise<{ tell(key: string): Promise<void> }> {
  const records = [...(await recordsOf(deed.tx, personId))]
  const before = await openGates(deed, records)
  return {
    tell: async (key) => {
      const after = await openGates(deed, records)
      if ([...before].every((gate) => after.has(gate))) return
      for (const manager of await managersOf(deed, records))
        await deed.notify({ personId: manager.personId }, `${key}:${manager.personId}`, {
          kind: 'team-not-cleared',
          memberId: manager.about,
        })
    },
  }
}

/**
 * The gates of the employed that are open to the person today, under any of their records. The `hire` gate is none: a hold while a good
 * cause exception is pending closes it, and managers never learn of that.
 */
async function openGates(deed: Deed, records: readonly string[]): Promise<Set<string>> {
  const open = new Set<string>()
  for (const record of records) {
    const { facts, positions } = await evidenceOf(deed.tx, record)
    for (const { id, position, employments } of positions) {
      const { gates } = evaluate({ position, facts, employments, asOf: deed.today })
      for (const [gate, answer] of Object.entries(gates))
        if (gate !== 'hire' && answer.cleared && employments.length > 0) open.add(`${id} ${gate}`)
    }
  }
  return open
}
