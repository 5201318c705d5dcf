import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { operatorScope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { hunt } from '#workflows/hunt/hunt.ts'
import { checkLedger } from '#workflows/ledger/check-ledger.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { installPositions } from '#workflows/positions/install-positions.ts'
import { payDay, wrongBonuses } from './bonuses.ts'
import { chanceOf } from './chance.ts'
import { type Account, liveOn, type Member, staff, takeOn } from './people.ts'
import { acceptedIn, openYearPortal, type Place } from './portal.ts'
import { standingOfAll } from './standing.ts'
import { watchWarnings } from './warnings.ts'
import { startWorking, type Working } from './working.ts'

/** The size of a simulation. Its events are drawn from the seed and can be repeated; when exactly a process dies cannot. */
export type Plan = {
  people: number
  days: number
  firstDay: string
  seed: number
  /** How likely it is on a day that a sweep is killed, that the worker is killed over a letter, and that a downtime begins. */
  risks: { sweepKilled: number; letterKilled: number; downtime: number }
}

export const usualRisks: Plan['risks'] = { sweepKilled: 0.25, letterKilled: 0.08, downtime: 0.06 }

/** What happened in a simulation, and everything that went against a promise, each with its day. */
export type Year = { counts: Record<string, number>; broken: string[] }

type Known = Member & { source: 'application' | 'personnel file' }

const hunting = operatorScope('jobs', 'hunt impossible states')

/**
 * An agency lives through some days with hires, renewals, leaves, ends, days without any sweep, killed workers and a clock that is set back;
 * each day every promise is checked, against the engine and against what the letters say.
 *
 * @param program the worker as it was bundled
 * @param tell is told now and then how far it is
 */
export async function liveThrough(
  place: Place,
  program: string,
  plan: Plan,
  tell: (text: string) => void,
): Promise<Year> {
  const errors: string[] = []
  const { portal, close } = await openYearPortal(place, false, (error) => errors.push(String(error)))
  const working = startWorking(program, place)
  try {
    return await live(portal, working, place, plan, tell)
  } finally {
    await working.close()
    await close()
  }
}

async function live(
  portal: Portal,
  working: Working,
  place: Place,
  plan: Plan,
  tell: (text: string) => void,
): Promise<Year> {
  const { people, days, firstDay, seed, risks } = plan
  const chance = chanceOf(seed)
  const broken: string[] = []
  const counts: Record<string, number> = {
    ...{
      people: 0,
      days: 0,
      sweeps: 0,
      'days without a sweep': 0,
      'sweeps killed': 0,
      'sweeps that ended before their kill': 0,
    },
    ...{ 'letters killed': 0, 'days lived twice': 0, hunts: 0, findings: 0 },
    'lapses found that came and went between sweeps': 0,
  }
  const add = (what: string, number = 1) => {
    counts[what] = (counts[what] ?? 0) + number
  }
  let minute = 0
  const at = (today: string): Moment => {
    minute += 1
    return { now: new Date(Date.parse(`${today}T15:00:00Z`) + minute * 10), today }
  }

  await installPositions(portal.database, at(addDays(firstDay, -400)).now)
  const hr = await staff(portal, at(firstDay), 'Hana', 'hr')
  await staff(portal, at(firstDay), 'Ada', 'admin')
  const clerks = [
    await staff(portal, at(firstDay), 'Priya', 'payroll'),
    await staff(portal, at(firstDay), 'Otis', 'payroll'),
  ] as const
  const members: Known[] = []
  const takeOnOne = async (today: string, hiredOn: string, source: Known['source']) => {
    members.push({ ...(await takeOn(portal, at(today), chance, { hiredOn, source })), source })
    add('people')
  }
  for (let index = 0; index < people; index++)
    await takeOnOne(firstDay, addDays(firstDay, -chance.between(0, 400)), 'personnel file')

  const warnings = watchWarnings(portal)
  let clockSetBackOn = chance.between(Math.floor(days / 3), Math.floor((days * 2) / 3))
  let down = 0
  let deeds = 3
  for (let index = 0; index < days; index++) {
    const day = addDays(firstDay, index)
    minute = 0
    add('days')
    await liveADay(portal, chance, hr, members, { day, at, takeOnOne, hires: index === 2 ? 1 : people / 400 })
    if (index % 14 === 13) await payDay(portal, at(day), chance, { hr, clerks })
    // Each of the faults happens once for certain.
    if (down === 0 && (index === Math.floor(days / 4) || chance.happens(risks.downtime))) down = chance.between(1, 7)
    const asleep = down > 0
    if (asleep) {
      down -= 1
      add('days without a sweep')
    } else {
      if (index >= clockSetBackOn) {
        clockSetBackOn = Number.POSITIVE_INFINITY
        add('days lived twice')
        await working.sweep(at(addDays(day, -1)))
        add('sweeps')
      }
      if (index === 3 || chance.happens(risks.sweepKilled)) {
        const killed = await working.killInSweep(at(day), chance.between(1, deeds))
        add(killed ? 'sweeps killed' : 'sweeps that ended before their kill')
        await loseJobs(portal)
      }
      if ((index === 0 || chance.happens(risks.letterKilled)) && (await working.killAfterLetter(at(day), 1_500))) {
        add('letters killed')
        await loseJobs(portal)
      }
      for (let times = chance.between(1, 2); times > 0; times--) {
        deeds = Math.max(2, await working.sweep(at(day)))
        add('sweeps')
      }
    }
    const { evidence, wrong } = await standingOfAll(
      portal,
      members.map(({ personId }) => personId),
      day,
    )
    const found = [...wrong, ...(await warnings.check(evidence, day))]
    if (!asleep) {
      await warnings.foresee(evidence, day)
      const bonuses = await wrongBonuses(portal, evidence, members, { day, firstDay })
      found.push(...bonuses.wrong)
      Object.assign(counts, bonuses.counts)
    }
    const hunted = await hunt(portal, at(day), hunting)
    add('hunts')
    if (hunted && hunted.isNew > 0) {
      const rows = await portal.database.sql<{ state: string; record: string }[]>`
        select state, record from findings where hunt_id = ${hunted.huntId}`
      for (const { state, record } of rows) {
        // What came and lapsed while nothing ran is found, and was nobody's to warn of.
        const slept = state === 'lapse-unwarned' && !warnings.wasForeseen(record)
        add(slept ? 'lapses found that came and went between sweeps' : 'findings')
        if (!slept) found.push(`the hunt found ${state} of ${record}`)
      }
    }
    broken.push(...[...found, ...working.failures.splice(0)].map((what) => `${day}: ${what}`))
    if (broken.length > 20) break
    if (index % 30 === 29) tell(`${day}: ${JSON.stringify({ ...counts, ...warnings.counts })}`)
  }
  broken.push(...(await wrongLetters(portal, working, place, at(addDays(firstDay, days)))))
  const {
    entries,
    chains,
    broken: cut,
    altered,
    unnamed,
    anchors,
  } = await checkLedger(portal, operatorScope('command line', 'read ledger'))
  if (cut.length + altered.length + unnamed + anchors.broken.length > 0)
    broken.push(`the ledger: ${JSON.stringify({ cut, altered, unnamed, anchors: anchors.broken })}`)
  return {
    counts: { ...counts, ...warnings.counts, 'ledger entries': entries, chains, anchors: anchors.kept.length },
    broken,
  }
}

/** What people do on a day, and who is taken on. */
async function liveADay(
  portal: Portal,
  chance: ReturnType<typeof chanceOf>,
  hr: Account,
  members: Known[],
  {
    day,
    at,
    takeOnOne,
    hires,
  }: {
    day: string
    at(today: string): Moment
    takeOnOne(today: string, hiredOn: string, source: Known['source']): Promise<void>
    hires: number
  },
): Promise<void> {
  for (const member of members) await liveOn(portal, at(day), chance, hr, member)
  // Some are entered before their first day, and some after it.
  if (chance.happens(hires)) await takeOnOne(day, addDays(day, chance.between(-8, 10)), 'application')
}

/** The jobs of a worker that was killed come back once its hold on them has run out: an hour passes for them. */
async function loseJobs({ database: { sql } }: Portal): Promise<void> {
  await sql`update pgboss.job set started_on = started_on - interval '1 hour' where state = 'active'`
  await sql`update pgboss.job set start_after = start_after - interval '1 day' where state = 'retry'`
}

/** Waits until every letter has left, and says which did not, or that something was sent that nobody wrote. */
async function wrongLetters(portal: Portal, working: Working, { folder }: Place, moment: Moment): Promise<string[]> {
  const { sql } = portal.database
  const waiting = async () => {
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from notices n
      where not exists (select 1 from notice_deliveries d where d.notice_id = n.id)`
    return row?.count ?? 0
  }
  await working.clock(moment)
  let left = await waiting()
  for (let quiet = 0; left > 0 && quiet < 60; ) {
    await loseRetries(portal)
    await pause(250)
    const now = await waiting()
    quiet = now < left ? 0 : quiet + 1
    left = now
  }
  const wrong = left > 0 ? [`${left} letters never left`] : []
  const accepted = new Set((await readFile(acceptedIn(folder), 'utf8')).trim().split('\n'))
  const written = new Set((await sql<{ id: string }[]>`select id from notices`).map(({ id }) => id))
  for (const id of accepted) if (!written.has(id)) wrong.push(`letter ${id} was sent and never written`)
  for (const id of written) if (!accepted.has(id)) wrong.push(`letter ${id} was noted as sent and never was`)
  return wrong
}

async function loseRetries({ database: { sql } }: Portal): Promise<void> {
  await sql`update pgboss.job set start_after = now() where state = 'retry' and start_after > now()`
}
