import type { AppLoadContext } from '@remix-run/node'
import { positionTitle } from '#app/wording/standing.ts'
import { type Evidence, evidenceOfMany } from '#db/queries/evidence.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { siteNames } from '#db/queries/sites.ts'
import { bothAnswers } from '#domain/as-known.ts'
import type { Viewer } from '#domain/authority.ts'
import { changesBetween, retractionsIn } from '#domain/changes.ts'
import { type Compartment, type Sight, sightOf } from '#domain/visibility.ts'
import { worldAt } from '#domain/worlds.ts'
import type { AsKnownQuestion } from './question.server.ts'
import { gateRow, requirementRow, type WordsFor } from './words.ts'

type Db = AppLoadContext['portal']['database']['db']

/** One position of a person: every answer as it was known then and as it is known now. */
export type PositionAsKnown = Awaited<ReturnType<typeof readPersonAsKnown>>[number]

/** Both answers about one person, in each position, as far as whoever asks may know them. */
export async function readPersonAsKnown(db: Db, viewer: Viewer, personId: string, asked: AsKnownQuestion) {
  const { knownAt, on, timeZone } = asked
  const now = await evidenceOfRecords(db, await recordsOf(db, personId), {})
  const before = await evidenceOfRecords(db, await recordsOf(db, personId, knownAt), { knownAt })
  const sites = await siteNames(db)
  const sight = (compartment: Compartment) => sightOf(viewer, compartment, personId)
  return [...new Set([now, before].flatMap(({ positions }) => positions.map(({ id }) => id)))].map((id) =>
    positionAsKnown(id, before, now, { asked, sight, words: { on, timeZone, sites } }),
  )
}

/** The evidence of all records of a person; each position once, as the record has it that is employed in it. */
async function evidenceOfRecords(db: Db, records: readonly string[], asked: { knownAt?: Date }): Promise<Evidence> {
  const all = await evidenceOfMany(db, records, { sites: true, ...asked })
  const held = records.flatMap((record) => all.get(record)?.positions ?? [])
  const employed = held.filter(({ employments }) => employments.length > 0)
  return {
    facts: all.get(records[0] ?? '')?.facts ?? [],
    positions: [...new Map([...held, ...employed].map((each) => [each.id, each])).values()],
  }
}

/** Both answers about someone in a position, in words. */
export function positionAsKnown(
  id: string,
  before: Evidence,
  now: Evidence,
  given: {
    asked: Pick<AsKnownQuestion, 'on' | 'knownAt' | 'now'>
    sight: (compartment: Compartment) => Sight
    words: WordsFor
  },
) {
  const { asked, sight, words } = given
  const [was, is] = [before, now].map(({ positions }) => positions.find((each) => each.id === id))
  const position = (is ?? was)?.position
  if (!position) throw new Error('a position that nobody knows')
  const instant = asked.knownAt.toISOString()
  const records = {
    before: { position, facts: before.facts, employments: was?.employments ?? [] },
    now: { position, facts: now.facts, employments: is?.employments ?? [] },
  }
  const [thenWorld, nowWorld] = [worldAt(records.before, instant), worldAt(records.now, asked.now.toISOString())]
  const retractions = new Map([...retractionsIn(records.before), ...retractionsIn(records.now)])
  const changes = changesBetween(thenWorld, nowWorld, instant, retractions)
  const both = bothAnswers(thenWorld, nowWorld, { on: asked.on, changes, sight })
  const hired = thenWorld.employments.length + nowWorld.employments.length > 0
  const requirements = both.requirements.map((each) => requirementRow(each, words))
  return {
    id,
    title: positionTitle(id, 'en'),
    knownThen: both.knownThen,
    gates: both.gates
      .filter(({ gate }) => (gate === 'hire') !== hired)
      .map((each) => gateRow(each, requirements, words)),
    requirements,
  }
}
