import { nameApart } from './compose.ts'
import type { Position, PositionVersion } from './positions/index.ts'
import { type Compartment, compartmentOfRequirement, type Sight } from './visibility.ts'

/**
 * The names of the requirements of which no more than whether they are met may be seen. Of everything that was ever asked, since what was
 * sent, waived or told under a requirement stays when nobody asks for it any more.
 *
 * @param positions with the agency's layer and every site's
 * @param sight how whoever asks sees a compartment
 */
export function maskedNames(positions: Iterable<Position>, sight: (compartment: Compartment) => Sight): string[] {
  const maskedIn = (rules: Pick<PositionVersion, 'requirements'>) =>
    Object.keys(rules.requirements).filter((name) => sight(compartmentOfRequirement(rules, name)) !== 'full')
  const names = [...positions].flatMap(({ versions, layers = [] }) => [
    ...versions.flatMap(maskedIn),
    ...layers.flatMap((layer) => layer.versions.flatMap(maskedIn).flatMap((name) => [name, nameApart(name, layer.of)])),
  ])
  return [...new Set(names)]
}
