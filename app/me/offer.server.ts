import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { markOf, shownText, textToSign } from '#app/apply/signing.server.ts'
import { termsInWords } from '#app/careers/posting-page.server.ts'
import { positionTitle } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { signedTexts } from '#app/me/signed.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { requirementName } from '#app/wording/standing.ts'
import { offerById } from '#db/queries/offers.ts'
import { positionsById } from '#db/queries/positions.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { whyNotAnswerable } from '#domain/offer.ts'
import { hireRequirements, screeningWay } from '#domain/screening.ts'
import { evaluate } from '#domain/standing.ts'
import { versionOn } from '#domain/versions.ts'
import { countDays, daysLeft, longDate } from '#locales/dates.ts'
import { pay } from '#locales/phrases.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs

/** The offer in the address, if it was made to the asking person; 404 otherwise. */
export async function ownOfferIn(asked: Asked) {
  const scope = await requireOwnScope(asked, 'answer offer')
  const { portal, moment } = asked.context
  const now = await moment()
  const offer = present(await offerById(portal.database.db, scope, now.today, idIn(asked.params)))
  const { t, language } = await translatorFor(asked)
  return { scope, moment: now, offer, t, language, href: `/me/offers/${offer.id}` }
}

export type OwnOffer = Awaited<ReturnType<typeof ownOfferIn>>

/** Whether an offer can still be answered, or why not. */
export function standingOfOffer({ offer, moment }: OwnOffer) {
  return whyNotAnswerable(offer, moment.today) ?? 'open'
}

/** The name that the acceptance is signed with. */
export function signerOf({ offer }: OwnOffer): string {
  const { givenName, familyName } = offer.answers.name ?? offer
  return `${givenName} ${familyName}`.trim()
}

/** What is put before whoever signs the acceptance now. */
export function textsOf({ language }: OwnOffer) {
  return [shownText('electronic-signature-consent', language), shownText('offer-acceptance', language)]
}

/** Everything the page of an offer shows. */
export async function offerPage(asked: LoaderFunctionArgs) {
  const own = await ownOfferIn(asked)
  const { offer, moment, t, language, href } = own
  const { portal, policies } = asked.context
  const position = present((await positionsById(portal.database.db, [offer.positionId])).get(offer.positionId))
  const { agency } = await policies()
  const version = versionOn(position, offer.firstDay)
  const employments = [{ hiredOn: offer.firstDay }]
  const { probation } = evaluate({ position, facts: [], employments, asOf: offer.firstDay })
  const date = (day: string) => longDate(day, language)
  return {
    title: t('me:offer.title'),
    href,
    standing: standingOfOffer(own),
    position: positionTitle(offer.positionId, language),
    program: offer.program,
    place: offer.place,
    pay: pay({ from: offer.payCents / 100, per: 'hour' }, language),
    firstDay: { date: offer.firstDay, words: date(offer.firstDay) },
    probation:
      position.probation && probation?.lastDay
        ? t('me:offer.probationEnd', {
            days: countDays(position.probation.days, language),
            date: date(probation.lastDay),
          })
        : null,
    bonuses: termsInWords(position, language, t).bonuses,
    conditions: hireRequirements(version)
      .filter((requirement) => screeningWay(version, requirement) === 'after-offer')
      .map((requirement) => requirementName(requirement, language)),
    expires: {
      date: offer.expiresOn,
      words: date(offer.expiresOn),
      left: daysLeft(offer.expiresOn, moment.today, language),
    },
    answeredOn: offer.answeredAt && date(todayIn(agency.timeZone, offer.answeredAt)),
    consent: textToSign('electronic-signature-consent', language),
    statement: textToSign('offer-acceptance', language),
    shown: markOf(textsOf(own)),
    name: signerOf(own),
    signed: await signedTexts(asked, own.scope, offer.id),
    today: date(moment.today),
  }
}

export type OfferPage = Awaited<ReturnType<typeof offerPage>>
