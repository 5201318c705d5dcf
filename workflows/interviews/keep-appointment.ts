import { interviewAppointments } from '#db/schema/index.ts'
import type { Appointment } from '#domain/interview.ts'
import type { Deed } from '../deed.ts'

type About = { interviewId: string; applicationId: string; personId: string; positionId: string }

/** Keeps an appointment for an interview, which from now on speaks, and tells the applicant. */
export async function keepAppointment(
  deed: Deed,
  { interviewId, applicationId, personId, positionId }: About,
  what: 'invited' | 'changed',
  { on, time, way, place }: Appointment,
): Promise<void> {
  const [kept] = await deed.tx
    .insert(interviewAppointments)
    .values({ interviewId, on, time, way, place: place.trim(), madeAt: deed.now, madeBy: deed.by })
    .returning({ id: interviewAppointments.id })
  if (!kept) throw new Error('the appointment was not kept')
  await deed.record(personId, { event: 'interview arranged', ids: { interviewId, appointmentId: kept.id } })
  await deed.notify({ personId }, `interview-appointment:${kept.id}`, {
    kind: 'interview-appointment',
    what,
    applicationId,
    positionId,
    on,
    time,
    way,
  })
}
