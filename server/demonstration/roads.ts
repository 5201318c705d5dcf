import { declineOffer } from '#workflows/offers/decline-offer.ts'
import { own } from './acts.ts'
import { staff, type applicants as who } from './cast.ts'
import type { Company } from './company.ts'
import type { OpeningName } from './founding.ts'
import { applyUpTo, comeToApply } from './hiring.ts'
import { agree, answer, answersOf, type Begun, offer, submit } from './road.ts'
import { done, type Stage } from './stage.ts'

export type Applicant = (typeof who)[keyof typeof who]

/** Someone's application, there once they have begun it. */
export type Applying = { application(): Begun }

/** The terms of an offer, in days from today, and what becomes of it. */
type Terms = { on: number; expires: number; first: number; answer: 'accepted' | 'declined' | 'none' }

/** How those who are applying now came as far as they have. */
export function roadsOf(stage: Stage, company: Company) {
  const { day } = stage

  /** Begins on a day and, where told, submits on the next; a number says how many questions are answered instead. */
  const apply = (figure: Applicant, opening: OpeningName, days: number, upTo: number | 'submitted'): Applying => {
    let begun: Begun
    comeToApply(stage, company, figure, opening, days, (found) => {
      begun = found
    })
    stage.on(upTo === 'submitted' ? days + 1 : days, async (at, portal) => {
      const player = company.player(figure)
      const count = upTo === 'submitted' ? undefined : upTo
      await answer(portal, at, player, begun, answersOf(player, stage), count)
      if (upTo === 'submitted') await submit(portal, at, player, begun)
    })
    return { application: () => begun }
  }

  /** Applies, is screened and gets an offer; it is accepted a day later, or declined after two. */
  const offered = (figure: Applicant, opening: OpeningName, terms: Terms): Applying => {
    const begun = applyUpTo(stage, company, figure, opening, terms.on - 12)
    let offerId = ''
    stage.on(terms.on, async (at, portal) => {
      const dates = { firstDay: day(terms.first), expiresOn: day(terms.expires) }
      offerId = await offer(portal, at, company.player(staff.graham), begun.application(), dates)
    })
    if (terms.answer === 'accepted')
      stage.on(terms.on + 1, (at, portal) => agree(portal, at, company.player(figure), offerId))
    if (terms.answer === 'declined')
      stage.on(terms.on + 2, async (at, portal) =>
        done(
          await declineOffer(portal, at, own(company.player(figure), 'answer offer'), { offerId, reason: 'other-job' }),
        ),
      )
    return begun
  }

  return { apply, offered }
}

export type Roads = ReturnType<typeof roadsOf>
