import { administrators } from '#db/queries/anchors.ts'
import { lateRuns, openOutages } from '#db/queries/operations.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { jobOutageEnds, jobOutages } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { timeOfDayIn, todayIn } from '#domain/calendar/dates.ts'
import type { NoticeBody } from '#domain/notices.ts'
import { type Deed, inDeed, lockLedger } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** Whoever watches sends the mails; the queue does where nobody has by then. */
const queueWaits = 120

/**
 * Notes which runs are missed and which are no longer, and writes to the administrators: once when a run is missed and once when it is
 * completed again, however many processes look.
 */
export async function noteOutages(portal: Portal, moment: Moment, scope: Scope<'operate portal'>): Promise<void> {
  const { db } = portal.database
  const seen = await changes(db, scope, moment.now)
  if (seen.begun.length + seen.over.length === 0) return
  await inDeed(portal, moment, scope, async (deed) => {
    // Whoever else has seen the same waits here, and then sees that it is noted.
    await lockLedger(deed.tx, 'agency')
    const { begun, over } = await changes(deed.tx, scope, moment.now)
    for (const run of begun) await noteLate(deed, scope, run)
    for (const outage of over) await noteOver(deed, scope, outage)
  })
}

type Late = Awaited<ReturnType<typeof lateRuns>>[number]
type Outage = Awaited<ReturnType<typeof openOutages>>[number]

async function changes(executor: Deed['tx'] | Portal['database']['db'], scope: Scope<'operate portal'>, now: Date) {
  const [late, open] = [await lateRuns(executor, scope, now), await openOutages(executor, scope)]
  return {
    begun: late.filter(({ name }) => !open.some((outage) => outage.name === name)),
    over: open.filter(({ name }) => !late.some((run) => run.name === name)),
  }
}

async function noteLate(deed: Deed, scope: Scope<'operate portal'>, { name, lastDone }: Late): Promise<void> {
  const [outage] = await deed.tx
    .insert(jobOutages)
    .values({ key: `${name}:${lastDone?.id ?? 'never'}`, name, lastDoneAt: lastDone?.endedAt, noticedAt: deed.now })
    // One that was over by a clock that was set back since.
    .onConflictDoNothing()
    .returning({ id: jobOutages.id })
  if (!outage) return
  await deed.record(null, { event: 'run missed', ids: { outageId: outage.id } })
  const last = lastDone && (await inAgencyTime(deed, lastDone.endedAt))
  await tell(deed, scope, `run-late:${outage.id}`, { kind: 'run-late', run: name, last })
}

async function noteOver(deed: Deed, scope: Scope<'operate portal'>, { id, name, noticedAt }: Outage): Promise<void> {
  await deed.tx.insert(jobOutageEnds).values({ outageId: id, overAt: deed.now })
  await deed.record(null, { event: 'run resumed', ids: { outageId: id } })
  const missed = await inAgencyTime(deed, noticedAt)
  await tell(deed, scope, `run-resumed:${id}`, { kind: 'run-resumed', run: name, missed })
}

async function tell(deed: Deed, scope: Scope<'operate portal'>, key: string, body: NoticeBody): Promise<void> {
  for (const { personId } of await administrators(deed.tx, scope))
    await deed.notify({ personId }, `${key}:${personId}`, body, { afterSeconds: queueWaits })
}

async function inAgencyTime(deed: Deed, instant: Date) {
  const { timeZone } = (await policiesInForce(deed.tx, deed.now)).agency
  return { day: todayIn(timeZone, instant), time: timeOfDayIn(timeZone, instant) }
}
