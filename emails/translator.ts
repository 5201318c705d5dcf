import { createInstance, type TFunction } from 'i18next'
import { type Language, languages, resources } from '#locales/index.ts'

const i18n = createInstance()
i18n.init({
  resources,
  supportedLngs: languages,
  fallbackLng: false,
  initImmediate: false,
  interpolation: { escapeValue: false },
})

/** The texts of one language, for whatever is written outside a page. */
export function translator(language: Language): TFunction {
  return i18n.getFixedT(language)
}
