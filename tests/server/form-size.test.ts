import { request } from 'node:http'
import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { longestForm, refuseLongForms } from '#server/form-size.ts'
import { testDatabase } from '#tests/support/database.ts'
import { runningPortal } from '#tests/support/portal.ts'

const database = await testDatabase()
const portal = runningPortal(() => ({ mode: 'start', environment: { DATABASE_URL: database.url } }))

/** Sends a form of so many bytes; without `announced` nothing tells beforehand how long it is. */
function send(path: string, bytes: number, announced: boolean): Promise<{ status: number; text: string }> {
  const headers = {
    Origin: portal.origin,
    'Content-Type': 'application/x-www-form-urlencoded',
    ...(announced ? { 'Content-Length': String(bytes) } : {}),
  }
  return new Promise((settle, fail) => {
    const asked = request(`${portal.origin}${path}`, { method: 'POST', headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      answer.once('end', () => settle({ status: answer.statusCode ?? 0, text }))
    })
    asked.once('error', fail)
    asked.write('email=')
    asked.end('a'.repeat(bytes - 'email='.length))
  })
}

test.each([
  '/sign-in',
  '/sign-in.data',
  '/sign-in/staff',
  '/setup/none',
  '/me/clearance/../../sign-in',
  '/sign-in?/me/clearance/cpr',
])('nobody makes the portal hold more than a form in memory: %s', async (path) => {
  for (const announced of [true, false]) {
    const { status, text } = await send(path, longestForm + 1, announced)
    expect(status).toBe(413)
    expect(text).toContain('Too much was sent')
  }
  expect(portal.said()).not.toContain('a request failed')
})

test('a form as long as may be is read', async () => {
  for (const announced of [true, false])
    expect((await send('/sign-in', longestForm, announced)).text).not.toContain('Too much was sent')
})

test.each([
  '/me/clearance/cpr',
  '/me/applications/none/information/none',
  '/me/applications/none/reports/none',
  '/hr/applications/none/adverse-action/report',
  '/hr/applications/none/adverse-action/authorization',
  '/hr/applications/none/adverse-action/none/dispute',
  '/hr/adverse-action/papers',
  '/me/report/ticket',
  '/hr/people/none/credentials/none/check',
  '/hr/people/none/exclusions/leie',
  '/hr/people/none/papers/cpr',
])('a page that takes files is sent more than a form holds: %s', (path) => {
  for (const originalUrl of [path, `${path}.data`]) {
    const asked = { originalUrl, headers: { 'content-length': String(longestForm + 1) } }
    let passed = false
    refuseLongForms(asked as Request, { locals: {} } as Response, () => {
      passed = true
    })
    expect(passed, originalUrl).toBe(true)
  }
})
