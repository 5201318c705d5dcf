import { bearsOn } from './behind.ts'
import { type Change, toggled } from './changes.ts'
import type { Fact } from './facts.ts'
import type { PositionVersion } from './positions/index.ts'
import { needsOfRequirement } from './screening.ts'
import type { StandingOverTime } from './standing.ts'
import {
  type Compartment,
  compartmentOfFact,
  compartmentOfRequirement,
  type SeenStatus,
  type Sight,
  seenGate,
  seenStatus,
} from './visibility.ts'
import { type AnswerWithWaivers, withWaivers } from './waivers.ts'
import { standingIn, type World } from './worlds.ts'

/** An answer as it was known then and as it is known now; null where there was none. `because` = what changed it, as far as it may be known. */
export type Pair<Answer> = { before: Answer | null; now: Answer | null; differs: boolean; because: Change[] }

/** Both answers about a person in a position on a day, as far as whoever asks may know them. */
export type BothAnswers = {
  /** Whether anything at all could be said on what was known then. */
  knownThen: boolean
  /** `asks` = the requirements that the gate needed then or needs now. */
  gates: ({ gate: string; asks: string[] } & Pair<AnswerWithWaivers>)[]
  requirements: ({ requirement: string; masked: boolean } & Pair<SeenStatus>)[]
}

type Asked = {
  on: string
  changes: readonly Change[]
  /** How whoever asks sees a compartment of the person. */
  sight: (compartment: Compartment) => Sight
}

/**
 * Asks both worlds about one day and tells where their answers differ. Of what is masked both answers are as they may be seen, what
 * cannot be seen to differ does not, and no fact is named.
 */
export function bothAnswers(before: World, now: World, asked: Asked): BothAnswers {
  const both = new Both(before, now, asked)
  const told = <P extends Pair<unknown>>(pair: P): P => ({ ...pair, because: pair.because.map(seen) })
  const seen = (change: Change) => withoutRestrictions(change, asked.sight)
  return {
    knownThen: both.before !== null,
    gates: both.gates().map(told),
    requirements: both.requirements().map(told),
  }
}

/** Whether a card is restricted is a matter of its own compartment. */
function withoutRestrictions(change: Change, sight: Asked['sight']): Change {
  if (change.what !== 'fact' || change.fact.kind !== 'credential' || !change.fact.restrictions?.length) return change
  if (sight('driving-restriction') === 'full') return change
  const { restrictions: _, ...fact } = change.fact
  return { ...change, fact }
}

type Judged = { standing: StandingOverTime; version: PositionVersion }

class Both {
  readonly before: Judged | null
  readonly now: Judged | null
  readonly #worlds: { before: World; now: World }
  readonly #asked: Asked
  readonly #units: readonly Change[][]
  #told: BothAnswers['requirements'] | null = null

  constructor(before: World, now: World, asked: Asked) {
    this.#worlds = { before, now }
    this.#asked = asked
    this.before = this.#judged(before)
    this.now = this.#judged(now)
    this.#units = unitsOf(asked.changes)
  }

  requirements(): BothAnswers['requirements'] {
    this.#told ??= namesIn(this.before, this.now, ({ standing }) => standing.at(this.#asked.on).requirements).map(
      (name) => this.#requirement(name),
    )
    return this.#told
  }

  gates(): BothAnswers['gates'] {
    return namesIn(this.before, this.now, ({ standing }) => standing.at(this.#asked.on).gates).map((gate) => {
      const [before, now] = [this.#gateIn(this.before, gate), this.#gateIn(this.now, gate)]
      const differs = !same(before, now)
      const asks = [
        ...new Set([this.before, this.now].flatMap((judged) => judged?.version.gates[gate]?.requires ?? [])),
      ]
      return { gate, asks, before, now, differs, because: differs ? this.#behindGate(gate, asks, before, now) : [] }
    })
  }

  #judged(world: World): Judged | null {
    const standing = standingIn(world)
    return standing && { standing, version: standing.versionOn(this.#asked.on) }
  }

  /** The stricter of what may be seen under the version of then and of now. */
  #sightOf(name: string): Sight {
    const sights = [this.before, this.now].flatMap((judged) =>
      judged && Object.hasOwn(judged.version.requirements, name)
        ? [this.#asked.sight(compartmentOfRequirement(judged.version, name))]
        : [],
    )
    return sights.find((sight) => sight === 'none') ?? sights.find((sight) => sight === 'masked') ?? 'full'
  }

  #requirement(name: string): BothAnswers['requirements'][number] {
    const sight = this.#sightOf(name)
    const seen = (judged: Judged | null) => {
      const status = judged?.standing.at(this.#asked.on).requirements[name]
      return status ? seenStatus(status, sight) : null
    }
    const [before, now] = [seen(this.before), seen(this.now)]
    const differs = !same(before, now)
    const because = differs ? this.#behindRequirement(name, sight) : []
    return { requirement: name, masked: sight !== 'full', before, now, differs, because }
  }

  #gateIn(judged: Judged | null, gate: string): AnswerWithWaivers | null {
    const answer = judged?.standing.at(this.#asked.on).gates[gate]
    if (!judged || !answer) return null
    return withWaivers(
      judged.standing,
      seenGate(answer, (name) => this.#sightOf(name)),
    )
  }

  /**
   * Those changes without which the answer of now would be another, or with which that of then would be; where none of them is so alone,
   * all that bear on it. Of what is masked only what became of the rules, which are no secret.
   */
  #behindRequirement(name: string, sight: Sight): Change[] {
    const rule = (judged: Judged | null) => judged?.version.requirements[name]
    if (sight !== 'full') return this.#matters((judged) => rule(judged), 'rules')
    const matter = this.#matters((judged) => judged?.standing.at(this.#asked.on).requirements[name])
    const behind = matter.length > 0 ? matter : this.#asked.changes.filter((change) => this.#bears(change, name))
    return behind.filter((change) => this.#mayBeTold(change))
  }

  #behindGate(
    gate: string,
    asked: readonly string[],
    before: AnswerWithWaivers | null,
    now: AnswerWithWaivers | null,
  ): Change[] {
    const ofRequirements = this.requirements()
      .filter(({ requirement, differs }) => differs && asked.includes(requirement))
      .flatMap(({ because }) => because)
    const ends = (answer: AnswerWithWaivers | null) => [...(answer?.blockedBy ?? []), ...(answer?.limitedBy ?? [])]
    const named = new Set([...ends(before), ...ends(now)])
    const others = this.#asked.changes.filter(
      (change) =>
        (change.what === 'employment' && (named.has('employment') || named.has('leave') || !before || !now)) ||
        (change.what === 'fact' && change.fact.kind === 'hold' && holds(change.fact, gate) && named.has('hold')),
    )
    const rules = this.#matters((judged) => judged?.version.gates[gate], 'rules')
    const behind = new Set([...ofRequirements, ...others, ...rules])
    return this.#asked.changes.filter((change) => behind.has(change))
  }

  #matters(answer: (judged: Judged | null) => unknown, only?: Change['what']): Change[] {
    const [before, now] = [answer(this.before), answer(this.now)]
    const units = this.#units.filter(([first]) => !only || first?.what === only)
    return units
      .filter(
        (unit) =>
          !same(answer(this.#judged(toggled(this.#worlds.now, unit, 'taken back'))), now) ||
          !same(answer(this.#judged(toggled(this.#worlds.before, unit, 'made'))), before),
      )
      .flat()
  }

  #bears(change: Change, name: string): boolean {
    if (change.what !== 'fact') return false
    const { fact } = change
    if (fact.kind === 'waiver') return fact.requirement === name
    return [this.before, this.now].some(
      (judged) => judged && needsOfRequirement(judged.version, name).some((need) => bearsOn(need, fact)),
    )
  }

  #mayBeTold(change: Change): boolean {
    return change.what !== 'fact' || this.#asked.sight(compartmentOfFact(change.fact)) === 'full'
  }
}

/** What is looked at as one: a corrected employment is two rows, of which one alone would be no history. */
function unitsOf(changes: readonly Change[]): Change[][] {
  const employments = changes.filter(({ what }) => what === 'employment')
  const others = changes.filter(({ what }) => what !== 'employment').map((change) => [change])
  return employments.length > 0 ? [employments, ...others] : others
}

function namesIn(before: Judged | null, now: Judged | null, of: (judged: Judged) => Record<string, unknown>): string[] {
  return [...new Set([now, before].flatMap((judged) => (judged ? Object.keys(of(judged)) : [])))]
}

function holds(fact: Extract<Fact, { kind: 'hold' }>, gate: string): boolean {
  return !fact.gates || fact.gates.includes(gate)
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
