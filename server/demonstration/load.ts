import { eq, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { noticeDeliveries, notices, policies } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'
import { applyNow } from './applying.ts'
import { askSources } from './asking-sources.ts'
import { loading, openCompany } from './company.ts'
import { keepViews } from './desk.ts'
import { found, publishOpenings } from './founding.ts'
import { hireThem } from './hiring.ts'
import { liveThrough } from './in-service.ts'
import { personnelFiles } from './old-hands.ts'
import { payBonuses } from './paying.ts'
import { readWhatWaits } from './reading.ts'
import { reviewProbations } from './reviewing.ts'
import { reportThemselves } from './self-reporting.ts'
import { openSites } from './sites.ts'
import { lettersSince, openStage } from './stage.ts'

/** When sweeps ran, from today, often enough that what was earned and what lapsed was told. Today's is left to the timetable. */
const sweeps = [-87, -60, -13, -8, -2]

/**
 * Lays down the demonstration agency with its past, up to `moment`: everything or nothing. A database that has an agency already
 * is left as it is, with whatever was done in it.
 *
 * @returns whether it was laid down now
 */
export async function loadDemonstration(portal: Portal, moment: Moment): Promise<boolean> {
  return portal.database.db.transaction(async (tx) => {
    await tx.execute(loading)
    const [agency] = await tx.select({ id: policies.id }).from(policies).where(eq(policies.name, 'agency')).limit(1)
    if (agency) return false

    // Workflows open transactions of their own, which become parts of this one.
    const database = { ...portal.database, db: tx as unknown as Db }
    const loud: Portal = { ...portal, database }
    const quiet: Portal = { ...loud, queue: { ...portal.queue, send: async () => {} } }
    const stage = openStage(moment, { loud, quiet })
    const company = openCompany()
    found(stage, company, personnelFiles(stage))
    publishOpenings(stage, company)
    hireThem(stage, company)
    liveThrough(stage, company)
    reportThemselves(stage, company)
    askSources(stage, company)
    openSites(stage)
    applyNow(stage, company)
    keepViews(stage, company)
    for (const days of sweeps)
      stage.on(days, (at, now) => runSweep(now, at, operatorScope('demonstration', 'run sweep')))
    payBonuses(stage, company)
    reviewProbations(stage, company)
    await stage.play()
    const since = new Date(`${stage.day(lettersSince)}T00:00:00Z`)
    await forgetLetters(loud, since)
    await readWhatWaits(tx, loud.queue, since)
    return true
  })
}

/** What was told before that day counts as delivered then. */
async function forgetLetters({ database: { db } }: Portal, since: Date): Promise<void> {
  const waiting = await db
    .select({ noticeId: notices.id, deliveredAt: notices.createdAt })
    .from(notices)
    .leftJoin(noticeDeliveries, eq(noticeDeliveries.noticeId, notices.id))
    .where(isNull(noticeDeliveries.noticeId))
  const old = waiting.filter(({ deliveredAt }) => deliveredAt < since)
  if (old.length > 0)
    await db.insert(noticeDeliveries).values(old.map((row) => ({ ...row, via: 'folder' as const, providerId: '' })))
}
