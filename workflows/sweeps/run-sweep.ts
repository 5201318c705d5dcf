import { lapseCandidates, milestoneCandidates, warningsGiven } from '#db/queries/due.ts'
import { type Evidence, evidenceOfMany } from '#db/queries/evidence.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { listenersInHr } from '#db/queries/staff-told.ts'
import { sweeps } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { warningsReach } from '#domain/reminders.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type Reminder, sendReminders } from '../reminders/gather.ts'
import { duties, type SweepResult } from './duties.ts'
import { milestonesDue, recordMilestones } from './record-milestones.ts'
import { staffReminders } from './tell-staff-of-lapses.ts'
import { lapseReminders } from './warn-of-lapses.ts'

/** So many people's evidence is read at a time. */
const batchSize = 200

/**
 * Looks for everything that is due up to `moment.today` and does it: bonuses earned, probations completed, warnings of what
 * lapses to the person, to HR and to managers, and the `duties`; and tells each person what is due to them in one letter of the day.
 * Evidence is read in batches; each person of whom something is due is a deed of their own under unique keys, so that a sweep may be
 * killed, repeated, or run twice at once, and the next one does whatever is missing.
 *
 * @throws AggregateError after everybody was seen to, where it failed for some; they stay due
 */
export async function runSweep(portal: Portal, moment: Moment, scope: Scope<'run sweep'>): Promise<SweepResult> {
  const { db } = portal.database
  const { today } = moment
  const policies = await policiesInForce(db, moment.now)
  const { warnings, agency } = policies
  const result: SweepResult = { notices: [], milestones: 0 }
  const failures: unknown[] = []
  const each = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      failures.push(error)
    }
  }

  const due = new Map<string, Reminder[]>()
  const remind = (reminder: Reminder) => {
    due.set(reminder.personId, [...(due.get(reminder.personId) ?? []), reminder])
  }

  for (const batch of inBatches(await milestoneCandidates(db, scope, { today, timeZone: agency.timeZone }))) {
    const evidence = await evidenceOfMany(
      db,
      batch.map(({ personId }) => personId),
    )
    for (const candidate of batch) {
      await each(async () => {
        const due = milestonesDue(candidate, evidence.get(candidate.personId) ?? nothing, { today, policies })
        if (due.bonuses.length === 0 && due.probationEnd === null) return
        const done = await recordMilestones(portal, moment, scope, candidate)
        result.notices.push(...done.notices)
        result.milestones += done.milestones
      })
    }
  }
  const inHr = await listenersInHr(db, scope)
  for (const batch of inBatches(await lapseCandidates(db, scope, today, warningsReach(warnings)))) {
    const evidence = await evidenceOfMany(db, batch)
    const given = await warningsGiven(db, scope, batch)
    for (const personId of batch) {
      await each(async () => {
        const own = given.filter((warning) => warning.personId === personId)
        const found = { personId, evidence: evidence.get(personId) ?? nothing, given: own }
        for (const reminder of lapseReminders(found, warnings, today)) remind(reminder)
      })
    }
    await each(async () => {
      const told = { scope, policy: warnings, today, people: evidence, inHr }
      for (const reminder of await staffReminders(db, told)) remind(reminder)
    })
  }
  for (const duty of duties) await each(() => duty({ portal, moment, scope, result, each, remind }))
  for (const [personId, reminders] of due) {
    await each(async () => {
      const notice = await sendReminders(portal, moment, scope, personId, reminders)
      if (notice) result.notices.push(notice)
    })
  }
  await recordSweep(portal, moment, scope, result)
  if (failures.length > 0)
    throw new AggregateError(failures, `a sweep failed for ${failures.length} of those it saw to`)
  return result
}

const nothing: Evidence = { facts: [], positions: [] }

function inBatches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / batchSize) }, (_, at) =>
    all.slice(at * batchSize, (at + 1) * batchSize),
  )
}

async function recordSweep(portal: Portal, moment: Moment, scope: Scope<'run sweep'>, result: SweepResult) {
  await inDeed(portal, moment, scope, async (deed) => {
    const counts = { notices: result.notices.length, milestones: result.milestones }
    const [sweep] = await deed.tx
      .insert(sweeps)
      .values({ day: moment.today, ranAt: moment.now, ...counts })
      .returning({ id: sweeps.id })
    if (sweep) await deed.record(null, { event: 'sweep completed', ids: { sweepId: sweep.id } })
  })
}
