import en from './en/positions.ts'
import es from './es/positions.ts'
import type { Language } from './languages.ts'

/** A job description in the components of the field's guide; every list in the order in which it is to be shown. */
export interface PositionText {
  readonly title: string
  readonly summary: string
  readonly purpose: readonly string[]
  readonly reporting: readonly string[]
  readonly serves: string
  readonly duties: readonly { readonly heading: string; readonly items: readonly string[] }[]
  readonly required: readonly string[]
  readonly preferred: readonly string[]
  /** What may be asked for only once a conditional offer has been accepted (ADA). */
  readonly afterOffer: readonly string[]
  readonly conditions: readonly string[]
  readonly compensation: readonly string[]
}

const { heading: _en, ...english } = en
const { heading: _es, ...spanish } = es

const texts: Record<Language, Readonly<Record<string, PositionText>>> = { en: english, es: spanish }

/** The text of a built-in position, null for any other id. */
export function positionText(id: string, language: Language): PositionText | null {
  return Object.hasOwn(texts[language], id) ? (texts[language][id] ?? null) : null
}
