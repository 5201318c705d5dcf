import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { evidenceFor } from '#app/hr/application.server.ts'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { firstBoxes, readFinding, screeningForm } from '#app/hr/screening.server.ts'
import { ScreeningPage } from '#app/hr/screening.tsx'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { requirementName, textsIn } from '#app/wording/standing.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { newestInterview } from '#db/queries/interviews.ts'
import { screenedIn } from '#domain/hiring.ts'
import { hireRequirements, needsOfRequirement, screeningWay } from '#domain/screening.ts'
import { versionOn } from '#domain/versions.ts'
import { type ScreenRequirement, screenRequirement } from '#workflows/applications/screen-requirement.ts'

export const meta = titled

/** The application and requirement of the address; 404 where this requirement is not screened this way. */
async function desk(args: LoaderFunctionArgs) {
  const at = await hrDesk(args, 'screen application')
  const found = present(await sentApplication(at.db, at.scope, at.moment.today, idIn(args.params)))
  const requirement = args.params.requirement ?? ''
  const version = versionOn((await evidenceFor(at.db, found)).position, at.moment.today)
  const way = screeningWay(version, requirement)
  const open = screenedIn.includes(found.application.state) && hireRequirements(version).includes(requirement)
  if (!open || (way !== 'papers' && way !== 'interview')) throw notFound()
  return { ...at, found, requirement, form: screeningForm(found, needsOfRequirement(version, requirement)) }
}

/** While scorers have an interview in hand, its own page is the place. */
export async function loader(args: LoaderFunctionArgs) {
  const { found, requirement, form, moment, db, scope } = await desk(args)
  const interview = form.interview && (await newestInterview(db, scope, moment.today, found.application.id))
  if (interview && !interview.end) throw redirect(`/hr/applications/${found.application.id}/interview`)
  const applicant = `${found.person.givenName} ${found.person.familyName}`
  const name = requirementName(requirement, 'en')
  return {
    title: `${name} - ${applicant}`,
    applicationId: found.application.id,
    applicant,
    requirement: name,
    about: textsIn('en')(`requirements:items.${requirement}.what`, { defaultValue: '' }),
    form,
    first: firstBoxes(found, moment.today),
  }
}

const problems: Readonly<Record<Extract<ScreenRequirement, { ok: false }>['problem'], string>> = {
  state: 'The application has moved on meanwhile; look at it again before you go on',
  requirement: 'Hiring does not ask for this any more; look at the application again',
  'interview-open': 'Scorers have this in hand now; it is decided on the Interview page when all of them have signed',
  'no-reason': 'Say why this is settled without scorecards',
  future: 'A day in here has not come yet; only what has happened can be verified',
  'nothing-verified': 'Tick what you have verified, or choose “Not shown”',
}

export async function action(args: ActionFunctionArgs) {
  const { found, requirement, form, moment, portal, scope } = await desk(args)
  const boxes = await boxesIn(args.request)
  const read = readFinding(boxes, form, moment.today)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const applicationId = found.application.id
  const done = await within(screenRequirement(portal, moment, scope, { applicationId, requirement, ...read.finding }))
  if (!done.ok) {
    const box = done.problem === 'no-reason' ? 'note' : ''
    return refusal(args.context, refused(boxes, [{ box, text: problems[done.problem] }]))
  }
  return redirect(`/hr/applications/${applicationId}?done=screened`)
}

export default function Screen() {
  return <ScreeningPage {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
