import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicationHead } from '#app/hr/application-head.server.ts'
import { ApplicationHead } from '#app/hr/application-tabs.tsx'
import { OfferLetterTab } from '#app/hr/offer-letter.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { letterOf } from '#app/letters/offer-letter.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { historyOfApplication } from '#db/queries/hr-application.ts'
import { offerById } from '#db/queries/offers.ts'
import { moved } from '#domain/hiring.ts'
import { type OfferClosed, whyNotAnswerable } from '#domain/offer.ts'
import { noteLetterViewed } from '#workflows/offers/note-letter-viewed.ts'

export const meta = titled

/** The letter of the newest offer, what became of it, and the older ones. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, portal, moment, query, timeZone } = await hrDesk(args, 'read application')
  const { today } = moment
  const head = present(await applicationHead(db, scope, today, idIn(args.params)))
  const { offers } = await historyOfApplication(db, scope, today, head.id)
  const made = offers.map((offer) => ({ id: offer.id, made: instantInWords(offer.madeAt, timeZone) }))
  const newest = offers[0] && (await offerById(db, scope, today, offers[0].id))
  const shown = newest ? await letterOf(args.context, scope, newest, newest.language) : null
  if (newest && shown) await within(noteLetterViewed(portal, moment, scope, newest.id))
  const { state } = head
  const standing: OfferClosed | 'open' | null = newest ? (whyNotAnswerable(newest, today) ?? 'open') : null
  return {
    title: `Offer letter - ${head.name}`,
    head,
    done: query.get('done'),
    offer: newest ? { id: newest.id, expiresOn: newest.expiresOn, made: made[0]?.made ?? '' } : null,
    standing,
    answered: newest?.answeredAt ? instantInWords(newest.answeredAt, timeZone) : null,
    letter: shown,
    older: made.slice(1),
    may: {
      recordPaper: !head.own && !head.email && standing === 'open',
      offer: !head.own && moved(state, 'offer') !== null,
      takeBack: !head.own && newest !== null && newest !== undefined && moved(state, 'withdraw-offer') !== null,
    },
  }
}

export default function OfferLetter() {
  const data = useLoaderData<typeof loader>()
  return (
    <>
      <ApplicationHead head={data.head} tab="offer-letter" done={data.done} />
      <OfferLetterTab {...data} />
    </>
  )
}
