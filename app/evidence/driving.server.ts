import { type DrivingRow, drivingRows, drivingSentences } from '#app/wording/driving.ts'
import { textsIn } from '#app/wording/standing.ts'
import { needsOf } from '#domain/application.ts'
import { drivingArithmetic } from '#domain/driving/arithmetic.ts'
import type { Ticket } from '#domain/driving/tickets.ts'
import type { Fact } from '#domain/facts.ts'
import type { PositionVersion } from '#domain/positions/index.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'

/** The arithmetic of a driving record in words, for the person and for HR. */
export type DrivingStory = {
  key: string
  title: string
  asOf: string
  sentences: string[]
  rows: DrivingRow[]
  texts: { day: string; what: string; counts: string; why: string; yes: string; no: string; note: string }
}

const titles = { own: 'title', person: 'titleOfPerson', claim: 'titleOfClaim' } as const

/**
 * The arithmetic of a person's driving record for each need of it in a version; none where nothing asks for one.
 *
 * @param given.facts all their facts; only those that are verified count
 * @param given.tickets from `ticketsOf`
 * @param given.on the day it is about
 * @param given.whose `own` on the person's own pages, `claim` where `facts` hold what has only been sent in
 */
export function drivingStories(given: {
  version: Pick<PositionVersion, 'requirements'>
  facts: readonly Fact[]
  tickets: readonly Ticket[]
  on: string
  language: Language
  whose: keyof typeof titles
}): DrivingStory[] {
  const { language, on } = given
  const t = textsIn(language)
  return needsOf(given.version).flatMap(({ requirement, need }) => {
    if (need.needs !== 'driving-record') return []
    const arithmetic = drivingArithmetic(need, given.facts, on)
    return {
      key: requirement,
      title: t(`driving:${titles[given.whose]}`),
      asOf: t('driving:asOf', { date: longDate(on, language) }),
      sentences: drivingSentences(arithmetic, language),
      rows: drivingRows(arithmetic, given.tickets, language),
      texts: {
        ...{ day: t('driving:table.day'), what: t('driving:table.what') },
        ...{ counts: t('driving:table.counts'), why: t('driving:table.why') },
        ...{ yes: t('driving:yes'), no: t('driving:no'), note: t('driving:note') },
      },
    }
  })
}
