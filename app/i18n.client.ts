import { type BackendModule, createInstance, type i18n, type ResourceKey } from 'i18next'
import { getInitialNamespaces } from 'remix-i18next/client'

const files = import.meta.glob<ResourceKey>(['../locales/{en,es}/*.ts', '!../locales/*/index.ts'], {
  import: 'default',
})

/** Fetches the texts of one namespace in one language when a page first needs them. */
const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, done) => {
    const load = files[`../locales/${language}/${namespace}.ts`]
    if (!load) return done(new Error(`there are no texts ${namespace} in ${language}`), false)
    load().then(
      (texts) => done(null, texts),
      (error: Error) => done(error, true),
    )
  },
}

/** i18next in the language of the page, with the texts that its routes name in `handle.i18n`. */
export async function i18nOfPage(): Promise<i18n> {
  const instance = createInstance().use(backend)
  await instance.init({
    lng: document.documentElement.lang,
    fallbackLng: false,
    ns: [...new Set(['common', ...getInitialNamespaces()])],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  })
  return instance
}
