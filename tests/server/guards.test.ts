import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { guards } from '#server/guards.ts'

const origin = 'https://portal.agency.example'

let changes = 0
let seen: Record<string, unknown> = {}
const app = express()
app.use(guards(origin), (asked, answer) => {
  if (asked.method !== 'GET' && asked.method !== 'HEAD') changes++
  seen = asked.headers
  answer.end('done')
})
const server = createServer(app)

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())
beforeEach(() => {
  changes = 0
})

type Sent = { method?: string; path?: string; headers?: Record<string, string> }

/** Sends exactly these headers, which `fetch` would not. */
function send({ method = 'GET', path = '/', headers = {} }: Sent): Promise<number> {
  const { port } = server.address() as AddressInfo
  return new Promise((settle, fail) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      answer.resume()
      answer.once('end', () => settle(answer.statusCode ?? 0))
    })
    asked.once('error', fail)
    asked.end()
  })
}

describe('T21 the cross-site table', () => {
  const foreign = 'https://evil.example'
  const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'SAME-ORIGIN', '']
  const origins = [
    undefined,
    origin,
    foreign,
    'null',
    `${origin}:8443`,
    origin.replace('https', 'http'),
    `${origin}/`,
    '',
  ]
  const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']
  const mayChange = (site: string | undefined, from: string | undefined) =>
    (site === 'same-origin' && (from === undefined || from === origin)) || (site === undefined && from === origin)

  const rows = methods.flatMap((method) => sites.flatMap((site) => origins.map((from) => ({ method, site, from }))))

  test.each(rows)('$method with Sec-Fetch-Site $site and Origin $from', async ({ method, site, from }) => {
    const headers = {
      ...(site === undefined ? {} : { 'Sec-Fetch-Site': site }),
      ...(from === undefined ? {} : { Origin: from }),
    }
    const allowed = mayChange(site, from)
    expect(await send({ method, headers })).toBe(allowed ? 200 : 403)
    expect(changes).toBe(allowed ? 1 : 0)
  })

  test.each(sites)('links from anywhere lead here: GET with Sec-Fetch-Site %s', async (site) => {
    const headers = { Origin: foreign, ...(site === undefined ? {} : { 'Sec-Fetch-Site': site }) }
    expect(await send({ headers })).toBe(200)
    expect(await send({ method: 'HEAD', headers })).toBe(200)
  })
})

test('X-Forwarded-Host never reaches Remix', async () => {
  await send({ headers: { 'X-Forwarded-Host': 'evil.example', Host: 'portal.agency.example' } })
  expect(seen).not.toHaveProperty('x-forwarded-host')
  expect(seen).toHaveProperty('host', 'portal.agency.example')
})

test.each(['/?_data=root', '/hr?x=1&_data', '/hr?%5Fdata=routes%2Fhr', '/hr.data?_data=', '/me?_data=a&_data=b'])(
  'Remix’s old data requests are refused: %s',
  async (path) => expect(await send({ path })).toBe(400),
)

test.each(['/hr/people?q=%00', '/hr/applications.data?q=a%00b', '/careers?place=%00', '/apply/%00'])(
  'a zero byte, about which nothing can be asked, is refused: %s',
  async (path) => expect(await send({ path })).toBe(400),
)

test.each([
  '/__manifest',
  '/__manifest?p=/hr&version=1',
  '//__manifest',
  '/__manifest/',
  '/__manifest.data',
  '/./__manifest',
  '/hr/../__manifest?p=/hr',
  '/hr/%2e%2E/__manifest',
  '/hr\\..\\__manifest',
  '/__manifest#',
])('the route table is not given out: %s', async (path) => expect(await send({ path })).toBe(404))

test.each(['http://evil.example/', 'evil'])('a request target that is no path is refused: %s', async (path) => {
  expect(await send({ path })).toBe(400)
})

test.each(['/hr?q=_data', '/hr?__data=1', '/hr/_data', '/?x=__manifest'])(
  'what only looks alike passes: %s',
  async (path) => {
    expect(await send({ path })).toBe(200)
  },
)
