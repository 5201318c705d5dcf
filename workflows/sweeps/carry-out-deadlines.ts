import { eq } from 'drizzle-orm'
import { type TimedApplication, timedApplications } from '#db/queries/deadlines.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { applications, deadlineReminders } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { clockMoves, type Deadline, type DueNow, deadlineOf, dueNow } from '#domain/deadlines.ts'
import type { NoticeBody } from '#domain/notices.ts'
import type { Policies } from '#domain/policies.ts'
import { moveApplication } from '../applications/move-application.ts'
import { type Deed, inDeed } from '../deed.ts'
import { endOpenRequests } from '../information/open-requests.ts'
import type { Moment, Portal } from '../portal.ts'
import type { Duty } from './duties.ts'

/** Moves what has passed its last day, and reminds of what comes up to it. */
export const carryOutDeadlines: Duty = async ({ portal, moment, scope, result, each }) => {
  const { db } = portal.database
  const policies = await policiesInForce(db, moment.now)
  for (const found of await timedApplications(db, scope)) {
    if (!dueOf(found, policies, moment.today)) continue
    await each(async () => {
      const notice = await carryOut(portal, moment, scope, found.id)
      if (notice) result.notices.push(notice)
    })
  }
}

/**
 * Does what is due about one application's last day, with its letter.
 *
 * @returns the notice's id, or null where nothing was due any more or the person has no address
 */
async function carryOut(portal: Portal, moment: Moment, scope: Scope<'run sweep'>, id: string): Promise<string | null> {
  return inDeed(portal, moment, scope, async (deed) => {
    await deed.tx.select({ id: applications.id }).from(applications).where(eq(applications.id, id)).for('update')
    const [found] = await timedApplications(deed.tx, scope, id)
    const due = found && dueOf(found, await policiesInForce(deed.tx, moment.now), moment.today)
    if (!due) return null
    return due.now.do === 'move'
      ? letPass(deed, found, due.deadline)
      : remind(deed, found, due.deadline, due.now.daysBefore)
  })
}

function dueOf(found: TimedApplication, policies: Policies, today: string) {
  const deadline = deadlineOf(found, policies)
  if (!deadline) return null
  const given = found.reminded.flatMap((row) =>
    row.about === deadline.about && row.lastDay === deadline.remindOf ? [row.daysBefore] : [],
  )
  const now: DueNow = dueNow(deadline, today, policies.deadlines.remindDaysBefore, given)
  return now && { deadline, now }
}

async function letPass(deed: Deed, found: TimedApplication, { about, lastDay }: Deadline): Promise<string | null> {
  const { id: applicationId, personId, positionId, offerId } = found
  if (about === 'offer') {
    if (!offerId) return null
    await moveApplication(deed, found, clockMoves.offer.move, { reason: clockMoves.offer.reason })
    const body = { kind: 'offer-expired', applicationId, offerId, positionId, expiresOn: lastDay } as const
    return deed.notify({ personId }, `offer-expired:${offerId}`, body)
  }
  const { move, reason } = clockMoves[about]
  if (about === 'information') await endOpenRequests(deed, applicationId, 'expired')
  await moveApplication(deed, found, move, { reason })
  const body: NoticeBody = { kind: 'application-expired', applicationId, positionId, reason }
  return deed.notify({ personId }, `application-expired:${applicationId}:${lastDay}`, body)
}

async function remind(
  deed: Deed,
  { id: applicationId, personId, positionId }: TimedApplication,
  { about, remindOf: lastDay }: Deadline,
  daysBefore: number,
): Promise<string | null> {
  const key = `deadline-reminder:${about}:${applicationId}:${lastDay}:${daysBefore}`
  const body = { kind: 'deadline-reminder', about, applicationId, positionId, lastDay, asOf: deed.today } as const
  const noticeId = await deed.notify({ personId }, key, body)
  if (noticeId === null) return null
  await deed.tx.insert(deadlineReminders).values({ applicationId, about, lastDay, daysBefore, noticeId })
  await deed.record(personId, { event: 'notice written', ids: { noticeId } })
  return noticeId
}
