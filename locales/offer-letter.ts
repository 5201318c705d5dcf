import { countDays, longDate } from './dates.ts'
import en from './en/offer-letter.ts'
import es from './es/offer-letter.ts'
import { fill } from './fill.ts'
import type { Language } from './languages.ts'
import { money, pay } from './phrases.ts'

const words = { en, es }

/** The wording that letters are written in today. */
const currentVersion = 1

/** What a letter says, as names and figures; `position` and `conditions` are in its language. Pay in cents an hour. */
export type OfferLetterTerms = {
  agency: string
  name: string
  position: string
  program: string
  place: string
  payCents: number
  firstDay: string
  expiresOn: string
  madeOn: string
  /** Who made it; null where that is not known. */
  madeBy: string | null
  probationDays: number | null
  probationEnds: string | null
  bonuses: readonly { milestone: string; amount: number; earnedOn: string | null }[]
  conditions: readonly string[]
}

type Block = { as: 'heading' | 'paragraph' | 'item'; text: string }

/** The offer letter with every figure filled in. Throws where one is missing, so that nobody reads a bare placeholder. */
export function offerLetter(terms: OfferLetterTerms, language: Language) {
  const { title, v1: text } = words[language]
  const { agency, position } = terms
  const date = (day: string) => longDate(day, language)
  const heading = (words: string): Block => ({ as: 'heading', text: words })
  const say = (words: string, values: Record<string, string> = {}): Block => ({
    as: 'paragraph',
    text: fill(words, values),
  })
  const item = (words: string, values: Record<string, string> = {}): Block => ({ ...say(words, values), as: 'item' })
  const blocks: Block[] = [
    say(text.date, { agency, madeOn: date(terms.madeOn) }),
    say(text.greeting, { name: terms.name }),
    say(text.lead, { agency, position }),
    heading(text.terms),
    item(text.position, { position }),
    item(text.program, { program: terms.program }),
    item(text.place, { place: terms.place }),
    item(text.pay, { pay: pay({ from: terms.payCents / 100, per: 'hour' }, language) }),
    item(text.firstDay, { firstDay: date(terms.firstDay) }),
    heading(text.probation),
    terms.probationDays !== null && terms.probationEnds !== null
      ? say(text.probationText, { days: countDays(terms.probationDays, language), date: date(terms.probationEnds) })
      : say(text.noProbation),
    heading(text.bonuses),
    ...(terms.bonuses.length === 0
      ? [say(text.noBonus)]
      : terms.bonuses.map(({ milestone, amount, earnedOn }) =>
          item(milestone === 'hire' ? text.bonusHire : text.bonusProbation, {
            amount: money(amount),
            ...(earnedOn && { date: date(earnedOn) }),
          }),
        )),
    ...(terms.probationEnds !== null || terms.bonuses.length > 0 ? [say(text.change)] : []),
    heading(text.conditions),
    ...(terms.conditions.length === 0
      ? [say(text.noConditions)]
      : [say(text.conditionsText), ...terms.conditions.map((condition): Block => ({ as: 'item', text: condition }))]),
    heading(text.answer),
    say(text.answerText, { answerBy: date(terms.expiresOn) }),
    say(text.closing),
    terms.madeBy === null ? say(text.signerUnnamed, { agency }) : say(text.signer, { madeBy: terms.madeBy, agency }),
  ]
  return { version: currentVersion, language, title: fill(title, { position }), blocks }
}

/** The words around a letter on paper: whether it is signed, by whom, when; page numbers. */
export function letterMarks(language: Language) {
  return words[language].mark
}
