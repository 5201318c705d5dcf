import * as en from './en/index.ts'
import * as es from './es/index.ts'
import type { SameKeys } from './types.ts'

export { defaultLanguage, type Language, languages } from './languages.ts'

const spanish: SameKeys<typeof en> = es

/**
 * Every text by language and namespace, in i18next's form: `{{name}}` for values, `_one` and `_other` by `count`.
 * A namespace is a file of the same name in `en/` and `es/`, listed in both folders' `index.ts`.
 */
export const resources = { en: { ...en }, es: { ...spanish } }
