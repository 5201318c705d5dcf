import { isLivedExperience, questionsFor } from './application.ts'
import type { PositionVersion } from './positions/index.ts'
import { hireRequirements, screeningWay } from './screening.ts'

/** What HR asks an applicant for: a requirement's paper, an answer made clearer, or a reference. */
export type InformationItem = { item: 'paper' | 'answer' | 'reference'; about: string }

/** The texts with which each can be asked for, by their keys in the `information` texts; each in both languages. */
export const informationTexts = {
  paper: ['paper-missing', 'paper-unreadable', 'paper-incomplete', 'paper-name'],
  answer: ['answer-unclear', 'answer-dates', 'answer-incomplete'],
  reference: ['reference-missing', 'reference-another'],
} as const satisfies Record<InformationItem['item'], readonly [string, ...string[]]>

/** The reason with which an application waits for each. */
export const informationReasons = {
  paper: 'paper-missing',
  answer: 'answer-unclear',
  reference: 'reference-missing',
} as const

/** The questions that nobody may ask more about before an offer (ADA). */
const closed = (question: string) => question === 'age' || isLivedExperience(question)

/**
 * What may be asked for before an offer under this version: papers about education and work, the answers that were given but for age
 * and lived experience, a reference. Cards, medical papers and driving records wait for an accepted offer.
 */
export function askableItems(version: Pick<PositionVersion, 'requirements' | 'gates'>): InformationItem[] {
  const papers = hireRequirements(version).filter((name) => screeningWay(version, name) === 'papers')
  return [
    ...papers.map((about) => ({ item: 'paper', about }) as const),
    ...questionsFor(version)
      .filter((question) => !closed(question))
      .map((about) => ({ item: 'answer', about }) as const),
    { item: 'reference', about: '' },
  ]
}

/** Whether a text is one with which that item can be asked for. */
export function fitsItem(item: InformationItem['item'], text: string): boolean {
  return (informationTexts[item] as readonly string[]).includes(text)
}
