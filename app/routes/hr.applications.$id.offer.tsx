import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { beforeOffer, evidenceFor } from '#app/hr/application.server.ts'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { firstOfferBoxes, offerError, readOffer } from '#app/hr/offer.server.ts'
import { OfferPage } from '#app/hr/offer.tsx'
import { lettersFor } from '#app/hr/offer-letter.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { newestOffer, sentApplication } from '#db/queries/hr-application.ts'
import { movesFrom } from '#domain/hiring.ts'
import { consequences } from '#domain/offer-letter.ts'
import { standingOf } from '#domain/standing.ts'
import { pay } from '#locales/phrases.ts'
import { makeOffer } from '#workflows/offers/make-offer.ts'

export const meta = titled

async function desk(args: LoaderFunctionArgs) {
  const at = await hrDesk(args, 'make offer')
  const found = present(await sentApplication(at.db, at.scope, at.moment.today, idIn(args.params)))
  return { ...at, found, evidence: await evidenceFor(at.db, found) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, scope, found, evidence, moment, offerDays } = await desk(args)
  const { application, person, posting } = found
  const { today } = moment
  if (!movesFrom(application.state, 'hr').includes('offer')) throw notFound()
  const standing = standingOf(evidence)
  const previous = await newestOffer(db, scope, today, application.id)
  const applicant = `${person.givenName} ${person.familyName}`
  const { open, sentence } = beforeOffer(standing.versionOn(today), standing.at(today))
  return {
    title: `Offer to ${applicant}`,
    id: application.id,
    applicant,
    position: `${positionTitle(posting.positionId, 'en')}, ${posting.place}`,
    range: pay({ from: posting.payFromCents / 100, to: posting.payToCents / 100, per: 'hour' }, 'en'),
    open: open.length > 0 ? sentence : null,
    interview: application.state === 'interview',
    replaces: previous && previous.answer === null && previous.expiresOn >= today ? previous.expiresOn : null,
    first: firstOfferBoxes(posting, today, offerDays),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { found, evidence, moment, portal, scope } = await desk(args)
  const boxes = await boxesIn(args.request)
  const read = readOffer(boxes, found.posting, moment.today)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const { terms } = read
  const { position } = evidence
  const letters = await lettersFor(args.context, { scope, today: moment.today, found, position }, terms)
  if (boxes.back || boxes.step !== 'confirm')
    return { ...asking(boxes), letters, preview: { ...terms, ...consequences(position, terms.firstDay) } }
  const applicationId = found.application.id
  const made = await within(makeOffer(portal, moment, scope, { applicationId, ...terms, letters }))
  if (made.ok) return redirect(`/hr/applications/${applicationId}?done=offered`)
  if (made.problem === 'state') return redirect(`/hr/applications/${applicationId}?done=state`)
  return refusal(args.context, refused(boxes, [offerError(made.problem, found.posting)]))
}

export default function Offer() {
  return <OfferPage {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
