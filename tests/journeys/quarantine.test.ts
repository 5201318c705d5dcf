import type { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as hrInformationDocument } from '#app/routes/hr.applications.$id.information.documents.$documentId.tsx'
import { loader as hrDocument } from '#app/routes/hr.documents.$id.tsx'
import { action as answerPage } from '#app/routes/me.applications.$id.information.$requestId.tsx'
import { action as clearance, loader as clearanceLoader } from '#app/routes/me.clearance.$requirement.tsx'
import { loader as papersLoader } from '#app/routes/me.quarantine._index.tsx'
import { loader as paperLoader } from '#app/routes/me.quarantine.$id.tsx'
import { action as deletePaper } from '#app/routes/me.quarantine.$id_.delete.tsx'
import { ownPapersAside } from '#db/queries/quarantine.ts'
import { applications, documents, ledger, notices, quarantinedDocuments } from '#db/schema/index.ts'
import { operatorScope, type StaffRole } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { own, picture, streamOf } from '#tests/support/evidence.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { drawn } from '#tests/support/pictures.ts'
import { everyStaffPage } from '#tests/support/staff-pages.ts'
import { askInformation } from '#workflows/information/ask-information.ts'
import { setAside } from '#workflows/quarantine/set-aside.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>

const day = '2026-06-01'
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

const scan = picture('canary of a TB test')

async function paperOf(viewer: Account, kind = 'tuberculosis', content = scan) {
  const input = { kind, fileName: 'canary-scan.jpg', content: streamOf(content) }
  const kept = await setAside(agency.portal, agency.at(day), own(viewer, 'submit evidence'), input)
  if (!kept.ok) throw new Error(kept.problem)
  return kept.paperId
}

const rowOf = async (id: string) =>
  (await agency.portal.database.db.select().from(quarantinedDocuments).where(eq(quarantinedDocuments.id, id)))[0]

const isStored = (key: string) =>
  agency.portal.storage.get(key).then(
    (content: Readable) => {
      content.destroy()
      return true
    },
    () => false,
  )

/** What a loader or action answers; what it throws as an answer is one too. */
async function answerOf(asked: Promise<unknown>): Promise<Response | unknown> {
  try {
    return await asked
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

const statusOf = (answer: unknown) => (answer instanceof Response ? answer.status : 200)

function posting(viewer: Account, path: string, params: Record<string, string>, boxes: [string, string | Blob][]) {
  const { request, context } = asking(agency, viewer, day, path, params)
  const body = new FormData()
  for (const [name, value] of boxes) body.append(name, value)
  return { request: new Request(request, { method: 'POST', body }), params, context }
}

const file = () => new File([new Uint8Array(scan)], 'canary-scan.jpg', { type: 'image/jpeg' })

describe('a health paper before an offer', () => {
  const everyRole: StaffRole[] = ['hr', 'medical', 'manager', 'payroll', 'auditor', 'admin']
  test.each([[['hr']], [['hr', 'medical']], [everyRole]] as [StaffRole[]][])(
    'changes not a letter on any page that %j may open, and leaves no notice and no entry in a ledger',
    async (roles) => {
      const { viewer } = await applicant(agency, { name: 'Quentin Quiet' })
      const staff = await agency.person({ name: 'Hana Reviewer', roles })
      const before = await everyStaffPage(agency, staff, day, viewer.personId)
      expect(before.size).toBeGreaterThan(20)
      expect([...before.values()].some((page) => page.includes('Quentin'))).toBe(true)
      const paperId = await paperOf(viewer)
      const after = await everyStaffPage(agency, staff, day, viewer.personId)
      for (const [route, page] of after) {
        expect(page, route).toBe(before.get(route))
        expect(page, route).not.toContain(paperId)
      }
      const { db } = agency.portal.database
      expect(await db.select().from(ledger).where(eq(ledger.chain, viewer.personId))).toEqual([])
      expect(await db.select().from(notices).where(eq(notices.personId, viewer.personId))).toEqual([])
      expect(await db.select().from(documents).where(eq(documents.personId, viewer.personId))).toEqual([])
    },
  )

  test('is opened by its person alone, on whatever address anybody else tries', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const paperId = await paperOf(viewer)
    const load = (who: Account, loader: (args: never) => Promise<unknown>, params: Record<string, string>) =>
      answerOf(loader(asking(agency, who, day, '/', params) as never))
    const mine = await load(viewer, paperLoader, { id: paperId })
    expect(
      mine instanceof Response && Buffer.from(await mine.arrayBuffer()).equals(await drawn(agency.portal, scan)),
    ).toBe(true)
    const staff = await agency.person({ roles: ['hr', 'medical', 'admin', 'auditor', 'manager', 'payroll'] })
    const stranger = await agency.person()
    for (const who of [staff, stranger]) {
      expect(statusOf(await load(who, paperLoader, { id: paperId }))).toBe(404)
      expect(statusOf(await load(who, hrDocument, { id: paperId }))).toBe(404)
      const inAnswers = { id: applicationId, documentId: paperId }
      expect(statusOf(await load(who, hrInformationDocument, inAnswers))).toBe(404)
      expect(JSON.stringify(await load(who, papersLoader, {}))).not.toContain('canary')
    }
  })

  test('is put aside when it is sent to its own page, once however often, and still cannot be reviewed', async () => {
    const { viewer } = await applicant(agency)
    const params = { requirement: 'tuberculosis' }
    const page = await clearanceLoader(asking(agency, viewer, day, '/me/clearance/tuberculosis', params))
    expect(page).toMatchObject({ page: null, early: { title: 'TB (tuberculosis)' } })
    for (const _ of [1, 2]) {
      const sent = await answerOf(clearance(posting(viewer, '/me/clearance/tuberculosis', params, [['front', file()]])))
      expect(sent instanceof Response && sent.headers.get('Location')).toBe('/me/quarantine?kept')
    }
    expect(await ownPapersAside(agency.portal.database.db, own(viewer, 'submit evidence'))).toHaveLength(1)
    const nobody = await agency.person()
    const refused = await answerOf(
      clearance(posting(nobody, '/me/clearance/tuberculosis', params, [['front', file()]])),
    )
    expect(statusOf(refused)).toBe(404)
    const card = posting(viewer, '/me/clearance/cpr', { requirement: 'cpr' }, [['front', file()]])
    expect(statusOf(await answerOf(clearance(card)))).toBe(404)
  })

  test('among what HR asked for is put aside, the question stays open, and what was written waits', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const hr = await agency.person({ roles: ['hr'] })
    const asked = await askInformation(agency.portal, agency.at(day), may(hr, 'screen application'), {
      ...{ applicationId, item: 'paper', about: 'education-or-experience', text: 'paper-missing', words: '' },
    })
    if (!asked.ok) throw new Error(asked.problem)
    const params = { id: applicationId, requestId: asked.requestId }
    const send = (kind: string | null) =>
      answerOf(
        answerPage(
          posting(viewer, '/me', params, [
            ...(kind ? ([['kind', kind]] as [string, string][]) : []),
            ['front', file()],
            ['words', 'My diploma comes later'],
          ]),
        ),
      )
    expect(await send(null)).toMatchObject({ init: { status: 400 }, data: { errors: [{ box: 'kind' }], aside: false } })
    expect(await send('tuberculosis')).toMatchObject({
      data: { aside: true, files: [], boxes: { words: 'My diploma comes later' } },
    })
    const { db } = agency.portal.database
    const [application] = await db.select().from(applications).where(eq(applications.id, applicationId))
    expect(application?.state).toBe('information-requested')
    expect(await ownPapersAside(db, own(viewer, 'submit evidence'))).toMatchObject([{ kind: 'tuberculosis' }])
    const answered = await send('asked')
    expect(answered instanceof Response && answered.headers.get('Location')).toContain('?sent')
  })
})

describe('after an accepted offer', () => {
  async function released() {
    const { viewer, applicationId } = await applicant(agency)
    const paperId = await paperOf(viewer)
    const before = await rowOf(paperId)
    const params = { requirement: 'tuberculosis' }
    const use = () =>
      answerOf(
        clearance(
          posting(viewer, '/me/clearance/tuberculosis', params, [
            ['intent', 'use-aside'],
            ['paper', paperId],
          ]),
        ),
      )
    return { viewer, applicationId, paperId, key: before?.storageKey ?? '', params, use }
  }

  test('its person sends it in with one click: it stands in the usual form, bytes and all', async () => {
    const { viewer, applicationId, paperId, key, params, use } = await released()
    await use()
    expect(await rowOf(paperId)).toMatchObject({ ended: null })
    await agency.portal.database.db
      .update(applications)
      .set({ state: 'offer-accepted' })
      .where(eq(applications.id, applicationId))
    const offered = await clearanceLoader(asking(agency, viewer, day, '/me/clearance/tuberculosis', params))
    expect(offered.page?.aside).toMatchObject([{ id: paperId }])
    expect(statusOf(await use())).toBe(303)
    await use()
    const page = await clearanceLoader(asking(agency, viewer, day, '/me/clearance/tuberculosis', params))
    expect(page.page).toMatchObject({ aside: [], kept: [{ side: 'front', fileName: 'canary-scan.jpg' }] })
    expect(await rowOf(paperId)).toMatchObject({ ended: 'sent-in', storageKey: null, fileName: '' })
    expect(await isStored(key)).toBe(true)
  })
})

describe('the end of it', () => {
  const sweep = () => runSweep(agency.portal, agency.at(day), operatorScope('jobs', 'run sweep'))

  test('its person deletes it: the bytes are gone, and only that there was one is left; nobody else can', async () => {
    const { viewer } = await applicant(agency)
    const paperId = await paperOf(viewer)
    const key = (await rowOf(paperId))?.storageKey ?? ''
    const remove = (who: Account) => answerOf(deletePaper(posting(who, '/me', { id: paperId }, [])))
    await remove(await agency.person({ roles: ['hr', 'medical'] }))
    expect(await isStored(key)).toBe(true)
    await remove(viewer)
    expect(await isStored(key)).toBe(false)
    expect(await rowOf(paperId)).toMatchObject({
      ended: 'deleted',
      storageKey: null,
      fileName: '',
      sha256: '',
      bytes: 0,
    })
  })

  test('a sweep deletes it when the application has ended, and what a killed deletion left behind', async () => {
    const { viewer, applicationId } = await applicant(agency)
    const paperId = await paperOf(viewer)
    const left = await paperOf(viewer, 'other-health', picture('another canary'))
    const { db } = agency.portal.database
    const keys = [(await rowOf(paperId))?.storageKey ?? '', (await rowOf(left))?.storageKey ?? '']
    await db.update(quarantinedDocuments).set({ ended: 'deleted' }).where(eq(quarantinedDocuments.id, left))
    await sweep()
    expect(await rowOf(paperId)).toMatchObject({ ended: null })
    expect([await isStored(keys[0] ?? ''), await isStored(keys[1] ?? '')]).toEqual([true, false])
    await db.update(applications).set({ state: 'declined' }).where(eq(applications.id, applicationId))
    await Promise.all([sweep(), sweep()])
    expect(await rowOf(paperId)).toMatchObject({ ended: 'application-ended', storageKey: null, fileName: '' })
    expect(await isStored(keys[0] ?? '')).toBe(false)
  })
})
