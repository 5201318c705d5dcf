import type { Fact } from './facts.ts'
import type { PositionVersion } from './positions/index.ts'
import { needsOfRequirement } from './screening.ts'

/**
 * Whether a requirement that a card must not say something is met for want of a card: none has begun by the day, so that nothing was
 * looked at yet. What is good by the rules reads as more than anybody knows where that is not said beside it.
 */
export function metWithoutCard(
  version: Pick<PositionVersion, 'requirements'>,
  requirement: string,
  status: string,
  { facts, on }: { facts: readonly Fact[]; on: string },
): boolean {
  return (
    status === 'met' &&
    needsOfRequirement(version, requirement).some(
      (need) =>
        need.needs === 'unrestricted' &&
        !facts.some(
          (fact) =>
            fact.kind === 'credential' &&
            fact.of.includes(need.of) &&
            fact.from <= on &&
            fact.review !== 'pending' &&
            !fact.retractedAt,
        ),
    )
  )
}
