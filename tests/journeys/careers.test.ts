import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import * as list from '#app/routes/careers._index.tsx'
import * as page from '#app/routes/careers.$postingId.tsx'
import { postings } from '#db/schema/index.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { visiting } from '#tests/support/asking.ts'
import { opening } from '#tests/support/hr.ts'

const today = '2026-03-02'
let agency: TestAgency
let tucson: Awaited<ReturnType<typeof opening>>
let mesa: Awaited<ReturnType<typeof opening>>

beforeAll(async () => {
  agency = await testAgency()
  tucson = await opening(agency)
  mesa = await opening(agency, 'certified-peer-specialist')
  await agency.database.db.update(postings).set({ place: 'Peñasco' }).where(eq(postings.id, mesa.postingId))
})

const listed = (query: string) => list.loader(visiting(agency, today, `/careers${query}`))
const ids = async (query: string) => (await listed(query)).postings.map(({ id }) => id)
const posting = (postingId: string, day = today) =>
  page.loader(visiting(agency, day, `/careers/${postingId}`, { postingId }))

describe('the list', () => {
  test('shows everything until it is narrowed down by place, by program or by both', async () => {
    expect(await ids('')).toHaveLength(2)
    expect(await ids('?place=&program=')).toHaveLength(2)
    expect(await ids('?place=Tucson')).toEqual([tucson.postingId])
    expect(await ids(`?program=Program+${mesa.programId}`)).toEqual([mesa.postingId])
    expect(await ids(`?place=Tucson&program=Program+${mesa.programId}`)).toEqual([])
  })

  test('takes a place however it is written, and shows it as chosen', async () => {
    expect(await ids('?place=penasco')).toEqual([mesa.postingId])
    expect((await listed('?place=PEÑASCO')).search.place).toBe('Peñasco')
  })

  test('keeps a choice that nothing is open for any more, so that the page does not claim to show all', async () => {
    const { search, postings: found, total } = await listed('?place=Yuma')
    expect(found).toEqual([])
    expect(total).toBe(2)
    expect(search.place).toBe('Yuma')
    expect(search.places.map(({ value }) => value)).toEqual(['Peñasco', 'Tucson', 'Yuma'])
  })
})

describe('a posting', () => {
  test('that is open says what to share and where the application is', async () => {
    const { data } = await posting(tucson.postingId)
    if (!data.open) throw new Error('closed')
    expect(data.share.url).toBe(`https://portal.example/careers/${tucson.postingId}`)
    expect(data.share.mail).toContain(encodeURIComponent(data.share.url))
    expect(data.sections.find(({ id }) => id === 'required')?.lists[0]?.ranked).toBe(true)
  })

  test('that was taken down is 410, and one that never was is 404; both offer what is open, the nearest first', async () => {
    const gone = await opening(agency, 'certified-peer-specialist')
    await agency.database.db
      .update(postings)
      .set({ place: 'Peñasco', takenDownAt: new Date('2026-02-01T12:00:00Z') })
      .where(eq(postings.id, gone.postingId))
    const closed = await posting(gone.postingId)
    expect(closed.init?.status).toBe(410)
    if (closed.data.open) throw new Error('open')
    expect(closed.data.others.map(({ id }) => id)).toEqual([mesa.postingId, tucson.postingId])
    const unknown = await posting('not-an-id')
    expect(unknown.init?.status).toBe(404)
    expect(!unknown.data.open && unknown.data.others).toHaveLength(2)
  })
})
