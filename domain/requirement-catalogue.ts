import { nameAt, plainName } from './compose.ts'
import type { Addition, Requirement } from './positions/index.ts'
import { compartmentOfRequirement } from './visibility.ts'

/**
 * What an agency or a site can ask on top of positions. Each has one rule, so that what two of them ask under one name is the same, and
 * words of its own in `locales/requirements`. Figures are customs of the field, none of a statute, and not verified by counsel. A card for
 * CPR or first aid is asked for by the rule that positions have, so that where a position asks for it too it is asked for once.
 */
export const catalogue = {
  'fingerprint-level-1': {
    needs: 'credential',
    of: 'fingerprint-clearance',
    states: ['AZ'],
    level: 1,
    validFor: { years: 6 },
  },
  cpr: { needs: 'credential', of: 'cpr', validFor: { years: 2 } },
  'first-aid': { needs: 'credential', of: 'first-aid', validFor: { years: 2 } },
  'site-orientation': { needs: 'credential', of: 'site-orientation', validFor: { years: 1 } },
  'hipaa-training': { needs: 'credential', of: 'hipaa-training', validFor: { years: 1 } },
  'crisis-prevention': { needs: 'credential', of: 'crisis-prevention', validFor: { years: 2 } },
  'bloodborne-pathogens': { needs: 'credential', of: 'bloodborne-pathogens', validFor: { years: 1 } },
  'infection-control': { needs: 'credential', of: 'infection-control', validFor: { years: 1 } },
  'tuberculosis-six-months': { needs: 'check', of: 'tuberculosis', within: { months: 6 } },
  'tuberculosis-three-months': { needs: 'check', of: 'tuberculosis', within: { months: 3 } },
  'driving-record-six-months': {
    needs: 'driving-record',
    violations: 2,
    suspensions: 0,
    lookback: { years: 3 },
    recheck: { months: 6 },
  },
} as const satisfies Record<string, Requirement>

export type CatalogueName = keyof typeof catalogue

export const catalogueNames = Object.keys(catalogue) as CatalogueName[]

/** What only a site can ask: every site has its own, and the one of another place does not count. */
const ofSitesAlone: readonly CatalogueName[] = ['site-orientation']

/** What can be asked: everything by a site; by the agency what is not of a site alone. */
export function catalogueOf(of: 'agency' | 'site'): CatalogueName[] {
  return catalogueNames.filter((name) => of === 'site' || !ofSitesAlone.includes(name))
}

/** What is asked: under each name of the catalogue the gates that need it; and the gates that stop to tolerate grace. */
export type Wanted = { needs: Partial<Record<CatalogueName, readonly string[]>>; withoutGrace: readonly string[] }

/**
 * The rules of what is wanted. What no gate needs is left out.
 *
 * @param siteId the site that wants it; null for the agency
 */
export function additionOf(
  { needs, withoutGrace }: Wanted,
  siteId: string | null,
): Pick<Addition, 'requirements' | 'gates'> {
  const asked = catalogueOf(siteId === null ? 'agency' : 'site').filter((name) => (needs[name]?.length ?? 0) > 0)
  const gates = new Set([...asked.flatMap((name) => needs[name] ?? []), ...withoutGrace])
  return {
    requirements: Object.fromEntries(asked.map((name) => askedBy(name, siteId))),
    gates: Object.fromEntries(
      [...gates].map((gate) => [
        gate,
        {
          requires: asked.filter((name) => needs[name]?.includes(gate)).map((name) => askedBy(name, siteId)[0]),
          ...(withoutGrace.includes(gate) && { withoutGrace: true }),
        },
      ]),
    ),
  }
}

function askedBy(name: CatalogueName, siteId: string | null): [string, Requirement] {
  const rule = catalogue[name]
  if (siteId === null || !ofSitesAlone.includes(name) || rule.needs !== 'credential') return [name, rule]
  const own = nameAt(name, siteId)
  return [own, { ...rule, of: own }]
}

/** What rules want, for a form that changes them. */
export function wantedOf({ gates }: Pick<Addition, 'gates'>): Wanted {
  const needs = Object.fromEntries(
    catalogueNames.map((name) => [
      name,
      Object.entries(gates).flatMap(([gate, { requires }]) =>
        requires.some((asked) => plainName(asked) === name) ? [gate] : [],
      ),
    ]),
  )
  return { needs, withoutGrace: Object.entries(gates).flatMap(([gate, more]) => (more.withoutGrace ? [gate] : [])) }
}

/** Whether only HR with the medical permission sees more of it than that it is met. */
export function isMedical(name: CatalogueName): boolean {
  return compartmentOfRequirement({ requirements: { [name]: catalogue[name] } }, name) === 'medical'
}
