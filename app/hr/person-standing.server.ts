import { instantInWords } from '#app/staff/instant.ts'
import { readStrips } from '#app/standing/strips.server.ts'
import { factWords, sourceWords } from '#app/wording/facts.ts'
import { checkWords } from '#app/wording/sources.ts'
import {
  gateName,
  gateSentence,
  positionTitle,
  requirementName,
  restsOnWaivers,
  type StatusWords,
  statusWords,
} from '#app/wording/standing.ts'
import type { factsOnRecord } from '#db/queries/hr-person.ts'
import type { Scope } from '#domain/authority.ts'
import { bearsOn } from '#domain/behind.ts'
import type { Employment, Fact } from '#domain/facts.ts'
import { metWithoutCard } from '#domain/no-card.ts'
import type { Need, Position } from '#domain/positions/index.ts'
import { probationDay } from '#domain/probation-day.ts'
import { type Extension, extendedProbation } from '#domain/probation-review.ts'
import { renewed } from '#domain/renewal.ts'
import { needsSourceCheck } from '#domain/reviewing.ts'
import { needsOfRequirement } from '#domain/screening.ts'
import { subjectOf } from '#domain/sources.ts'
import { standingOf } from '#domain/standing.ts'
import { compartmentOfRequirement, type SeenStatus, seenGate, seenStatus, sightOf } from '#domain/visibility.ts'
import { waiversBehind, withWaivers } from '#domain/waivers.ts'
import type { SiteNames } from '#locales/sentences.ts'

type OnRecord = Awaited<ReturnType<typeof factsOnRecord>>

/** The kinds of supervisor that a position asks for under the version of a day. */
export function supervisorsOf(position: Position, day: string): string[] {
  const version = standingOf({ position, facts: [] }).versionOn(day)
  return Object.keys(version.requirements).flatMap((name) =>
    needsOfRequirement(version, name).flatMap((need) => (need.needs === 'supervision' ? [need.by] : [])),
  )
}

/** A fact with who recorded it, the check at its source, and how it was taken back, in words. */
export function recordedFact(row: OnRecord[number], timeZone: string) {
  const by = (name: string | null) => (name ? ` by ${name}` : '')
  return {
    id: row.id,
    personId: row.personId,
    words: factWords(row.body),
    recorded: `${sourceWords[row.source]}, ${instantInWords(row.recordedAt, timeZone)}${by(row.recordedByName)}`,
    check: row.check && `${checkWords[row.check.result]}: ${row.check.source}${by(row.check.byName)}`,
    checkedOn: row.check?.checkedOn ?? null,
    unverified: needsSourceCheck(row.body) && row.retractedAt === null,
    retracted:
      row.retractedAt && `${instantInWords(row.retractedAt, timeZone)}${by(row.retractedByName)}: ${row.reason ?? ''}`,
  }
}

export type RecordedFact = ReturnType<typeof recordedFact>

const received = { word: 'Received, not verified' }

/** Whether what was received for a requirement counts only once its source has confirmed it. */
function unverified(seen: SeenStatus | null, needs: readonly Need[]): boolean {
  if (seen?.seen !== 'full' || !('pending' in seen.status) || seen.status.status === 'waived') return false
  return needs.some((need) => need.needs === 'credential' && subjectOf({ of: [need.of] }) !== null)
}

function statusOf(seen: SeenStatus): string {
  return seen.seen === 'full' ? seen.status.status : seen.status
}

/** Where someone stands in one position on a day, in words, as far as whoever asks may know it. */
export function standingIn(given: {
  id: string
  position: Position
  employments: Employment[]
  facts: Fact[]
  onRecord: OnRecord
  on: string
  timeZone: string
  scope: Scope<'read person'>
  personId: string
  sites: SiteNames
  extensions: readonly Extension[]
}) {
  const { position, employments, facts, onRecord, on, timeZone, scope, personId, sites } = given
  const records = { position, facts, employments }
  const standing = standingOf(records)
  const version = standing.versionOn(on)
  const answers = standing.at(on)
  const sight = (name: string) => sightOf(scope.viewer, compartmentOfRequirement(version, name), personId)
  const known = employments.filter(({ retractedAt }) => !retractedAt)
  const hired = known.length > 0
  const employment = known.filter(({ hiredOn }) => hiredOn <= on).at(-1)
  const standingFacts = onRecord.filter(({ retractedAt }) => retractedAt === null)
  return {
    id: given.id,
    title: positionTitle(given.id, 'en'),
    gates: Object.entries(answers.gates)
      .filter(([gate]) => (gate === 'hire') !== hired)
      .map(([gate, answer]) => {
        const told = withWaivers(standing, seenGate(answer, sight))
        const renewal = told.waived ? null : renewed({ ...records, asOf: on }, gate, answer)
        return {
          gate,
          name: gateName(gate, 'en', sites),
          cleared: told.cleared,
          sentence: gateSentence(told, gate, on, 'en', renewal, sites),
          rests: restsOnWaivers(waiversBehind(standing, gate, on)),
        }
      }),
    requirements: Object.entries(answers.requirements).map(([requirement, status]) => {
      const needs = needsOfRequirement(version, requirement)
      const seen = seenStatus(status, sight(requirement))
      const words: StatusWords = {
        ...statusWords(seen, requirement, on, 'en'),
        ...(unverified(seen, needs) && received),
      }
      return {
        ...words,
        requirement,
        name: requirementName(requirement, 'en'),
        masked: sight(requirement) !== 'full',
        noCard: seen !== null && metWithoutCard(version, requirement, statusOf(seen), { facts, on }),
        facts: standingFacts
          .filter(({ body }) => needs.some((need) => bearsOn(need, body)))
          .map((row) => recordedFact(row, timeZone)),
      }
    }),
    strips: readStrips(standing, on, {
      gate: (gate) => (gate === 'hire') !== hired,
      masked: (name) => sight(name) !== 'full',
      nameOfGate: (gate) => gateName(gate, 'en', sites),
    }),
    probation: answers.probation && {
      ...answers.probation,
      ...(employment && probationDay(position.probation, employment, on)),
      extended:
        employment &&
        extendedProbation(answers.probation.lastDay, given.extensions, { positionId: given.id, ...employment, on }),
    },
    bonuses: answers.bonuses,
  }
}

export type PositionStanding = ReturnType<typeof standingIn>
