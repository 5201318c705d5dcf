import { type Language, languages } from '#locales/languages.ts'

/** Languages as HR calls them. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' }

/** The same to choose from. */
export const languageOptions = languages.map((value) => ({ value, label: languageNames[value] }))
