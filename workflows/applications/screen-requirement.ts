import { randomUUID } from 'node:crypto'
import { evidenceOf } from '#db/queries/evidence.ts'
import { screenings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { FactOf } from '#domain/facts.ts'
import { screenedIn } from '#domain/hiring.ts'
import { fitsScreening, hireRequirements, lastDayOf, sameFact, screeningWay } from '#domain/screening.ts'
import { inDeed } from '../deed.ts'
import { lockPerson } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedApplication } from './find-application.ts'

type ScreenedFact = FactOf<'education' | 'experience' | 'check'>

export type ScreenRequirement =
  | { ok: true }
  | { ok: false; problem: 'state' | 'requirement' | 'future' | 'nothing-verified' }

/**
 * Records what HR found about one requirement of hiring: education and experience that were verified, or the outcome of an
 * interview. The facts count from now on; one that stands already is not recorded twice.
 *
 * @param input.facts what was verified; empty with `not-shown`, but for an interview that was not clear
 * @param input.note kept with the finding, for HR alone
 * @returns `requirement` where hiring does not ask for it or it is not screened this way; `future` where a fact speaks of a day
 * to come; `nothing-verified` where `verified` comes without facts
 * @throws NotFound outside the scope
 */
export async function screenRequirement(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: {
    applicationId: string
    requirement: string
    outcome: 'verified' | 'not-shown'
    facts: readonly ScreenedFact[]
    note: string
  },
): Promise<ScreenRequirement> {
  const { requirement, outcome, facts, note } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, version } = await lockedApplication(deed, scope, input.applicationId)
    if (!screenedIn.includes(application.state)) return { ok: false, problem: 'state' }
    const way = screeningWay(version, requirement)
    const screened = hireRequirements(version).includes(requirement) && (way === 'papers' || way === 'interview')
    if (!screened || !facts.every((fact) => fitsScreening(version, requirement, fact)))
      return { ok: false, problem: 'requirement' }
    if (facts.some((fact) => lastDayOf(fact) > moment.today)) return { ok: false, problem: 'future' }
    if (outcome === 'verified' && facts.length === 0) return { ok: false, problem: 'nothing-verified' }

    const { personId } = application
    await lockPerson(deed, scope, personId)
    const standing = (await evidenceOf(deed.tx, personId)).facts.filter((fact) => !fact.retractedAt && !fact.review)
    const id = randomUUID()
    const factIds: string[] = []
    for (const fact of facts)
      if (!standing.some((known) => sameFact(known, fact)))
        factIds.push(await deed.addFact(personId, fact, 'screening', id))
    await deed.tx
      .insert(screenings)
      .values({ id, applicationId: application.id, requirement, outcome, note, factIds, at: moment.now, by: deed.by })
    await deed.record(personId, {
      event: 'requirement screened',
      ids: { applicationId: application.id, screeningId: id },
    })
    return { ok: true }
  })
}
