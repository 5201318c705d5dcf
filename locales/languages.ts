/** The languages every public, applicant and staff-own page, mail and statement exists in. */
export const languages = ['en', 'es'] as const

export type Language = (typeof languages)[number]

/** The language of whoever has not chosen one. */
export const defaultLanguage: Language = 'en'
