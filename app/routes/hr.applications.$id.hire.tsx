import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { evidenceFor } from '#app/hr/application.server.ts'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { hireError, hireGateOn } from '#app/hr/hire.server.ts'
import { HirePage } from '#app/hr/hire.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { cardEntries } from '#db/queries/clearance-card.ts'
import { newestOffer, sentApplication, teamsOfProgram } from '#db/queries/hr-application.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { cardStateOf, waitsForException } from '#domain/clearance-card.ts'
import { isClearing } from '#domain/hiring.ts'
import { consequences } from '#domain/offer-letter.ts'
import { boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { standingOf } from '#domain/standing.ts'
import { hireApplicant } from '#workflows/employments/hire-applicant.ts'

export const meta = titled

async function desk(args: LoaderFunctionArgs) {
  const at = await hrDesk(args, 'hire applicant')
  const found = present(await sentApplication(at.db, at.scope, at.moment.today, idIn(args.params)))
  const evidence = await evidenceFor(at.db, found)
  const teams = await teamsOfProgram(at.db, at.scope, found.posting.programId)
  return { ...at, found, evidence, standing: standingOf(evidence), teams }
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, scope, found, standing, teams, moment, timeZone } = await desk(args)
  const { application, person, posting, program } = found
  const offer = await newestOffer(db, scope, moment.today, application.id)
  if (!isClearing(application.state) || !offer?.answeredAt) throw notFound()
  const applicant = `${person.givenName} ${person.familyName}`
  return {
    title: `Hire ${applicant}`,
    id: application.id,
    applicant,
    position: `${positionTitle(posting.positionId, 'en')}, ${posting.place}`,
    acceptedOn: todayIn(timeZone, offer.answeredAt),
    teams,
    program,
    gate: hireGateOn(standing, offer.firstDay, scope, person.id),
    exception: waitsForException(cardStateOf(await cardEntries(db, scope, moment.today, person.id))),
    first: { ...boxesOfDate('firstDay', offer.firstDay), ...(teams.length === 1 && { team: teams[0]?.id ?? '' }) },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { found, evidence, standing, teams, moment, portal, scope } = await desk(args)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const firstDay = reader.date('firstDay', null)
  const gate = firstDay ? { gate: hireGateOn(standing, firstDay, scope, found.person.id) } : {}
  if (boxes.look && firstDay) return { ...asking({ ...boxes, back: 'on' }), ...gate }
  const team = reader.choice('team', [...teams.map(({ id }) => id), 'none'])
  if (!firstDay || !team) return refusal(args.context, { ...refused(boxes, reader.errors), ...gate })
  if (boxes.back) return { ...asking(boxes), ...gate }
  if (boxes.step !== 'confirm')
    return gate.gate?.cleared
      ? { ...asking(boxes), ...gate, follows: consequences(evidence.position, firstDay) }
      : refusal(args.context, { ...refused(boxes, [{ box: 'firstDay', text: gate.gate?.sentence ?? '' }]), ...gate })
  const applicationId = found.application.id
  const at = `/hr/applications/${applicationId}`
  const teamId = team === 'none' ? null : team
  const hired = await within(hireApplicant(portal, moment, scope, { applicationId, firstDay, teamId }))
  if (hired.ok) return redirect(`${at}?done=hired`)
  const error = hireError(hired)
  if (!error) return redirect(`${at}?done=state`)
  const now = hireGateOn(standingOf((await desk(args)).evidence), firstDay, scope, found.person.id)
  return refusal(args.context, { ...refused(boxes, [error]), gate: now })
}

export default function Hire() {
  return <HirePage {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
