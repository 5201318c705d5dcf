import { type AppLoadContext, createCookie } from '@remix-run/node'
import { createInstance, type i18n, type TFunction } from 'i18next'
import { LanguageDetector } from 'remix-i18next/server'
import { ownPerson } from '#db/queries/own.ts'
import { requestBehind } from '#db/queries/reference-requests.ts'
import { operatorScope, ownScope } from '#domain/authority.ts'
import { defaultLanguage, type Language, languages, resources } from '#locales/index.ts'
import { tokenHash } from '#workflows/accounts/tokens.ts'
import { sessionOf } from './viewer.server.ts'

type Asked = { request: Request; context: AppLoadContext }

const cookie = createCookie('language', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 365 * 24 * 3600 })

/** The language of that name, null for any other text. */
export function languageNamed(name: unknown): Language | null {
  return languages.find((language) => language === name) ?? null
}

/** The `Set-Cookie` that keeps a language chosen in this browser. */
export function languageCookie(language: Language, origin: string): Promise<string> {
  return cookie.serialize(language, { secure: origin.startsWith('https:') })
}

const detected = new WeakMap<AppLoadContext, Promise<Language>>()

/**
 * The language to answer in: the one chosen in this browser, else the person's own, else the one chosen for a referee, else the first
 * that the browser asks for and the portal speaks, else English. Found out once per request.
 */
export function languageOf({ request, context }: Asked): Promise<Language> {
  const known = detected.get(context)
  if (known) return known
  const language = detect({ request, context })
  detected.set(context, language)
  return language
}

async function detect(asked: Asked): Promise<Language> {
  const detector = new LanguageDetector({
    supportedLanguages: [...languages],
    fallbackLanguage: defaultLanguage,
    cookie,
    // A page for someone else than who has signed in, such as one that HR hands over, names its language in its address.
    order: ['searchParams', 'cookie', 'custom'],
    searchParamKey: 'language',
    // The library's own reading of the header stops at its first language, and takes es-US for less Spanish than es.
    findLocale: async () =>
      (await languageOfPerson(asked)) ??
      (await languageOfReferee(asked)) ??
      withoutRegions(asked.request.headers.get('Accept-Language')),
  })
  return languageNamed(await detector.detect(asked.request)) ?? defaultLanguage
}

function withoutRegions(header: string | null): string | null {
  return header?.replace(/-[\w-]+/g, '') ?? null
}

/** Null also where the database is away: the page that says so still needs a language. */
async function languageOfPerson(asked: Asked): Promise<Language | null> {
  try {
    const session = await sessionOf(asked)
    const scope = session && ownScope(session.viewer, 'choose language')
    if (!scope) return null
    const { today } = await asked.context.moment()
    return (await ownPerson(asked.context.portal.database.db, scope, today))?.language ?? null
  } catch {
    return null
  }
}

/** A referee is written to in the language that was chosen for them, and their page begins in it. */
async function languageOfReferee({ request, context }: Asked): Promise<Language | null> {
  const token = /^\/reference\/([\w-]{20,100})(?:\/|\.data$|$)/.exec(new URL(request.url).pathname)?.[1]
  if (!token) return null
  try {
    const scope = operatorScope('front door', 'give reference')
    return (await requestBehind(context.portal.database.db, scope, tokenHash(token)))?.language ?? null
  } catch {
    return null
  }
}

const instances = Object.fromEntries(languages.map((language) => [language, instanceIn(language)])) as Record<
  Language,
  i18n
>

function instanceIn(language: Language): i18n {
  const instance = createInstance()
  instance.init({
    lng: language,
    fallbackLng: false,
    resources,
    ns: Object.keys(resources.en),
    defaultNS: 'common',
    initImmediate: false,
    interpolation: { escapeValue: false },
  })
  return instance
}

/** i18next in one language with every text, for rendering on the server. */
export function i18nIn(language: Language): i18n {
  return instances[language]
}

/** Texts for loaders, actions and `meta`: keys are `namespace:path.to.text`, `common` where no namespace is named. */
export async function translatorFor(asked: Asked): Promise<{ language: Language; t: TFunction }> {
  const language = await languageOf(asked)
  return { language, t: instances[language].t }
}
