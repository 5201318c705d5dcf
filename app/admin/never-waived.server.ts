import type { AppLoadContext } from '@remix-run/node'
import { requirementName } from '#app/wording/standing.ts'
import { positionIds, positionsById } from '#db/queries/positions.ts'
import type { Policies } from '#domain/policies.ts'
import { versionOn } from '#domain/versions.ts'
import { joinList, sentenceStart } from '#locales/phrases.ts'

type Db = AppLoadContext['portal']['database']['db']

/** What may never be waived, as a sentence. */
export function neverWaivedInWords({ waivers }: Pick<Policies, 'waivers'>): string {
  if (waivers.never.length === 0) return 'Every requirement may be waived.'
  const names = waivers.never.map((name) => labelOf(name))
  return `${sentenceStart(joinList(names, 'en'))}.`
}

/** Every requirement that a position asks for today, and every one that is on the list, in the order of their names. */
export async function requirementChoices(db: Db, { waivers }: Pick<Policies, 'waivers'>, today: string) {
  const positions = [...(await positionsById(db, await positionIds(db))).values()]
  const asked = positions.flatMap((position) => Object.keys(versionOn(position, today).requirements))
  return [...new Set([...asked, ...waivers.never])]
    .map((value) => ({ value, label: labelOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

/** No built-in position asks for this one by name; the agency searches the lists whatever the position. */
const labelOf = (name: string) =>
  name === 'exclusion' ? 'Exclusion from federal programs' : requirementName(name, 'en')
