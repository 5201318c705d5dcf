import type { Addition, Requirement } from './positions/index.ts'
import { compartmentOfRequirement } from './visibility.ts'

/**
 * What an agency or a site can ask on top of positions. Each has one rule, so that what two of them ask under one name is the same, and
 * words of its own in `locales/requirements`. Figures are customs of the field, none of a statute, and not verified by counsel.
 */
export const catalogue = {
  'fingerprint-level-1': {
    needs: 'credential',
    of: 'fingerprint-clearance',
    states: ['AZ'],
    level: 1,
    validFor: { years: 6 },
  },
  'hipaa-training': { needs: 'credential', of: 'hipaa-training', validFor: { years: 1 } },
  'crisis-prevention': { needs: 'credential', of: 'crisis-prevention', validFor: { years: 2 } },
  'bloodborne-pathogens': { needs: 'credential', of: 'bloodborne-pathogens', validFor: { years: 1 } },
  'infection-control': { needs: 'credential', of: 'infection-control', validFor: { years: 1 } },
  'tuberculosis-six-months': { needs: 'check', of: 'tuberculosis', within: { months: 6 } },
  'tuberculosis-three-months': { needs: 'check', of: 'tuberculosis', within: { months: 3 } },
} as const satisfies Record<string, Requirement>

export type CatalogueName = keyof typeof catalogue

export const catalogueNames = Object.keys(catalogue) as CatalogueName[]

/** What is asked: under each name of the catalogue the gates that need it; and the gates that stop to tolerate grace. */
export type Wanted = { needs: Partial<Record<CatalogueName, readonly string[]>>; withoutGrace: readonly string[] }

/** The rules of what is wanted. What no gate needs is left out. */
export function additionOf({ needs, withoutGrace }: Wanted): Pick<Addition, 'requirements' | 'gates'> {
  const asked = catalogueNames.filter((name) => (needs[name]?.length ?? 0) > 0)
  const gates = new Set([...asked.flatMap((name) => needs[name] ?? []), ...withoutGrace])
  return {
    requirements: Object.fromEntries(asked.map((name) => [name, catalogue[name]])),
    gates: Object.fromEntries(
      [...gates].map((gate) => [
        gate,
        {
          requires: asked.filter((name) => needs[name]?.includes(gate)),
          ...(withoutGrace.includes(gate) && { withoutGrace: true }),
        },
      ]),
    ),
  }
}

/** What rules want, for a form that changes them. */
export function wantedOf({ gates }: Pick<Addition, 'gates'>): Wanted {
  const needs = Object.fromEntries(
    catalogueNames.map((name) => [
      name,
      Object.entries(gates).flatMap(([gate, { requires }]) => (requires.includes(name) ? [gate] : [])),
    ]),
  )
  return { needs, withoutGrace: Object.entries(gates).flatMap(([gate, more]) => (more.withoutGrace ? [gate] : [])) }
}

/** Whether only HR with the medical permission sees more of it than that it is met. */
export function isMedical(name: CatalogueName): boolean {
  return compartmentOfRequirement({ requirements: { [name]: catalogue[name] } }, name) === 'medical'
}
