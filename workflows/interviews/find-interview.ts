import { and, desc, eq, isNull } from 'drizzle-orm'
import { appointmentOf, scorersOf } from '#db/queries/interviews.ts'
import { interviewEnds, interviews } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { screenedIn } from '#domain/hiring.ts'
import { lockedApplication } from '../applications/find-application.ts'
import type { Deed } from '../deed.ts'

/** The interview of an application that has not ended, if there is one; the application must be locked. */
export async function openInterview(deed: Deed, applicationId: string) {
  const [found] = await deed.tx
    .select({ interview: interviews })
    .from(interviews)
    .leftJoin(interviewEnds, eq(interviewEnds.interviewId, interviews.id))
    .where(and(eq(interviews.applicationId, applicationId), isNull(interviewEnds.interviewId)))
    .orderBy(desc(interviews.invitedAt), desc(interviews.id))
    .limit(1)
  return found?.interview ?? null
}

/**
 * The application of that id within the scope, locked until the deed ends, with its open interview, the appointment that speaks
 * and the scorers; `interview` is null where none is open, or the application has ended. Throws NotFound for the application.
 */
export async function lockedInterview(deed: Deed, scope: Scope, applicationId: string) {
  const found = await lockedApplication(deed, scope, applicationId)
  const interview = await openInterview(deed, applicationId)
  if (!interview || !screenedIn.includes(found.application.state)) return { ...found, interview: null }
  const { appointment, request } = await appointmentOf(deed.tx, interview.id)
  return { ...found, interview: { ...interview, appointment, request, named: await scorersOf(deed.tx, interview.id) } }
}
