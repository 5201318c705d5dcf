import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { appointmentError, boxesOfAppointment, readAppointment } from '#app/hr/appointment.server.ts'
import { AppointmentPage } from '#app/hr/appointment.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { newestInterview, possibleScorers } from '#db/queries/interviews.ts'
import { screenedIn } from '#domain/hiring.ts'
import { arrangeInterview } from '#workflows/interviews/arrange-interview.ts'
import { changeAppointment } from '#workflows/interviews/change-appointment.ts'

export const meta = titled

async function desk(args: LoaderFunctionArgs) {
  const at = await hrDesk(args, 'screen application')
  const { application, person } = present(await sentApplication(at.db, at.scope, at.moment.today, idIn(args.params)))
  const newest = await newestInterview(at.db, at.scope, at.moment.today, application.id)
  const interview = newest && !newest.end && screenedIn.includes(application.state) ? newest : null
  return { ...at, application, person, interview, href: `/hr/applications/${application.id}/interview` }
}

/** A first appointment names who scores, too. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, scope, application, person, interview, href } = await desk(args)
  const invites = application.state === 'screening' || application.state === 'interview'
  if (interview ? interview.scorers.some(({ signedAt }) => signedAt) : !invites) throw notFound()
  const applicant = `${person.givenName} ${person.familyName}`
  return {
    title: `${interview ? 'Change the appointment' : 'Invite to an interview'} - ${applicant}`,
    applicant,
    href,
    language: person.language,
    reached: person.email !== null,
    first: boxesOfAppointment(interview?.appointment ?? null),
    request: interview?.request ? interview.request.times : null,
    scorers: interview ? null : await possibleScorers(db, scope, person.id),
    needed: (await args.context.policies()).interview.scorers,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { portal, moment, scope, application, interview, href } = await desk(args)
  const boxes = await boxesIn(args.request)
  const read = readAppointment(boxes, moment.today)
  const scorers = Object.keys(boxes).flatMap((name) =>
    name.startsWith('scorer.') ? [name.slice('scorer.'.length)] : [],
  )
  const { scorers: needed } = (await args.context.policies()).interview
  const tooFew =
    !interview && scorers.length < needed
      ? [{ box: 'scorers', text: `Choose ${needed === 1 ? 'one person' : `at least ${needed} people`} to score` }]
      : []
  if ('errors' in read || tooFew.length > 0)
    return refusal(args.context, refused(boxes, [...('errors' in read ? read.errors : []), ...tooFew]))
  const input = { applicationId: application.id, ...read.appointment }
  const done = interview
    ? await within(changeAppointment(portal, moment, scope, input))
    : await within(arrangeInterview(portal, moment, scope, { ...input, scorers }))
  if (done.ok) return redirect(`${href}?done=${interview ? 'appointment-changed' : 'invited'}`)
  switch (done.problem) {
    case 'scorers':
      return refusal(args.context, refused(boxes, [{ box: 'scorers', text: 'Someone you chose cannot score this' }]))
    case 'on-past':
    case 'on-far':
    case 'place-missing':
      return refusal(args.context, refused(boxes, [appointmentError(done.problem)]))
    default:
      return redirect(`${href}?done=state`)
  }
}

export default function Appointment() {
  return <AppointmentPage {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
