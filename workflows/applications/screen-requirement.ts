import type { Scope } from '#domain/authority.ts'
import { screenedIn } from '#domain/hiring.ts'
import { fitsScreening, hireRequirements, lastDayOf, screeningWay } from '#domain/screening.ts'
import { inDeed } from '../deed.ts'
import { openInterview } from '../interviews/find-interview.ts'
import { lockPerson } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedApplication } from './find-application.ts'
import { keepFinding, type ScreenedFact } from './keep-finding.ts'

export type ScreenRequirement =
  | { ok: true }
  | { ok: false; problem: 'state' | 'requirement' | 'interview-open' | 'no-reason' | 'future' | 'nothing-verified' }

/**
 * Records what HR found about one requirement of hiring: education and experience that were verified, or the outcome of an
 * interview that nobody scores, which needs its reason. The facts count from now on; one that stands already is not recorded twice.
 *
 * @param input.facts what was verified; empty with `not-shown`, but for an interview that was not clear
 * @param input.note kept with the finding, for HR alone; for an interview, why it is settled without scorecards
 * @returns `requirement` where hiring does not ask for it or it is not screened this way; `interview-open` where the scorers of an
 * interview have it in hand; `future` where a fact speaks of a day to come; `no-reason` for an interview without one;
 * `nothing-verified` where `verified` comes without facts
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
    if (way === 'interview' && (await openInterview(deed, application.id)))
      return { ok: false, problem: 'interview-open' }
    if (facts.some((fact) => lastDayOf(fact) > moment.today)) return { ok: false, problem: 'future' }
    if (way === 'interview' && note.trim() === '') return { ok: false, problem: 'no-reason' }
    if (outcome === 'verified' && facts.length === 0) return { ok: false, problem: 'nothing-verified' }

    await lockPerson(deed, scope, application.personId)
    await keepFinding(deed, application, { requirement, outcome, facts, note })
    return { ok: true }
  })
}
