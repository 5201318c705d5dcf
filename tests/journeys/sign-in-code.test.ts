import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import * as code from '#app/routes/sign-in_.code.tsx'
import { pendingCookie } from '#app/signin/pending.server.ts'
import { operatorScope } from '#domain/authority.ts'
import en from '#locales/en/errors.ts'
import signin from '#locales/en/signin.ts'
import es from '#locales/es/errors.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { visiting } from '#tests/support/asking.ts'
import { issueCode } from '#workflows/accounts/issue-code.ts'
import { requestCode } from '#workflows/accounts/request-code.ts'

const today = '2026-03-02'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

const door = operatorScope('front door', 'sign in')

async function asked(email: string) {
  const at = agency.at(today)
  const { codeId } = await requestCode(agency.portal, at, door, { email, language: 'en' })
  const issued = await issueCode(agency.portal, at, operatorScope('jobs', 'sign in'), codeId)
  return { codeId, code: issued ?? '' }
}

/** What the page answers to a typed code, so many minutes after it was made. */
async function typed(codeId: string, digits: string, minutes = 0, language = 'en'): Promise<string> {
  const [cookie = ''] = (await pendingCookie({ codeId, to: '/me' }, 'https://portal.example')).split(';')
  const headers = { Cookie: cookie, 'Accept-Language': language }
  const boxes = [['code', digits]] as const
  const args = visiting(agency, today, '/sign-in/code', {}, { boxes, headers }) as ActionFunctionArgs
  const { now } = agency.at(today)
  const moment = async () => ({ now: new Date(now.getTime() + minutes * 60_000), today })
  const found = await code.action({ ...args, context: { ...args.context, moment } }).catch((thrown: unknown) => thrown)
  if (found instanceof Response) return found.headers.get('Location') ?? ''
  return (found as { data: { error: string } }).data.error
}

test('each code that does not open has its own sentence, in both languages', async () => {
  const first = await asked('one@people.example')
  const wrong = first.code === '123456' ? '654321' : '123456'
  expect(await typed(first.codeId, '12')).toBe(en.code.missing)
  expect(await typed(first.codeId, wrong)).toBe(en.code.wrong)
  expect(await typed(first.codeId, wrong, 0, 'es')).toBe(es.code.wrong)
  expect(await typed(first.codeId, first.code, 11)).toBe(en.code.expired)
  expect(await typed(first.codeId, first.code)).toBe('/me')
  expect(await typed(first.codeId, first.code)).toBe(en.code.used)
  const guessed = await asked('two@people.example')
  const other = guessed.code === '123456' ? '654321' : '123456'
  for (let guess = 0; guess < 5; guess++) await typed(guessed.codeId, other)
  expect(await typed(guessed.codeId, guessed.code)).toBe(en.code.tooMany)
  const older = await asked('three@people.example')
  await requestCode(agency.portal, { now: new Date(agency.at(today).now.getTime() + 1000), today }, door, {
    email: 'three@people.example',
    language: 'en',
  })
  expect(await typed(older.codeId, older.code, 1)).toBe(signin.problem.superseded)
})
