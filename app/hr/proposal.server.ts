import type { AppLoadContext } from '@remix-run/node'
import { namesOfPeople } from '#db/queries/person.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { waiversKnown } from '#db/queries/waivers.ts'
import type { Scope } from '#domain/authority.ts'
import type { Policies } from '#domain/policies.ts'
import { waivable } from './waiver-form.server.ts'
import { waiverRows } from './waivers.server.ts'

type Db = AppLoadContext['portal']['database']['db']

/** A proposed waiver with what helps to decide; null where there is none that whoever asks may know. */
export async function readProposal(
  db: Db,
  scopes: { approving: Scope<'approve waiver'>; reading: Scope<'read person'> },
  id: string,
  given: { today: string; timeZone: string; policies: Pick<Policies, 'waivers'>; masked: readonly string[] },
) {
  const { approving, reading } = scopes
  const { today, masked } = given
  const all = await waiversKnown(db, approving, today, null, masked)
  const waiver = all.find((each) => each.id === id && each.proposal !== null)
  if (!waiver) return null
  const { personId, requirement } = waiver
  const records = await recordsOf(db, personId)
  const earlier = all.filter(
    (each) => each.id !== id && each.requirement === requirement && records.includes(each.personId),
  )
  const [row] = await waiverRows(db, approving, [waiver], given)
  const names = await namesOfPeople(db, reading, today, [personId])
  const asked = await waivable(db, approving, personId, today, given.policies)
  if (!row) return null
  return {
    ...row,
    name: names.get(personId)?.name ?? 'No name given',
    present: asked?.stateOf(requirement) ?? 'Not asked for any more',
    earlier: await waiverRows(db, approving, earlier.toReversed(), given),
  }
}

export type Proposal = NonNullable<Awaited<ReturnType<typeof readProposal>>>
