import { fill } from '#locales/fill.ts'
import { type Language, resources } from '#locales/index.ts'

const english = resources.en.messages.canned

export type CannedText = keyof typeof english

/** The texts from which HR can begin a message, in the order in which they are offered; `dated` ones name a day. */
export const cannedTexts = (Object.keys(english) as CannedText[]).map((key) => ({
  key,
  label: english[key].label,
  dated: english[key].text.includes('{{date}}'),
}))

/** A canned text in a language, with everything filled in. A date that it does not name may be empty. */
export function cannedText(
  key: CannedText,
  language: Language,
  values: { name: string; position: string; date: string },
): string {
  return fill(resources[language].messages.canned[key].text, values)
}
