import type { AppLoadContext } from '@remix-run/node'
import { drivingStories } from '#app/evidence/driving.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { stateWords } from '#app/wording/applications.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { ticketsOf } from '#db/queries/driving.ts'
import { type Evidence, evidenceOfMany } from '#db/queries/evidence.ts'
import { applicationsOf, factsOnRecord } from '#db/queries/hr-person.ts'
import { employmentsOf, personById } from '#db/queries/person.ts'
import { extensionsOf } from '#db/queries/probation.ts'
import { mergesOf, recordsOf } from '#db/queries/same-person.ts'
import { siteNames } from '#db/queries/sites.ts'
import type { Scope } from '#domain/authority.ts'
import { asksForCard, isCard } from '#domain/clearance-card.ts'
import { employmentStateOn } from '#domain/employment-record.ts'
import { type ApplicationState, afterOffer, clearingStates } from '#domain/hiring.ts'
import { versionOn } from '#domain/versions.ts'
import { evidenceMayBeShown } from '#domain/visibility.ts'

import { recordedFact, standingIn, supervisorsOf } from './person-standing.server.ts'

type Db = AppLoadContext['portal']['database']['db']

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
  const evidence = await evidenceOfMany(db, records, { sites: true })
  const sites = await siteNames(db)
  const { facts } = evidence.get(id) ?? { facts: [] }
  const shown = mayShow(employments, applications)
  const positions = shown ? positionsIn(records.flatMap((record) => evidence.get(record)?.positions ?? [])) : []
  const extensions = shown ? await extensionsOf(db, records) : []
  const tickets = shown ? await ticketsOf(db, scope, today, id) : []
  const driving = positions.flatMap(({ position }) =>
    drivingStories({ version: versionOn(position, on), facts, tickets, on, language: 'en', whose: 'person' }),
  )
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
    /** Whether papers may be asked of them now: hired and not gone, or on the way there. */
    toShow:
      employments.some(({ lastDay }) => lastDay === null || lastDay >= today) ||
      applications.some(({ state }) => clearingStates.includes(state)),
    positions: positions.map((held) =>
      standingIn({ ...held, facts, onRecord, on, timeZone, scope, personId: id, sites, extensions }),
    ),
    driving: [...new Map(driving.map((story) => [story.key, story])).values()],
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
    /** Whether anything asks for a fingerprint clearance card, or there is one. */
    cards:
      positions.some(({ position }) => asksForCard(versionOn(position, today))) ||
      onRecord.some(({ body }) => isCard(body)),
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
