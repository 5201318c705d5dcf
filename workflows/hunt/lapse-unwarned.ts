import { lastLooked } from '#db/queries/findings.ts'
import { lapsesProven } from '#db/queries/lapse-proof.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { type Found, type Look, mostAtOnce, type State } from './state.ts'

/** So long a finding of a lapse stays: nothing can mend it, and the monthly report keeps it. */
const keptForDays = 31

/**
 * Something lapsed that could be foreseen, and nobody had warned of it by its last good day. `record` is the person and the last good day, so
 * that nobody reads from it what has lapsed. Every lapse is looked at that came since the day before the last hunt.
 */
export const lapseUnwarned: State = {
  name: 'lapse-unwarned',
  look: async (look) => {
    const { db } = look.portal.database
    const { timeZone } = (await policiesInForce(db, look.moment.now)).agency
    const [from, through, today] = [await firstDay(look, timeZone), addDays(look.moment.today, -1), look.moment.today]
    const known = look.open.map((record) => record.slice(-10)).filter((day) => day < from)
    const kept = [...new Set(known)].filter((day) => day >= addDays(today, -keptForDays))
    const found = new Map<string, Found>()
    let [records, isNew] = [0, 0]
    for (const asked of [{ from, through }, ...kept.map((day) => ({ from: day, through: day }))])
      for (const lapse of await lapsesProven(db, look.scope, { ...asked, today, timeZone })) {
        records += 1
        const record = `${lapse.personId} ${lapse.through}`
        if (lapse.warned || lapse.unforeseen !== null || found.has(record)) continue
        if (!look.open.includes(record)) isNew += 1
        if (look.open.includes(record) || isNew <= mostAtOnce) found.set(record, { record, personId: lapse.personId })
      }
    return { records, found: [...found.values()] }
  },
}

/** The day before the last hunt, and at the most a month ago. */
async function firstDay({ portal, scope, moment }: Look, timeZone: string): Promise<string> {
  const last = (await lastLooked(portal.database.db, scope)).get('lapse-unwarned')
  const earliest = addDays(moment.today, -keptForDays)
  const before = last ? addDays(todayIn(timeZone, last), -2) : earliest
  const latest = addDays(moment.today, -2)
  return [earliest, [before, latest].sort()[0] ?? earliest].sort()[1] ?? earliest
}
