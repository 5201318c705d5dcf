import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { action, loader } from '#app/routes/hr.applications.$id.reopen.tsx'
import { loader as page } from '#app/routes/me.applications.$id._index.tsx'
import { applications, offers } from '#db/schema/index.ts'
import type { ApplicationState } from '#domain/hiring.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { applicant } from '#tests/support/hr.ts'

const day = '2026-06-01'
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>
beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

async function applicationIn(state: ApplicationState, more: Partial<typeof applications.$inferInsert> = {}) {
  const made = await applicant(agency, { today: '2026-03-02' })
  await agency.database.db
    .update(applications)
    .set({ state, ...more })
    .where(eq(applications.id, made.applicationId))
  return made
}

function ask(id: string, boxes?: Record<string, string>, viewer = hr) {
  const { request, context } = asking(agency, viewer, day, `/hr/applications/${id}/reopen`)
  const init = boxes && { method: 'POST', body: new URLSearchParams(boxes) }
  return { request: new Request(request, init), params: { id }, context }
}

test('HR takes up what ran out with a reason, and is asked for one', async () => {
  const { applicationId } = await applicationIn('expired')
  expect(await loader(ask(applicationId))).toMatchObject({ applicant: 'Ana Flores' })
  expect(await action(ask(applicationId, { note: 'Called' }))).toMatchObject({
    init: { status: 400 },
    data: { boxes: { note: 'Called' }, errors: [{ box: 'reason' }] },
  })
  const done = await action(ask(applicationId, { reason: 'sent-late', note: 'Called' }))
  expect(done instanceof Response && done.headers.get('Location')).toContain('?done=reopened')
})

test('the page is not there for anything else: not for one that goes on, was never sent, or is one’s own', async () => {
  const going = await applicationIn('screening')
  const draft = await applicationIn('expired', { submittedAt: null })
  const mine = await applicationIn('expired')
  await expect(loader(ask(going.applicationId))).rejects.toMatchObject({ status: 404 })
  await expect(loader(ask(draft.applicationId))).rejects.toMatchObject({ status: 404 })
  const self = { ...mine.viewer, roles: ['hr' as const] }
  await expect(loader(ask(mine.applicationId, undefined, self))).rejects.toMatchObject({ status: 404 })
})

test('the person’s page goes by the date, though no sweep ever ran', async () => {
  const offered = await applicationIn('conditional-offer')
  const terms = { firstDay: '2026-07-01', payCents: 2000, expiresOn: '2026-05-31', madeAt: agency.at('2026-05-24').now }
  await agency.database.db.insert(offers).values({ applicationId: offered.applicationId, ...terms })
  const draft = await applicationIn('draft', { submittedAt: null, savedAt: agency.at('2026-03-02').now })
  const own = (who: typeof offered) =>
    page(asking(agency, who.viewer, day, `/me/applications/${who.applicationId}`, { id: who.applicationId }))
  expect((await own(offered)).next).toMatchObject({
    text: expect.stringContaining('31 May 2026'),
    action: { label: 'Write to HR' },
  })
  expect(await own(draft)).toMatchObject({
    next: { text: expect.stringContaining('in time'), action: { label: 'Apply again' } },
    changeable: false,
    mayWithdraw: false,
  })
})
