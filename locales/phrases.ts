import type { Language } from './languages.ts'

/**
 * Names joined as in a sentence: `CPR`, `CPR and TB`, `CPR, first aid and TB`; Spanish with `y`, or `e` before the sound of i.
 * An empty list gives an empty string.
 */
export function joinList(items: readonly string[], language: Language): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  const before = items.slice(0, -1)
  if (before.length === 0) return last
  const and = language === 'en' ? 'and' : /^(i|hi(?!e))/i.test(last) ? 'e' : 'y'
  return `${before.join(', ')} ${and} ${last}`
}

/** `text` with its first letter in upper case, to begin a sentence or a row with a name that is kept for use inside one. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Dollars as `$100`, `$18.50`, `$1,250`: rounded to the cent, no cents where there are none. Throws RangeError where not finite. */
export function money(dollars: number): string {
  if (!Number.isFinite(dollars)) throw new RangeError(`not an amount: ${dollars}`)
  const cents = Math.round(Math.abs(dollars) * 100)
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = cents % 100
  return `${dollars < 0 && cents > 0 ? '-' : ''}$${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

export interface PayRange {
  /** Dollars per `per`, the lowest pay offered. */
  readonly from: number
  /** Dollars per `per`, the highest pay offered; absent or equal to `from` where there is one rate. */
  readonly to?: number | null
  readonly per: 'hour' | 'year'
}

const rates: Record<Language, Record<PayRange['per'], string>> = {
  en: { hour: 'an hour', year: 'a year' },
  es: { hour: 'por hora', year: 'al año' },
}

/** Pay in words: `$18.50 an hour`, `$18.50 to $21 an hour`, `de $18.50 a $21 por hora`. */
export function pay(range: PayRange, language: Language): string {
  const per = rates[language][range.per]
  if (range.to === undefined || range.to === null || range.to === range.from) return `${money(range.from)} ${per}`
  const span = `${money(range.from)} ${language === 'es' ? 'a' : 'to'} ${money(range.to)} ${per}`
  return language === 'es' ? `de ${span}` : span
}
