/**
 * The contract read literally, one day at a time: no spans, no cleverness. It exists to disagree with the engine, so it
 * shares nothing with it but the reading of dates. Slow on purpose; asks about the days of a window that holds every date of
 * the case, so that the first and the last day of the window stand for all days before and after it.
 */
import { dayOf, plus, textOf, throughDayOf } from '#domain/calendar/days.ts'
import { instantOf } from '#domain/calendar/instants.ts'
import type { Employment, Fact, FactKind, FactOf } from '#domain/facts.ts'
import type { Expression, Gate, Need, Position, PositionVersion } from '#domain/positions/index.ts'
import type { GateAnswer, RequirementStatus, Standing } from '#domain/standing.ts'

type Day = number
type Recorded = { recordedAt?: string | null | undefined; retractedAt?: string | null | undefined }

export interface Question {
  position: Position
  facts: readonly Fact[]
  employments: readonly Employment[]
  knownAt?: string | undefined
  /** The window: every day from `first` through `last` is looked at. */
  first: string
  last: string
}

function isKnown(record: Recorded, at: string | undefined): boolean {
  if (at === undefined) return record.retractedAt == null
  if (record.recordedAt != null && instantOf(record.recordedAt) > instantOf(at)) return false
  return !(record.retractedAt != null && instantOf(record.retractedAt) <= instantOf(at))
}

/** Whether `b`, later in the list, governs over `a`: unless `a` was recorded later. */
function laterGoverns(a: Recorded, b: Recorded): boolean {
  if (a.recordedAt == null) return true
  if (b.recordedAt == null) return false
  return instantOf(b.recordedAt) >= instantOf(a.recordedAt)
}

/** The one that governs on D: of the greatest day up to D, the one recorded later, on a tie the later in the list. */
function governingOn<T extends Recorded>(candidates: readonly T[], on: (candidate: T) => string, D: Day): T | null {
  let best: T | null = null
  for (const one of candidates) {
    if (dayOf(on(one)) > D) continue
    if (best === null || dayOf(on(one)) > dayOf(on(best))) best = one
    else if (dayOf(on(one)) === dayOf(on(best)) && laterGoverns(best, one)) best = one
  }
  return best
}

function isBetween(D: Day, from: string, through: string | null | undefined): boolean {
  return dayOf(from) <= D && (through == null || D <= throughDayOf(through))
}

const LEVELS: Record<FactOf<'education'>['level'], number> = {
  'high-school': 1,
  ged: 1,
  associate: 2,
  bachelor: 3,
  master: 4,
  doctorate: 5,
}

type NeedOf<K extends Need['needs']> = Extract<Need, { needs: K }>

/** What evidence says of a need on one day. */
class Witness {
  readonly facts: readonly Fact[]
  readonly employments: readonly Employment[]

  constructor(facts: readonly Fact[], employments: readonly Employment[]) {
    this.facts = facts
    this.employments = employments
  }

  of<K extends FactKind>(kind: K): FactOf<K>[] {
    return this.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)
  }

  isGood(expression: Expression, D: Day): boolean {
    if ('any' in expression) return expression.any.some((part) => this.isGood(part, D))
    if ('all' in expression) return expression.all.every((part) => this.isGood(part, D))
    switch (expression.needs) {
      case 'age':
        return this.isOldEnough(expression, D)
      case 'education':
        return this.of('education').some(
          (fact) =>
            LEVELS[fact.level] >= LEVELS[expression.atLeast] &&
            (expression.field == null || fact.field === expression.field) &&
            dayOf(fact.on) <= D,
        )
      case 'experience':
        return this.hasWorked(expression, D)
      case 'attestation':
        return this.attestationStands(expression, D)
      case 'training':
        return this.of('training').some((fact) => fact.course === expression.course && dayOf(fact.on) <= D)
      case 'credential':
        return this.hasCredential(expression, D) && !this.isInterrupted(expression, D)
      case 'unrestricted':
        return !this.isRestricted(expression, D)
      case 'check':
        return this.checkIsGood(expression, D)
      case 'driving-record':
        return this.recordIsRecent(expression, D) && !this.drivingIsOver(expression, D)
      case 'supervision':
        return this.of('supervision').some((fact) => fact.by === expression.by && isBetween(D, fact.from, fact.through))
      case 'enrollment':
        return this.of('enrollment').some((fact) => isBetween(D, fact.eligibleFrom, fact.through))
    }
  }

  saysNo(expression: Expression, D: Day): boolean {
    if ('any' in expression || 'all' in expression) return false
    switch (expression.needs) {
      case 'check': {
        return this.governingCheck(expression.of, D)?.outcome === 'not-clear'
      }
      case 'driving-record':
        return this.drivingIsOver(expression, D)
      case 'credential':
        return this.isInterrupted(expression, D)
      case 'unrestricted':
        return this.isRestricted(expression, D)
      case 'attestation': {
        const withdrawn = this.of('attestation').some(
          (fact) => fact.statement === expression.statement && fact.withdrawnOn != null && dayOf(fact.withdrawnOn) <= D,
        )
        return withdrawn && !this.attestationStands(expression, D)
      }
      default:
        return false
    }
  }

  private isOldEnough({ years }: NeedOf<'age'>, D: Day): boolean {
    let born: FactOf<'birth-date'> | null = null
    for (const fact of this.of('birth-date')) if (born === null || laterGoverns(born, fact)) born = fact
    if (born === null) return false
    const [birthYear = 0, birthMonthDay = ''] = [Number(born.on.slice(0, 4)), born.on.slice(5)]
    const today = textOf(D)
    const fullYears = Number(today.slice(0, 4)) - birthYear - (today.slice(5) >= birthMonthDay ? 0 : 1)
    return fullYears >= years
  }

  private hasWorked({ field, days }: NeedOf<'experience'>, D: Day): boolean {
    const jobs = this.of('experience').filter((fact) => fact.field === field)
    if (jobs.length === 0) return days === 0
    const worked = new Set<Day>()
    for (const job of jobs) {
      for (let day = dayOf(job.from); day <= Math.min(D, throughDayOf(job.through)); day++) worked.add(day)
    }
    return worked.size >= days
  }

  private attestationStands({ statement }: NeedOf<'attestation'>, D: Day): boolean {
    return this.of('attestation').some(
      (fact) =>
        fact.statement === statement &&
        dayOf(fact.on) <= D &&
        (fact.withdrawnOn == null || D < dayOf(fact.withdrawnOn)),
    )
  }

  private accepted({ of, states }: NeedOf<'credential'>): FactOf<'credential'>[] {
    return this.of('credential').filter(
      (fact) => fact.of.includes(of) && (states == null || (fact.state != null && states.includes(fact.state))),
    )
  }

  private hasCredential(need: NeedOf<'credential'>, D: Day): boolean {
    return this.accepted(need).some((fact) => {
      if (need.level != null && (fact.level ?? 0) < need.level) return false
      if (D < dayOf(fact.from)) return false
      if (fact.through != null) return D <= throughDayOf(fact.through)
      return need.validFor == null || D <= plus(dayOf(fact.from), need.validFor)
    })
  }

  private isInterrupted(need: NeedOf<'credential'>, D: Day): boolean {
    return this.accepted(need).some((fact) =>
      (fact.interruptions ?? []).some(({ from, through }) => isBetween(D, from, through)),
    )
  }

  private isRestricted({ of, restriction }: NeedOf<'unrestricted'>, D: Day): boolean {
    const cards = this.of('credential').filter((fact) => fact.of.includes(of))
    return governingOn(cards, (card) => card.from, D)?.restrictions?.includes(restriction) ?? false
  }

  private governingCheck(of: string, D: Day): FactOf<'check'> | null {
    return governingOn(
      this.of('check').filter((fact) => fact.of === of),
      (fact) => fact.on,
      D,
    )
  }

  private checkIsGood({ of, within, measured }: NeedOf<'check'>, D: Day): boolean {
    const plainlyGood = (day: Day) => {
      const result = this.governingCheck(of, day)
      if (result?.outcome !== 'clear') return false
      return within == null || day <= plus(dayOf(result.on), within)
    }
    if (plainlyGood(D)) return true
    if (measured !== 'at-hire') return false
    return this.employments.some(({ hiredOn }) => {
      if (dayOf(hiredOn) > D || !plainlyGood(dayOf(hiredOn))) return false
      for (let day = dayOf(hiredOn); day <= D; day++) {
        if (this.governingCheck(of, day)?.outcome === 'not-clear') return false
      }
      return true
    })
  }

  private recordIsRecent({ recheck }: NeedOf<'driving-record'>, D: Day): boolean {
    return this.of('driving-record').some(
      (fact) => !fact.partial && dayOf(fact.on) <= D && (recheck == null || D <= plus(dayOf(fact.on), recheck)),
    )
  }

  private countingRecords(D: Day): FactOf<'driving-record'>[] {
    const upToD = this.of('driving-record').filter((fact) => dayOf(fact.on) <= D)
    const complete = upToD.filter((fact) => !fact.partial)
    const latest = new Map<string | null, FactOf<'driving-record'>>()
    for (const state of new Set(complete.map((fact) => fact.state ?? null))) {
      const ofState = complete.filter((fact) => (fact.state ?? null) === state)
      const newest = governingOn(ofState, (fact) => fact.on, D)
      if (newest) latest.set(state, newest)
    }
    const partial = upToD.filter((fact) => {
      if (!fact.partial) return false
      const rivals = fact.state == null ? [...latest.values()] : [latest.get(fact.state)].filter((one) => one != null)
      return rivals.every((rival) => dayOf(fact.on) >= dayOf(rival.on))
    })
    return [...latest.values(), ...partial]
  }

  private drivingIsOver(need: NeedOf<'driving-record'>, D: Day): boolean {
    const counting = this.countingRecords(D)
    const dates = new Set(counting.flatMap((fact) => fact.violations))
    let violations = 0
    for (const date of dates) {
      if (dayOf(date) > D || D > plus(dayOf(date), need.lookback)) continue
      violations += Math.max(...counting.map((fact) => fact.violations.filter((one) => one === date).length))
    }
    const suspensions = [
      ...counting.flatMap((fact) => fact.suspensions),
      ...this.of('credential')
        .filter((fact) => fact.of.includes('driver-license'))
        .flatMap((fact) => fact.interruptions ?? [])
        .filter(({ why }) => why === 'suspended' || why === 'revoked'),
    ]
    const touching = suspensions.filter(
      ({ from, through }) => dayOf(from) <= D && (through == null || D <= plus(throughDayOf(through), need.lookback)),
    )
    return violations > need.violations || new Set(touching.map(({ from }) => from)).size > need.suspensions
  }
}

type Kind = 'met' | 'waived' | 'failed' | 'grace' | 'unmet'

/** Everything about one person in one position, asked day by day. */
export class Oracle {
  private readonly question: Question
  private readonly employments: Employment[]
  private readonly verified: Witness
  private readonly ifVerified: Witness
  private readonly versions: PositionVersion[]
  private readonly days: Day[] = []
  private readonly metDays = new Map<string, Map<Day, boolean>>()
  private readonly kinds = new Map<string, Kind>()

  constructor(question: Question) {
    this.question = question
    const { facts, employments, position, knownAt, first, last } = question
    this.employments = employments.filter((each) => isKnown(each, knownAt))
    const known = facts.filter((each) => isKnown(each, knownAt))
    this.verified = new Witness(
      known.filter((fact) => fact.review !== 'pending'),
      this.employments,
    )
    this.ifVerified = new Witness(known, this.employments)
    this.versions = position.versions.filter((each) => isKnown(each, knownAt))
    if (this.versions.length === 0) throw new Error('no version known')
    for (let day = dayOf(first); day <= dayOf(last); day++) this.days.push(day)
  }

  private versionOn(D: Day): PositionVersion {
    const governing = governingOn(this.versions, (version) => version.effectiveFrom, D)
    if (governing) return governing
    const firstDay = Math.min(...this.versions.map((version) => dayOf(version.effectiveFrom)))
    return governingOn(this.versions, (version) => version.effectiveFrom, firstDay) as PositionVersion
  }

  private isMet(name: string, D: Day): boolean {
    const known = this.metDays.get(name) ?? new Map<Day, boolean>()
    this.metDays.set(name, known)
    const already = known.get(D)
    if (already !== undefined) return already
    const requirement = this.versionOn(D).requirements[name]
    const met = requirement !== undefined && this.verified.isGood(requirement, D)
    known.set(D, met)
    return met
  }

  private employmentOn(D: Day): Employment | undefined {
    return this.employments.find(({ hiredOn, lastDay }) => isBetween(D, hiredOn, lastDay))
  }

  private lastDayOfGrace(name: string, D: Day): Day | null {
    const grace = this.versionOn(D).requirements[name]?.grace
    if (!grace || this.employments.length === 0) return null
    return plus(Math.min(...this.employments.map(({ hiredOn }) => dayOf(hiredOn))), grace)
  }

  private waiversOn(name: string, D: Day): FactOf<'waiver'>[] {
    return this.verified
      .of('waiver')
      .filter((fact) => fact.requirement === name && isBetween(D, fact.from, fact.through))
  }

  private kindOfStatus(name: string, D: Day): Kind {
    const known = this.kinds.get(`${name} ${D}`) ?? this.freshKindOfStatus(name, D)
    this.kinds.set(`${name} ${D}`, known)
    return known
  }

  private freshKindOfStatus(name: string, D: Day): Kind {
    const requirement = this.versionOn(D).requirements[name]
    if (!requirement) return 'unmet'
    if (this.isMet(name, D)) return 'met'
    if (this.waiversOn(name, D).length > 0) return 'waived'
    if (this.verified.saysNo(requirement, D)) return 'failed'
    const lastDay = this.lastDayOfGrace(name, D)
    return lastDay !== null && D <= lastDay && this.employmentOn(D) ? 'grace' : 'unmet'
  }

  /** The last day of the unbroken run of good days that D is in; null where it goes on to the end of the window. */
  private runEnd(isGood: (day: Day) => boolean, D: Day): Day | null {
    const last = this.days.at(-1) as Day
    for (let day = D; day <= last; day++) if (!isGood(day)) return day - 1
    return null
  }

  private firstGoodAfter(isGood: (day: Day) => boolean, D: Day): string | null {
    const found = this.days.find((day) => day > D && isGood(day))
    return found === undefined ? null : textOf(found)
  }

  requirement(name: string, D: Day): RequirementStatus {
    const isMet = (day: Day) => this.isMet(name, day)
    const kind = this.kindOfStatus(name, D)
    if (kind === 'met') {
      const end = this.runEnd(isMet, D)
      return { status: 'met', through: end === null ? null : textOf(end) }
    }
    const requirement = this.versionOn(D).requirements[name] as Expression
    const pending = this.ifVerified.isGood(requirement, D) ? { pending: true as const } : {}
    if (kind === 'waived') {
      const ends = this.waiversOn(name, D).map(({ through }) => throughDayOf(through))
      return { status: 'waived', through: textOf(Math.max(...ends)), ...pending }
    }
    const again = this.firstGoodAfter(isMet, D)
    if (kind === 'failed') return { status: 'failed', again, ...pending }
    if (kind === 'grace') {
      return { status: 'grace', through: textOf(this.lastDayOfGrace(name, D) as Day), ...pending }
    }
    const before = this.days.filter((day) => day < D && isMet(day)).at(-1)
    if (before !== undefined) return { status: 'lapsed', since: textOf(before + 1), again, ...pending }
    if (again !== null) return { status: 'not-yet', again, ...pending }
    return { status: 'missing', ...pending }
  }

  private missingFor(gateName: string, D: Day): string[] {
    const version = this.versionOn(D)
    const gate: Gate | undefined = version.gates[gateName]
    if (!gate) return []
    const missing = Object.keys(version.requirements).filter((name) => {
      if (!gate.requires.includes(name)) return false
      const kind = this.kindOfStatus(name, D)
      return !(kind === 'met' || kind === 'waived' || (kind === 'grace' && gate.grace))
    })
    const employment = this.employmentOn(D)
    if (gate.employed && !employment) missing.push('employment')
    const onLeave = employment?.leaves?.some(({ from, through }) => isBetween(D, from, through))
    if (gate.present && onLeave) missing.push('leave')
    const held = this.verified
      .of('hold')
      .some(({ gates, from, through }) => (gates == null || gates.includes(gateName)) && isBetween(D, from, through))
    if (held) missing.push('hold')
    return missing
  }

  isCleared(gateName: string, D: Day): boolean {
    return this.versionOn(D).gates[gateName] !== undefined && this.missingFor(gateName, D).length === 0
  }

  gate(name: string, D: Day): GateAnswer {
    const isCleared = (day: Day) => this.isCleared(name, day)
    if (!isCleared(D)) {
      const again = this.firstGoodAfter(isCleared, D)
      return { cleared: false, through: null, limitedBy: [], blockedBy: this.missingFor(name, D), again }
    }
    const end = this.runEnd(isCleared, D)
    const limitedBy = end === null ? [] : this.missingFor(name, end + 1)
    return { cleared: true, through: end === null ? null : textOf(end), limitedBy, blockedBy: [], again: null }
  }

  private milestones(D: Day): Pick<Standing, 'probation' | 'bonuses'> {
    const { probation, bonuses } = this.question.position
    const byDay = [...this.employments].sort((a, b) => dayOf(a.hiredOn) - dayOf(b.hiredOn))
    const begun = byDay.filter(({ hiredOn }) => dayOf(hiredOn) <= D)
    const asked = begun.at(-1) ?? byDay[0]
    if (!asked) return { probation: null, bonuses: [] }
    let lastDay: Day | null = null
    if (probation) {
      let counted = 0
      // Long enough for every leave with an end that a case may hold.
      for (let day = dayOf(asked.hiredOn); lastDay === null && day < dayOf(asked.hiredOn) + 20_000; day++) {
        const away = asked.leaves?.some(({ from, through }) => isBetween(day, from, through))
        if (!(probation.extendedByLeave && away)) counted++
        if (counted === probation.days) lastDay = day
      }
    }
    const employedOn = (day: Day) => isBetween(day, asked.hiredOn, asked.lastDay)
    let state: NonNullable<Standing['probation']>['state'] = 'running'
    if (D < dayOf(asked.hiredOn)) state = 'not-started'
    else if (lastDay !== null && D >= lastDay && employedOn(lastDay)) state = 'completed'
    else if (asked.lastDay != null && D > dayOf(asked.lastDay)) state = 'ended-early'
    const earned = (bonuses ?? []).flatMap(({ milestone, amount }) => {
      const day = milestone === 'hire' ? dayOf(asked.hiredOn) : lastDay
      return day !== null && employedOn(day) ? [{ milestone, amount, earnedOn: textOf(day) }] : []
    })
    return {
      probation: probation ? { lastDay: lastDay === null ? null : textOf(lastDay), state } : null,
      bonuses: earned,
    }
  }

  at(asOf: string): Standing {
    const D = dayOf(asOf)
    const version = this.versionOn(D)
    const each = <T>(names: object, answer: (name: string) => T) =>
      Object.fromEntries(Object.keys(names).map((name) => [name, answer(name)]))
    return {
      asOf,
      gates: each(version.gates, (name) => this.gate(name, D)),
      requirements: each(version.requirements, (name) => this.requirement(name, D)),
      ...this.milestones(D),
    }
  }

  /** Every day of the window on which the gate is cleared. */
  clearedDays(gate: string): string[] {
    return this.days.filter((day) => this.isCleared(gate, day)).map(textOf)
  }

  /** Every day of the window on which the requirement is met. */
  metDaysOf(requirement: string): string[] {
    return this.days.filter((day) => this.isMet(requirement, day)).map(textOf)
  }
}
