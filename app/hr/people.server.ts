import type { AppLoadContext } from '@remix-run/node'
import { stateWords } from '#app/wording/applications.ts'
import { gateName, positionTitle, restsOnWaivers } from '#app/wording/standing.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import type { peoplePage } from '#db/queries/people.ts'
import { positionsById } from '#db/queries/positions.ts'
import { mergedAmong } from '#db/queries/same-person.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { employmentStateOn } from '#domain/employment-record.ts'
import { standingOf } from '#domain/standing.ts'
import { versionOn } from '#domain/versions.ts'
import { waiversBehind } from '#domain/waivers.ts'
import { joinList } from '#locales/phrases.ts'

type Db = AppLoadContext['portal']['database']['db']
type Listed = Awaited<ReturnType<typeof peoplePage>>[number]

/**
 * What someone may do today by their kept spans: which gates are open, the first last day among them, and the waivers without which they
 * would not be.
 */
export type Openings = {
  kind: 'cleared' | 'waived' | 'lapsing' | 'not-cleared'
  words: string
  firstThrough: string | null
  rests: string | null
}

/**
 * The rows of the list of people, in words.
 *
 * @param waived whoever has a waiver that counts today
 */
export async function peopleRows(
  db: Db,
  people: readonly Listed[],
  today: string,
  probations: readonly { personId: string; lastDay: string }[],
  waived: ReadonlySet<string>,
) {
  const rules = await positionsById(
    db,
    people.flatMap(({ employment }) => employment?.positionId ?? []),
  )
  const merged = await mergedAmong(
    db,
    people.map(({ id }) => id),
  )
  const evidence = await evidenceOfMany(
    db,
    people.flatMap(({ id }) => (waived.has(id) ? [id] : [])),
  )
  return people.map((person) => {
    const { employment, membership, application } = person
    const position = employment && rules.get(employment.positionId)
    const state = employment && employmentStateOn(employment, today)
    const gates = position ? Object.keys(versionOn(position, today).gates).filter((gate) => gate !== 'hire') : []
    const known = evidence.get(person.id)
    const held = known?.positions.find(({ id }) => id === employment?.positionId)
    const standing = known && held && standingOf({ ...held, facts: known.facts })
    return {
      id: person.id,
      name: `${person.givenName} ${person.familyName}`.trim() || person.email || 'No name given',
      email: person.email,
      merged: merged.has(person.id),
      position: employment
        ? positionTitle(employment.positionId, 'en')
        : application
          ? `Applicant: ${positionTitle(application.positionId, 'en')}`
          : null,
      team: membership && `${membership.team}, ${membership.program}`,
      state,
      application: employment ? null : application && stateWords[application.state],
      hiredOn: employment?.hiredOn ?? null,
      lastDay: employment?.lastDay ?? null,
      probationEnds: probations.find(({ personId }) => personId === person.id)?.lastDay ?? null,
      openings:
        employment && (state === 'employed' || state === 'on leave')
          ? openings(
              gates,
              person.openGates.filter(
                ({ positionId, gate }) => positionId === employment.positionId && gates.includes(gate),
              ),
              standing ? gates.flatMap((gate) => waiversBehind(standing, gate, today)) : [],
              today,
            )
          : null,
    }
  })
}

export type PersonRow = Awaited<ReturnType<typeof peopleRows>>[number]

function openings(
  gates: readonly string[],
  open: Listed['openGates'],
  behind: ReturnType<typeof waiversBehind>,
  today: string,
): Openings {
  const names = (list: readonly string[]) =>
    joinList(
      list.map((gate) => gateName(gate, 'en')),
      'en',
    )
  const closed = gates.filter((gate) => !open.some((each) => each.gate === gate))
  const ends = open.map(({ untilDay }) => untilDay).filter((untilDay) => untilDay !== 'infinity')
  const [first] = ends.sort()
  const firstThrough = first ? addDays(first, -1) : null
  const rests = restsOnWaivers([...new Map(behind.map((each) => [each.requirement, each])).values()])
  const nothing = { kind: 'not-cleared' as const, firstThrough: null, rests: null }
  if (gates.length === 0) return { ...nothing, words: 'Nothing is asked of this position' }
  if (open.length === 0) return { ...nothing, words: 'Not cleared' }
  const told = { firstThrough, rests }
  if (closed.length > 0) return { kind: 'not-cleared', words: `Not cleared: ${names(closed)}`, ...told }
  if (rests) return { kind: 'waived', words: 'Cleared, resting on a waiver', ...told }
  const soon = firstThrough !== null && firstThrough <= addDays(today, 30)
  return { kind: soon ? 'lapsing' : 'cleared', words: 'Cleared for everything', ...told }
}
