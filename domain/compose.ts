import { type Day, dayOf } from './calendar/days.ts'
import { governing, type Reign } from './governing.ts'
import { knownAt } from './known.ts'
import type { Addition, Layer, PositionVersion } from './positions/index.ts'

type Chapter = Reign<PositionVersion>
type Requirements = PositionVersion['requirements']
type Gate = PositionVersion['gates'][string]

const prefix = 'site:'

/** The name of a site's gate. */
export function siteGate(siteId: string): string {
  return `${prefix}${siteId}`
}

/** Which site a gate is of; null for a gate of positions. */
export function siteOfGate(gate: string): string | null {
  return gate.startsWith(prefix) ? gate.slice(prefix.length) : null
}

/**
 * Puts layers on top of the versions that judge the days: every stretch on which neither a version nor an addition changes is judged
 * by the version with all that is asked on it. One mechanism for agency and sites, the agency's layers first.
 *
 * @param chapters without gaps from the beginning of time
 * @param at an instant: use only what was known then; absent: what is not retracted
 */
export function compose(
  chapters: readonly Chapter[],
  layers: readonly Layer[],
  at: string | null | undefined,
): readonly Chapter[] {
  const inOrder = [...layers.filter(({ of }) => of === 'agency'), ...layers.filter(({ of }) => of === 'site')]
  return inOrder.reduce((under, layer) => laidOn(under, layer, at), chapters)
}

function laidOn(under: readonly Chapter[], layer: Layer, at: string | null | undefined): readonly Chapter[] {
  const reigns = governing(knownAt(layer.versions, at), ({ effectiveFrom }) => dayOf(effectiveFrom))
  const [first] = reigns
  if (!first) return under
  return under.flatMap(({ of, from, until }) => [
    ...stretch(of, from, Math.min(first.from, until)),
    ...reigns.flatMap((reign) =>
      stretch(added(of, layer, reign.of), Math.max(reign.from, from), Math.min(reign.until, until)),
    ),
  ])
}

function stretch(of: PositionVersion, from: Day, until: Day): Chapter[] {
  return from < until ? [{ of, from, until }] : []
}

/** What a rule is called that is asked beside another of the same name; pages speak of both in the same words. */
export function nameApart(name: string, of: Layer['of']): string {
  return `${name}~${of}`
}

/** What a rule is called that every site has of its own, such as its orientation; pages speak of all in the same words. */
export function nameAt(name: string, siteId: string): string {
  return `${name}@${siteId}`
}

/** The name in whose words a requirement is spoken of. */
export function plainName(requirement: string): string {
  return requirement.replace(/(@[^~]+)?(~(agency|site))?$/, '')
}

const composed = new WeakMap<PositionVersion, WeakMap<Addition, PositionVersion>>()

/** The same version for the same two, since rules are compiled once per version. */
function added(version: PositionVersion, layer: Layer, addition: Addition): PositionVersion {
  const known = composed.get(version) ?? new WeakMap<Addition, PositionVersion>()
  composed.set(version, known)
  const result = known.get(addition) ?? withAddition(version, layer, addition)
  known.set(addition, result)
  return result
}

/** A version without the gate that a site's is built on has no way into the site either, and a closed site has none at all. */
function withAddition(version: PositionVersion, layer: Layer, addition: Addition): PositionVersion {
  if (addition.closed) return version
  const { requirements, nameOf } = together(version.requirements, addition.requirements, layer.of)
  const asked = (gate: string): Gate | null => {
    const under = Object.hasOwn(version.gates, gate) ? version.gates[gate] : undefined
    const more = Object.hasOwn(addition.gates, gate) ? addition.gates[gate] : undefined
    return under ? tightened(under, more, nameOf) : null
  }
  if (layer.of === 'agency') {
    const gates = Object.entries(version.gates).map(([name, gate]) => [name, asked(name) ?? gate])
    return { ...version, requirements, gates: Object.fromEntries(gates) }
  }
  const own = asked(layer.base)
  return own
    ? {
        ...version,
        requirements,
        gates: { ...version.gates, [siteGate(layer.siteId)]: { ...own, builtOn: layer.base } },
      }
    : version
}

function together(under: Requirements, more: Addition['requirements'], of: Layer['of']) {
  const names = new Map<string, string>()
  const requirements = { ...under }
  for (const [name, rule] of Object.entries(more)) {
    const own = Object.hasOwn(under, name) && !sameRule(under[name], rule) ? nameApart(name, of) : name
    names.set(name, own)
    requirements[own] = rule
  }
  return { requirements, nameOf: (name: string) => names.get(name) ?? name }
}

function sameRule(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function tightened(gate: Gate, more: Addition['gates'][string] | undefined, nameOf: (name: string) => string): Gate {
  if (!more) return gate
  return {
    ...gate,
    requires: [...new Set([...gate.requires, ...more.requires.map(nameOf)])],
    ...(more.withoutGrace && { grace: false }),
  }
}
