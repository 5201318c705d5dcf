import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { root } from '#tests/support/bundle.ts'
import { testDatabase } from '#tests/support/database.ts'
import { runningPortal } from '#tests/support/portal.ts'

const database = await testDatabase()
const portal = runningPortal(() => ({ mode: 'start', environment: { DATABASE_URL: database.url, LOG_LEVEL: 'info' } }))

let targets: string[]

/** The address of a route, with something in the place of what it names. */
function pathOf(routes: ServerBuild['routes'], id: string): string {
  const route = routes[id]
  if (!route) return ''
  const above = route.parentId ? pathOf(routes, route.parentId) : ''
  const own = (route.path ?? '').replace(/:\w+\??/g, 'c0ffee00-0000-4000-8000-000000000000').replace('*', 'anything')
  return own ? `${above}/${own}` : above
}

beforeAll(async () => {
  const { routes }: ServerBuild = await import(pathToFileURL(join(root, 'build/server/index.js')).href)
  targets = Object.values(routes)
    .filter(({ module }) => module.action)
    .flatMap(({ id, index }) => {
      const path = pathOf(routes, id) || '/'
      return [`${path}${index ? '?index' : ''}`, `${path === '/' ? '/_root' : path}.data${index ? '?index' : ''}`]
    })
})

const foreign: Record<string, string>[] = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  {},
]

test('T21 every action route, as a page and as data, is closed to other sites', async () => {
  expect(targets).toContainEqual(expect.stringMatching(/^\/sign-in/))
  const answers: string[] = []
  for (const target of targets) {
    for (const headers of foreign) {
      const body = new URLSearchParams({ email: 'canary@agency.example', intent: 'anything' })
      const answer = await fetch(`${portal.origin}${target}`, { method: 'POST', headers, body, redirect: 'manual' })
      await answer.text()
      if (answer.status !== 403) answers.push(`${target} answered ${answer.status} to ${JSON.stringify(headers)}`)
    }
  }
  expect(answers).toEqual([])
  await expect.poll(() => portal.said().match(/"refused":"cross-site"/g)?.length).toBe(targets.length * foreign.length)
  expect(await database.sql`select count(*)::int as codes from sign_in_codes`).toEqual([{ codes: 0 }])
})
