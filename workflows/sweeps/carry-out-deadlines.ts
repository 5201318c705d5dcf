import { eq } from 'drizzle-orm'
import { type TimedApplication, timedApplications } from '#db/queries/deadlines.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { applications, deadlineReminders } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { daysBetween } from '#domain/calendar/dates.ts'
import { clockMoves, type Deadline, type DueNow, deadlineOf, dueNow } from '#domain/deadlines.ts'
import type { NoticeBody } from '#domain/notices.ts'
import type { Policies } from '#domain/policies.ts'
import { moveApplication } from '../applications/move-application.ts'
import { type Deed, inDeed } from '../deed.ts'
import { endOpenRequests } from '../information/open-requests.ts'
import type { Moment, Portal } from '../portal.ts'
import type { Reminder } from '../reminders/gather.ts'
import type { Duty } from './duties.ts'

/** Moves what has passed its last day, and has people reminded of what comes up to it. */
export const carryOutDeadlines: Duty = async ({ portal, moment, scope, result, each, remind }) => {
  const { db } = portal.database
  const policies = await policiesInForce(db, moment.now)
  for (const found of await timedApplications(db, scope)) {
    const due = dueOf(found, policies, moment.today)
    if (due?.now.do === 'remind')
      remind(reminderOf(found, due.deadline, due.now.daysBefore, { scope, today: moment.today }))
    if (due?.now.do !== 'move') continue
    await each(async () => {
      const notice = await letPassNow(portal, moment, scope, found.id)
      if (notice) result.notices.push(notice)
    })
  }
}

/**
 * Makes the clock's move of one application whose last day has passed, with its letter.
 *
 * @returns the notice's id, or null where the move was not due any more or the person has no address
 */
async function letPassNow(
  portal: Portal,
  moment: Moment,
  scope: Scope<'run sweep'>,
  id: string,
): Promise<string | null> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { found, due } = await lookAgain(deed, scope, id)
    return found && due?.now.do === 'move' ? letPass(deed, found, due.deadline) : null
  })
}

async function lookAgain(deed: Deed, scope: Scope<'run sweep'>, id: string) {
  await deed.tx.select({ id: applications.id }).from(applications).where(eq(applications.id, id)).for('update')
  const [found] = await timedApplications(deed.tx, scope, id)
  return { found, due: found ? dueOf(found, await policiesInForce(deed.tx, deed.now), deed.today) : null }
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

function reminderOf(
  { id: applicationId, personId, positionId }: TimedApplication,
  { about, remindOf: lastDay }: Deadline,
  daysBefore: number,
  { scope, today }: { scope: Scope<'run sweep'>; today: string },
): Reminder {
  return {
    personId,
    key: `deadline:${about}:${applicationId}:${lastDay}:${daysBefore}`,
    item: { about: 'deadline', what: about, applicationId, positionId, lastDay },
    urgent: daysBetween(today, lastDay) <= 1,
    still: async (deed) => {
      const { due } = await lookAgain(deed, scope, applicationId)
      return due?.now.do === 'remind' && due.deadline.about === about && due.deadline.remindOf === lastDay
    },
    keep: async (deed, noticeId) => {
      const row = { applicationId, about, lastDay, daysBefore, noticeId }
      await deed.tx.insert(deadlineReminders).values(row).onConflictDoNothing()
    },
  }
}
