import type { Language } from '#locales/languages.ts'

/** Languages as HR calls them. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' }
