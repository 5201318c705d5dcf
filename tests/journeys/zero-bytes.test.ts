import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { readSignature } from '#app/apply/signing.server.ts'
import { boxesIn } from '#app/hr/forms.server.ts'
import { action as answerPage } from '#app/routes/me.applications.$id.information.$requestId.tsx'
import { action as signIn } from '#app/routes/sign-in.tsx'
import { action as staffSignIn } from '#app/routes/sign-in_.staff.tsx'
import { requestsOf } from '#db/queries/information.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking, visiting } from '#tests/support/asking.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { askInformation } from '#workflows/information/ask-information.ts'

const day = '2026-06-01'
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

test.each([
  ['/sign-in', signIn],
  ['/sign-in/staff', staffSignIn],
])('an address with a zero byte is refused with a sentence: %s', async (path, action) => {
  const boxes = [
    ['email', 'a\u0000b@people.example'],
    ['password', 'whatever'],
  ] as const
  const answer = await action(visiting(agency, day, path, {}, { boxes }) as ActionFunctionArgs)
  expect((answer as unknown as { init: { status: number } }).init.status).toBe(400)
})

test('what people write is kept without the zero bytes in it', async () => {
  const form = new FormData()
  form.set('note', 'Seen\u0000 twice.')
  form.set('signedName', 'Rosa\u0000 Villa')
  const request = new Request('https://portal.example', { method: 'POST', body: form })
  expect(await boxesIn(request)).toMatchObject({ note: 'Seen twice.' })
  expect(readSignature(form, [], ((key: string) => key) as never).signedName).toBe('Rosa Villa')
})

test('an answer to what HR asked for arrives without the zero bytes in it', async () => {
  const { viewer, applicationId } = await applicant(agency)
  const hr = may(await agency.person({ roles: ['hr'] }), 'screen application')
  const wanted = {
    applicationId,
    item: 'paper',
    about: 'education-or-experience',
    text: 'paper-missing',
    words: '',
  } as const
  const asked = await askInformation(agency.portal, agency.at(day), hr, wanted)
  if (!asked.ok) throw new Error(asked.problem)
  const { request, params, context } = asking(agency, viewer, day, '/me', {
    id: applicationId,
    requestId: asked.requestId,
  })
  const body = new FormData()
  body.set('words', 'It comes\u0000 later.')
  const sent = await answerPage({ request: new Request(request, { method: 'POST', body }), params, context }).catch(
    (thrown: unknown) => thrown,
  )
  expect((sent as Response).status).toBe(303)
  const [kept] = await requestsOf(agency.database.db, hr, day, [applicationId])
  expect(kept).toMatchObject({ outcome: 'answered', answer: 'It comes later.' })
})
