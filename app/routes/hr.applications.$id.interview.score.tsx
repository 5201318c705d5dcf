import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { partsOf } from '#app/hr/interview.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { boxesOfCard, cardErrors, readCard } from '#app/hr/scorecard.server.ts'
import { ScorecardPage } from '#app/hr/scorecard.tsx'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { newestInterview } from '#db/queries/interviews.ts'
import { screenedIn } from '#domain/hiring.ts'
import { cardProblems } from '#domain/scorecard.ts'
import { longDateTime } from '#locales/dates.ts'
import { saveScorecard } from '#workflows/interviews/save-scorecard.ts'

export const meta = titled

/** The open interview that whoever asks scores; 404 for everybody else. */
async function desk(args: LoaderFunctionArgs) {
  const at = await hrDesk(args, 'score interview')
  const { scope, db, moment } = at
  const readScope = await hrDesk(args, 'screen application')
  const found = present(await sentApplication(db, readScope.scope, moment.today, idIn(args.params)))
  const interview = present(await newestInterview(db, scope, moment.today, found.application.id))
  const own = present(interview.own)
  const open = interview.end === null && screenedIn.includes(found.application.state)
  return { ...at, ...found, interview, own, open, href: `/hr/applications/${found.application.id}/interview` }
}

/** Nothing of anybody else's card is read for this page. */
export async function loader(args: LoaderFunctionArgs) {
  const { interview, own, open, person, href, moment } = await desk(args)
  if (own.signedAt || !open) throw redirect(href)
  const applicant = `${person.givenName} ${person.familyName}`
  const { appointment } = interview
  return {
    title: `Scorecard: ${applicant}`,
    applicant,
    href,
    when: longDateTime(appointment.on, appointment.time, 'en'),
    held: appointment.on <= moment.today,
    parts: partsOf(interview),
    first: boxesOfCard(own.scores),
  }
}

/** Every press saves the draft first, whatever is missing for signing it. */
export async function action(args: ActionFunctionArgs) {
  const { interview, application, portal, moment, scope, href } = await desk(args)
  const boxes = await boxesIn(args.request)
  const criteria = partsOf(interview).flatMap((part) => part.criteria)
  const { scores, errors } = readCard(boxes, criteria)
  if (errors.length > 0) return refusal(args.context, refused(boxes, errors))
  const sign = boxes.step === 'confirm' && boxes.back === undefined
  const done = await within(saveScorecard(portal, moment, scope, { applicationId: application.id, scores, sign }))
  if (done.ok && sign) return redirect(`${href}?done=card-signed`)
  if (!done.ok && done.problem !== 'incomplete') return redirect(`${href}?done=state`)
  if (boxes.step === undefined) return redirect(`${href}?done=card-saved`)
  if (boxes.back !== undefined) return asking(boxes)
  const missing = cardErrors(done.ok ? cardProblems(scores, criteria) : done.missing)
  return missing.length > 0 ? refusal(args.context, refused(boxes, missing)) : asking(boxes)
}

export default function Scorecard() {
  return <ScorecardPage {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
