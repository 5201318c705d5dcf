import { evidenceOf } from '#db/queries/evidence.ts'
import { needsOf } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import type { FactOf } from '#domain/facts.ts'
import { sameFact } from '#domain/screening.ts'
import { versionOn } from '#domain/versions.ts'
import { inDeed } from '../deed.ts'
import { lockPerson } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Records under whose supervision someone works, from a day on.
 *
 * @param input.by the kind of supervisor, as one of the person's positions asks for
 * @param input.through last day, included; null while it goes on
 * @returns `not-needed` where no position of theirs asks for such a supervisor; `recorded` where the same stands already
 * @throws NotFound outside the scope
 */
export async function recordSupervision(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record fact'>,
  input: { personId: string; by: string; from: string; through: string | null },
): Promise<{ ok: true } | { ok: false; problem: 'through-before-from' | 'not-needed' | 'recorded' }> {
  const { personId, by, from, through } = input
  const fact: FactOf<'supervision'> = { kind: 'supervision', by, from, ...(through !== null && { through }) }
  if (through !== null && through < from) return { ok: false, problem: 'through-before-from' }
  return inDeed(portal, moment, scope, async (deed) => {
    await lockPerson(deed, scope, personId)
    const { facts, positions } = await evidenceOf(deed.tx, personId)
    const asked = positions.flatMap(({ position }) => needsOf(versionOn(position, moment.today)))
    if (!asked.some(({ need }) => need.needs === 'supervision' && need.by === by))
      return { ok: false, problem: 'not-needed' }
    if (facts.some((known) => !known.retractedAt && sameFact(known, fact))) return { ok: false, problem: 'recorded' }
    await deed.addFact(personId, fact, 'decision')
    return { ok: true }
  })
}
