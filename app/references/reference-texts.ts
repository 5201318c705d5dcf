import { textsIn } from '#app/wording/standing.ts'
import { relations } from '#domain/referees.ts'
import { qualities, ratings, workAgainAnswers } from '#domain/references.ts'
import type { Language } from '#locales/languages.ts'

/** The questions of a reference about someone, with their answers, in a language. */
export function referenceTexts(language: Language, name: string) {
  const t = textsIn(language)
  const of = (key: string) => t(`references:letter.${key}`, { name })
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: of(`${group}.${value}`) }))
  return {
    relation: of('relation'),
    relations: options('relations', relations),
    since: of('since'),
    sinceHint: of('sinceHint'),
    workAgain: of('workAgain'),
    workAgainAnswers: options('workAgainAnswers', workAgainAnswers),
    ratings: of('ratings'),
    qualities: options('quality', qualities),
    rating: options('rating', ratings),
    strengths: of('strengths'),
    strengthsHint: of('strengthsHint'),
    concerns: of('concerns'),
    concernsHint: of('concernsHint'),
  }
}

export type ReferenceTexts = ReturnType<typeof referenceTexts>
