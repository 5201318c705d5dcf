import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '#tests/support/bundle.ts'
import { testDatabase } from '#tests/support/database.ts'
import { runningPortal } from '#tests/support/portal.ts'

const database = await testDatabase()
const portal = runningPortal(() => ({ mode: 'start', environment: { DATABASE_URL: database.url, LOG_LEVEL: 'info' } }))

const built = () => readdir(join(root, 'build/client/assets'))

describe('T22 headers of the production build', () => {
  test.each([
    '/',
    '/careers',
    '/sign-in',
    '/no-such-page',
    '/healthz',
    '/readyz',
    '/?_data=root',
    '/__manifest',
    '/favicon.svg',
    '/assets/none.js',
  ])('%s', async (path) => {
    const { headers, body } = await fetch(`${portal.origin}${path}`, { redirect: 'manual' })
    await body?.cancel()
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split(';').map((directive) => {
        const [name, ...sources] = directive.trim().split(' ')
        return [name, sources.join(' ')]
      }),
    )
    expect(policy.get('default-src')).toBe(`'none'`)
    expect(policy.get('script-src')).toMatch(/^'self' 'nonce-[\w+/=]{24}'$/)
    expect(policy.get('style-src')).toMatch(/^'self' 'nonce-[\w+/=]{24}'$/)
    expect(policy.get('frame-ancestors')).toBe(`'none'`)
    expect(policy.get('form-action')).toBe(`'self'`)
    expect(policy.get('base-uri')).toBe(`'none'`)
    expect(policy.get('object-src')).toBe(`'none'`)
    const unsafe = [...policy].filter(([, sources]) => /unsafe|\*|https?:/.test(sources)).map(([name]) => name)
    expect(unsafe).toEqual(['style-src-attr'])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=(self)')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('every script and style of a page carries the nonce, which is new each time', async () => {
    const nonces = new Set<string>()
    for (let time = 0; time < 3; time++) {
      const response = await fetch(`${portal.origin}/careers`)
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? 'none'
      nonces.add(nonce)
      const tags = (await response.text()).match(/<(script|style)\b[^>]*>/g) ?? []
      expect(tags.length).toBeGreaterThan(0)
      expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
    }
    expect(nonces.size).toBe(3)
  })

  test.each(['/', '/careers', '/careers.data', '/sign-in', '/no-such-page'])('nobody keeps %s', async (path) => {
    const { headers, body } = await fetch(`${portal.origin}${path}`, {
      redirect: 'manual',
      headers: { Cookie: 'session=of-someone' },
    })
    await body?.cancel()
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('etag')).toBeNull()
  })

  test('what is named by its content is kept for good, and sent small', async () => {
    const name = (await built()).find((file) => file.startsWith('styles-') && file.endsWith('.css'))
    const small = await fetch(`${portal.origin}/assets/${name}`, { headers: { 'Accept-Encoding': 'br' } })
    expect(small.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(small.headers.get('content-encoding')).toBe('br')
    expect(small.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(small.headers.get('vary')).toContain('Accept-Encoding')
    const plain = await fetch(`${portal.origin}/assets/${name}`, { headers: { 'Accept-Encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(await small.text())
    expect((await fetch(`${portal.origin}/assets/..%2F..%2Fserver%2Findex.js`)).status).toBe(404)
  })

  test('pages are sent small too', async () => {
    const page = await fetch(`${portal.origin}/careers`, { headers: { 'Accept-Encoding': 'gzip' } })
    await page.body?.cancel()
    expect(page.headers.get('content-encoding')).toBe('gzip')
  })
})

test('the log names requests without queries, cookies, bodies and one-time links', async () => {
  const token = 'dGhpcyBpcyBhIHNlY3JldCB0b2tlbiAx'
  await fetch(`${portal.origin}/setup/${token}?name=canary-query`, { headers: { Cookie: 'session=canary-cookie' } })
  await fetch(`${portal.origin}/sign-in`, {
    method: 'POST',
    headers: { Origin: portal.origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'email=canary-body%40agency.example',
  })
  await expect.poll(() => portal.said()).toContain('"path":"/setup/…"')
  await expect.poll(() => portal.said()).toContain('"method":"POST","path":"/sign-in"')
  expect(portal.said()).not.toMatch(/canary|dGhpcyBp/)
})
