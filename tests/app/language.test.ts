import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { languageCookie, languageNamed, languageOf } from '#app/i18n.server.ts'

/** A visitor whom no session belongs to; the database is not asked. */
const visitor = () => ({ moment: async () => ({ now: new Date(), today: '2026-03-02' }) }) as unknown as AppLoadContext

const asking = (headers: Record<string, string>, context = visitor()) =>
  languageOf({ request: new Request('https://portal.example/', { headers }), context })

test.each([
  ['es', 'es'],
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['fr-FR,es-US;q=0.7,en;q=0.5', 'es'],
  ['de,en-GB;q=0.8,es;q=0.3', 'en'],
  ['zh-Hans', 'en'],
  ['*', 'en'],
  ['no such ;;; language', 'en'],
  ['', 'en'],
])('a browser that asks for %j is answered in %s', async (asked, language) => {
  expect(await asking(asked ? { 'Accept-Language': asked } : {})).toBe(language)
})

test('what was chosen in the browser goes before what it asks for', async () => {
  const [pair = ''] = (await languageCookie('en', 'https://portal.example')).split(';')
  expect(await asking({ 'Accept-Language': 'es', Cookie: `other=1; ${pair}` })).toBe('en')
  expect(await asking({ 'Accept-Language': 'es', Cookie: 'language=broken' })).toBe('es')
})

test('where the person cannot be looked up, the page that says so is still in the language of the browser', async () => {
  const away = {
    ...visitor(),
    sessions: {
      read: async () => {
        throw new Error('the database is away')
      },
    },
  } as unknown as AppLoadContext
  expect(await asking({ 'Accept-Language': 'es', Cookie: 'session=x' }, away)).toBe('es')
})

test('only languages that the portal speaks are chosen', () => {
  expect(['en', 'es', 'fr', '', null, 'toString'].map(languageNamed)).toEqual(['en', 'es', null, null, null, null])
})

test('the cookie is for the server alone, and kept to encrypted connections where there are any', async () => {
  expect(await languageCookie('es', 'https://portal.example')).toMatch(/HttpOnly; Secure; SameSite=Lax/)
  expect(await languageCookie('es', 'http://localhost:3000')).not.toContain('Secure')
})
