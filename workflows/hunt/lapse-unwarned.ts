import { and, asc, desc, eq, getTableColumns, gt, inArray, lte } from 'drizzle-orm'
import { type Evidence, evidenceOfMany } from '#db/queries/evidence.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { lapseWarnings, notices, remindersGiven, standingSpans, sweeps } from '#db/schema/index.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { knownAt } from '#domain/known.ts'
import { type Lapse, lapsesOf } from '#domain/lapses.ts'
import { tellOfLapseForDays, warningRule } from '#domain/reminders.ts'
import { type Found, type Look, lookedAt, mostAtOnce, type State } from './state.ts'

/** So many people's evidence is read at a time. */
const batchSize = 100

/**
 * Something lapsed within the last month that a sweep before could foresee, nobody had warned of it by its last good day, and it still
 * lacks. `record` is the person and the last good day, so that nobody reads from it what has lapsed. What was recorded after the last
 * sweep before the lapse could not be foreseen by any.
 */
export const lapseUnwarned: State = {
  name: 'lapse-unwarned',
  look: async (look) => {
    const { db } = look.portal.database
    const open = look.open.map((record) => record.slice(0, 36))
    const rows = await db
      .selectDistinct({ id: standingSpans.personId })
      .from(standingSpans)
      .where(
        and(
          eq(standingSpans.subject, 'tolerated'),
          gt(standingSpans.untilDay, addDays(look.moment.today, -tellOfLapseForDays)),
          lte(standingSpans.untilDay, look.moment.today),
          lookedAt(standingSpans.personId, { ...look, open }),
        ),
      )
      .orderBy(asc(standingSpans.personId))
    const found: Found[] = []
    for (let at = 0; at < rows.length; at += batchSize)
      for (const each of await unwarned(
        look,
        rows.slice(at, at + batchSize).map(({ id }) => id),
      ))
        if (look.open.includes(each.record) || found.length < mostAtOnce + look.open.length) found.push(each)
    return { records: rows.length, found }
  },
}

async function unwarned(look: Look, ids: string[]): Promise<Found[]> {
  const { db } = look.portal.database
  const { agency, warnings } = await policiesInForce(db, look.moment.now)
  const told = await warnedOf(look, ids, agency.timeZone)
  const evidence = await evidenceOfMany(db, ids)
  const found = new Map<string, Found>()
  for (const personId of ids) {
    for (const lapse of lapsesIn(evidence.get(personId), look.moment.today, -1)) {
      if (told.has(`${personId} ${lapse.requirement} ${lapse.through}`)) continue
      const record = `${personId} ${lapse.through}`
      const { thresholds } = warningRule(warnings, lapse.requirement)
      if (found.has(record) || !(await foreseen(look, personId, lapse, Math.max(...thresholds)))) continue
      found.set(record, { record, personId })
    }
  }
  return [...found.values()]
}

function lapsesIn(evidence: Evidence | undefined, today: string, ahead: number): Lapse[] {
  return (evidence?.positions ?? []).flatMap((held) =>
    lapsesOf({ ...held, facts: evidence?.facts ?? [] }, today, ahead),
  )
}

/** The lapses of these people of which somebody was told by their last good day, as `person requirement through`. */
async function warnedOf({ portal }: Look, ids: string[], timeZone: string): Promise<Set<string>> {
  const { db } = portal.database
  const told = await db
    .select({ personId: remindersGiven.personId, item: remindersGiven.item, day: remindersGiven.day })
    .from(remindersGiven)
    .where(inArray(remindersGiven.personId, ids))
  const toldBefore = await db
    .select({ ...getTableColumns(lapseWarnings), at: notices.createdAt })
    .from(lapseWarnings)
    .innerJoin(notices, eq(notices.id, lapseWarnings.noticeId))
    .where(inArray(lapseWarnings.personId, ids))
  const names = (personId: string, requirement: string, through: string) => `${personId} ${requirement} ${through}`
  return new Set([
    ...told.flatMap(({ personId, item, day }) =>
      item.about === 'lapse' && day <= item.through ? [names(personId, item.requirement, item.through)] : [],
    ),
    // Letters of an earlier version of the portal were of lapses alone.
    ...toldBefore.flatMap(({ personId, requirement, lapsesAfter, at }) =>
      todayIn(timeZone, at) <= lapsesAfter ? [names(personId, requirement, lapsesAfter)] : [],
    ),
  ])
}

/** Whether the last sweep by the last good day knew that this would lapse within so many days, from which on it is warned of. */
async function foreseen({ portal }: Look, personId: string, lapse: Lapse, ahead: number): Promise<boolean> {
  const { db } = portal.database
  const [sweep] = await db
    .select({ day: sweeps.day, ranAt: sweeps.ranAt })
    .from(sweeps)
    .where(lte(sweeps.day, lapse.through))
    .orderBy(desc(sweeps.ranAt))
    .limit(1)
  if (!sweep) return false
  const evidence = (await evidenceOfMany(db, [personId], { knownAt: sweep.ranAt })).get(personId)
  const at = sweep.ranAt.toISOString()
  const then = evidence && {
    facts: [...knownAt(evidence.facts, at)].map((fact) => ({ ...fact, retractedAt: null })),
    positions: evidence.positions.map((held) => ({
      ...held,
      employments: [...knownAt(held.employments, at)].map((employment) => ({ ...employment, retractedAt: null })),
    })),
  }
  return lapsesIn(then, sweep.day, ahead).some(
    ({ requirement, through }) => requirement === lapse.requirement && through === lapse.through,
  )
}
