import { gateSentence, requirementName, restsOnWaivers, statusWords } from '#app/wording/standing.ts'
import type { Scope } from '#domain/authority.ts'
import { hireRequirements } from '#domain/screening.ts'
import type { GateAnswer, StandingOverTime } from '#domain/standing.ts'
import { compartmentOfRequirement, seenGate, seenStatus, sightOf } from '#domain/visibility.ts'
import { waiversBehind, withWaivers } from '#domain/waivers.ts'
import type { HireApplicant } from '#workflows/employments/hire-applicant.ts'
import type { HireGate } from './hire.tsx'

const noGate = 'This position has no rule for hiring yet, so nobody can be hired for it.'

/** The hire gate for a first day, as far as whoever asks may know it. */
export function hireGateOn(
  standing: StandingOverTime,
  day: string,
  scope: Scope<'hire applicant'>,
  personId: string,
): HireGate {
  const version = standing.versionOn(day)
  const { gates, requirements } = standing.at(day)
  const sight = (requirement: string) => sightOf(scope.viewer, compartmentOfRequirement(version, requirement), personId)
  const answer = gates.hire ? withWaivers(standing, seenGate(gates.hire, sight)) : null
  const rests = restsOnWaivers(waiversBehind(standing, 'hire', day))
  return {
    day,
    cleared: answer?.cleared ?? false,
    sentence: answer ? [gateSentence(answer, 'hire', day, 'en'), rests].filter(Boolean).join(' ') : noGate,
    rows: hireRequirements(version).flatMap((requirement) => {
      const status = requirements[requirement]
      if (!status) return []
      const words = statusWords(seenStatus(status, sight(requirement)), requirement, day, 'en')
      const blocks = answer?.blockedBy.includes(requirement) ?? false
      return [{ ...words, requirement, name: requirementName(requirement, 'en'), blocks }]
    }),
  }
}

type Refused = Exclude<HireApplicant, { ok: true }>

/** Why hiring was refused, at its box; null where the application has moved on and its page tells. */
export function hireError(refused: Refused): { box: string; text: string } | null {
  switch (refused.problem) {
    case 'state':
      return null
    case 'hired':
      return { box: '', text: 'Someone else has hired this person a moment ago; look at the application again' }
    case 'before-acceptance':
      return { box: 'firstDay', text: 'The first day comes before the day on which the offer was accepted' }
    case 'too-far':
      return { box: 'firstDay', text: 'The first day is more than a year away; check the year' }
    case 'employments-overlap':
      return { box: 'firstDay', text: 'This person is employed in this position then; end that employment first' }
    case 'team-elsewhere':
      return { box: 'team', text: 'This team belongs to another program; choose one of those shown' }
    case 'blocked':
      return { box: 'firstDay', text: blockedText(refused.answer) }
  }
}

function blockedText(answer: GateAnswer | null): string {
  return answer ? gateSentence({ ...answer, again: null }, 'hire', '', 'en').replace(/\.$/, '') : noGate
}
