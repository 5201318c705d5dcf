import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { stateWords } from '#app/wording/applications.ts'
import { factWords, sourceWords } from '#app/wording/facts.ts'
import {
  gateName,
  gateSentence,
  positionTitle,
  requirementName,
  type StatusWords,
  statusWords,
} from '#app/wording/standing.ts'
import { type Evidence, evidenceOfMany } from '#db/queries/evidence.ts'
import { applicationsOf, factsOnRecord } from '#db/queries/hr-person.ts'
import { employmentsOf, personById } from '#db/queries/person.ts'
import { mergesOf, recordsOf } from '#db/queries/same-person.ts'
import type { Scope } from '#domain/authority.ts'
import { bearsOn } from '#domain/behind.ts'
import { employmentStateOn } from '#domain/employment-record.ts'
import type { Employment, Fact } from '#domain/facts.ts'
import { type ApplicationState, afterOffer } from '#domain/hiring.ts'
import type { Position } from '#domain/positions/index.ts'
import { probationDay } from '#domain/probation-day.ts'
import { renewed } from '#domain/renewal.ts'
import { needsOfRequirement } from '#domain/screening.ts'
import { standingOf } from '#domain/standing.ts'
import { compartmentOfRequirement, evidenceMayBeShown, seenGate, seenStatus, sightOf } from '#domain/visibility.ts'

type Db = AppLoadContext['portal']['database']['db']
type OnRecord = Awaited<ReturnType<typeof factsOnRecord>>

/** Everything about a person that is asked of their evidence, in words, as far as whoever asks may know it. */
export async function readPerson(
  db: Db,
  scope: Scope<'read person'>,
  id: string,
  days: { on: string; today: string },
  timeZone: string,
) {
  const { on, today } = days
  const person = await personById(db, scope, today, id)
  if (!person) return null
  const records = await recordsOf(db, id)
  const ofAll = async <T>(read: (record: string) => Promise<T[]>) => (await Promise.all(records.map(read))).flat()
  const kept = await ofAll(async (record) => [await employmentsOf(db, scope, today, record)])
  const employments = kept.flatMap((each) => each.employments)
  const memberships = kept.flatMap((each) => each.memberships)
  const applications = await ofAll((record) => applicationsOf(db, scope, today, record))
  const onRecord = await ofAll((record) => factsOnRecord(db, scope, today, record))
  if (records.length > 1) {
    applications.sort((a, b) => (b.submittedAt?.getTime() ?? 0) - (a.submittedAt?.getTime() ?? 0))
    onRecord.sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
  }
  const evidence = await evidenceOfMany(db, records)
  const { facts } = evidence.get(id) ?? { facts: [] }
  const shown = mayShow(employments, applications)
  const positions = shown ? positionsIn(records.flatMap((record) => evidence.get(record)?.positions ?? [])) : []
  const merges = records.length === 1 ? [] : await mergesOf(db, scope, today, records)
  return {
    id,
    own: scope.viewer.kind === 'account' && scope.viewer.personId === id,
    name: `${person.givenName} ${person.familyName}`.trim() || person.email || 'No name given',
    otherNames: person.otherNames.split('\n').filter(Boolean),
    email: person.email,
    phone: person.phone,
    language: person.language,
    source: person.source,
    shown,
    positions: positions.map((held) => standingIn({ ...held, facts, onRecord, on, timeZone, scope, personId: id })),
    records,
    merges: merges.map((merge) => ({
      id: merge.id,
      recordId: merge.fromId,
      name: `${merge.givenName} ${merge.familyName}`.trim() || merge.email || 'No name given',
      email: merge.email,
      made: `${instantInWords(merge.at, timeZone)}${merge.byName ? ` by ${merge.byName}` : ''}`,
      reason: merge.reason,
    })),
    employments: employments.map((employment) => ({
      id: employment.id,
      personId: employment.personId,
      employmentId: employment.employmentId,
      position: positionTitle(employment.positionId, 'en'),
      hiredOn: employment.hiredOn,
      lastDay: employment.lastDay,
      leaves: employment.leaves.map(({ from, through }) => ({ from, through: through ?? null })),
      state: employmentStateOn(employment, today),
    })),
    memberships: memberships.map(({ id: key, team, program, fromDay, untilDay }) => ({
      key,
      team,
      program,
      fromDay,
      untilDay,
    })),
    applications: applications.map(({ submittedAt, positionId, state, place, id: applicationId }) => ({
      id: applicationId,
      position: `${positionTitle(positionId, 'en')}, ${place}`,
      state: stateWords[state],
      accepted: afterOffer(state),
      sentIn: submittedAt && instantInWords(submittedAt, timeZone),
    })),
    facts: shown ? onRecord.map((row) => recordedFact(row, timeZone)) : [],
    supervisors: [...new Set(positions.flatMap(({ position }) => supervisorsOf(position, today)))],
  }
}

/** Each position once: of a person with several records the one that is employed in it speaks. */
function positionsIn(held: readonly Evidence['positions'][number][]): Evidence['positions'] {
  const employed = held.filter(({ employments }) => employments.length > 0)
  return [...new Map([...held, ...employed].map((each) => [each.id, each])).values()]
}

/** What may be known before an accepted offer stands on the application's own page. */
function mayShow(employments: readonly unknown[], applications: readonly { state: ApplicationState }[]): boolean {
  return evidenceMayBeShown(
    employments.length > 0,
    applications.map(({ state }) => state),
  )
}

/** Whether evidence about a person may be shown at all. */
export async function mayShowEvidence(
  db: Db,
  scope: Scope<'read person'>,
  today: string,
  id: string,
): Promise<boolean> {
  const { employments } = await employmentsOf(db, scope, today, id)
  return mayShow(employments, await applicationsOf(db, scope, today, id))
}

export type PersonData = NonNullable<Awaited<ReturnType<typeof readPerson>>>

/** The kinds of supervisor that a position asks for under the version of a day. */
function supervisorsOf(position: Position, day: string): string[] {
  const version = standingOf({ position, facts: [] }).versionOn(day)
  return Object.keys(version.requirements).flatMap((name) =>
    needsOfRequirement(version, name).flatMap((need) => (need.needs === 'supervision' ? [need.by] : [])),
  )
}

function recordedFact(row: OnRecord[number], timeZone: string) {
  const by = (name: string | null) => (name ? ` by ${name}` : '')
  return {
    id: row.id,
    personId: row.personId,
    words: factWords(row.body),
    recorded: `${sourceWords[row.source]}, ${instantInWords(row.recordedAt, timeZone)}${by(row.recordedByName)}`,
    check:
      row.check &&
      `${row.check.result === 'confirmed' ? 'Confirmed' : 'Not confirmed'} at ${row.check.source}${by(row.check.byName)}`,
    checkedOn: row.check?.checkedOn ?? null,
    retracted:
      row.retractedAt && `${instantInWords(row.retractedAt, timeZone)}${by(row.retractedByName)}: ${row.reason ?? ''}`,
  }
}

export type RecordedFact = ReturnType<typeof recordedFact>

function standingIn(given: {
  id: string
  position: Position
  employments: Employment[]
  facts: Fact[]
  onRecord: OnRecord
  on: string
  timeZone: string
  scope: Scope<'read person'>
  personId: string
}) {
  const { position, employments, facts, onRecord, on, timeZone, scope, personId } = given
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
        const renewal = renewed({ ...records, asOf: on }, gate, answer)
        const seen = seenGate(answer, sight)
        return {
          gate,
          name: gateName(gate, 'en'),
          cleared: seen.cleared,
          sentence: gateSentence(seen, gate, on, 'en', renewal),
        }
      }),
    requirements: Object.entries(answers.requirements).map(([requirement, status]) => {
      const needs = needsOfRequirement(version, requirement)
      const words: StatusWords = statusWords(seenStatus(status, sight(requirement)), requirement, on, 'en')
      return {
        ...words,
        requirement,
        name: requirementName(requirement, 'en'),
        masked: sight(requirement) !== 'full',
        facts: standingFacts
          .filter(({ body }) => needs.some((need) => bearsOn(need, body)))
          .map((row) => recordedFact(row, timeZone)),
      }
    }),
    probation: answers.probation && {
      ...answers.probation,
      ...(employment && probationDay(position.probation, employment, on)),
    },
    bonuses: answers.bonuses,
  }
}

export type PositionStanding = ReturnType<typeof standingIn>
