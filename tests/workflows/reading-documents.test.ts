import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { readingsOfDocuments } from '#db/queries/readings.ts'
import { documentReadings, documents, fileScans } from '#db/schema/index.ts'
import { authorize, operatorScope, type StaffRole } from '#domain/authority.ts'
import type { ReadLine } from '#domain/reading/words.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, own, picture, send, streamOf } from '#tests/support/evidence.ts'
import { blindReader } from '#tests/support/reader.ts'
import { readDocument } from '#workflows/documents/read-document.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'

let agency: TestAgency
const today = '2026-03-10'
const scope = operatorScope('jobs', 'read pictures')

beforeAll(async () => {
  agency = await testAgency()
})

function line(text: string, row: number): ReadLine {
  let x = 0
  const words = text.split(' ').map((word) => {
    const read = { text: word, confidence: 96, x0: x, x1: x + word.length * 10, y0: row * 30, y1: row * 30 + 20 }
    x = read.x1 + 10
    return read
  })
  return { words }
}

const printing = (...lines: string[]) => ({ ...blindReader, print: async () => lines.map(line) })

async function uploaded(requirement: string, reader = blindReader) {
  const viewer = await agency.person({ name: `Someone ${Math.random()}`, roles: [] })
  await applied(agency, viewer.personId, 'clearing')
  const input = { requirement, side: 'front', fileName: 'front.jpg', content: streamOf(await picture()) } as const
  const received = await receiveDocument(agency.portal, agency.at(today), own(viewer, 'submit evidence'), input)
  if (!received.ok) throw new Error(received.problem)
  const { documentId } = received
  const work = () => readDocument({ ...agency.portal, reader }, agency.at(today), scope, documentId)
  return { viewer, documentId, work }
}

const rowsOf = (documentId: string) =>
  agency.database.db.select().from(documentReadings).where(eq(documentReadings.documentId, documentId))

async function readBy(documentId: string, roles: StaffRole[], personId?: string) {
  const account = await agency.person({ name: 'Looks', roles })
  const viewer = { ...account, personId: personId ?? account.personId }
  const reading = personId ? own(viewer, 'read document') : authorize(viewer, 'read document')
  if (!reading) throw new Error('may not read')
  return (await readingsOfDocuments(agency.database.db, reading, today, [documentId])).get(documentId)
}

describe('reading a document', () => {
  test('is asked for in the transaction that keeps it, and keeps proposals and nothing else', async () => {
    const { documentId, work } = await uploaded(
      'cpr',
      printing('Rosa lives at 12 Example St', 'DOB: 01/02/1990', 'Issued: 01/10/2026', 'Expires: 01/10/2028'),
    )
    const [job] = await agency.database.db.execute<{ count: number }>(
      sql`select count(*)::int as count from pgboss.job where name = 'read-document' and data ->> 'documentId' = ${documentId}`,
    )
    expect(job?.count).toBe(1)
    await work()
    const [row] = await rowsOf(documentId)
    expect(row).toMatchObject({
      means: 'text',
      outcome: 'read',
      proposals: { from: '2026-01-10', through: '2028-01-10' },
    })
    expect(Object.keys(row?.proposals ?? {})).toEqual(['from', 'through'])
  })

  test('twice, or by two workers at once, puts it down once', async () => {
    const { documentId, work } = await uploaded('cpr', printing('Expires: 01/10/2028'))
    await Promise.all([work(), work()])
    await work()
    expect(await rowsOf(documentId)).toHaveLength(1)
  })

  test('that holds nothing says so; that cannot be opened says so; that was cut off is tried again', async () => {
    const blank = await uploaded('cpr')
    await blank.work()
    expect(await rowsOf(blank.documentId)).toMatchObject([{ outcome: 'nothing', proposals: {} }])
    const broken = await uploaded('cpr', { ...blindReader, print: async () => null })
    await broken.work()
    expect(await rowsOf(broken.documentId)).toMatchObject([{ outcome: 'failed' }])
    const cut = async () => Promise.reject(new Error('reading a picture was cut off'))
    const ended = await uploaded('cpr', { ...blindReader, print: cut })
    await expect(ended.work()).rejects.toThrow('cut off')
    expect(await rowsOf(ended.documentId)).toEqual([])
  })

  test('that was replaced, is held by the virus scanner or is of no kind that is read does not happen', async () => {
    const replaced = await uploaded('cpr', printing('Expires: 01/10/2028'))
    await agency.database.db
      .update(documents)
      .set({ replacedAt: new Date() })
      .where(eq(documents.id, replaced.documentId))
    const held = await uploaded('cpr', printing('Expires: 01/10/2028'))
    const [document] = await agency.database.db.select().from(documents).where(eq(documents.id, held.documentId))
    await agency.database.db
      .insert(fileScans)
      .values({ storageKey: document?.storageKey ?? '', result: 'unreachable', engine: 'test', at: new Date() })
    const record = await uploaded('driving-record', printing('Expires: 01/10/2028'))
    for (const { work, documentId } of [replaced, held, record]) {
      await work()
      expect(await rowsOf(documentId)).toEqual([])
    }
  })

  test('the barcode of a license comes first, and its print is read only where there is none', async () => {
    const payload = '@\n\u001e\rANSI 636026080102DL00410200ZA02410020DLDAQD0447\nDCSOKONKWO\nDACADA\nDBA03042058\r'
    const coded = await uploaded('driver-license', {
      ...printing('EXP 01/01/2030'),
      barcode: async () => ({ payload }),
    })
    await coded.work()
    expect(await rowsOf(coded.documentId)).toMatchObject([{ means: 'barcode', proposals: { through: '2058-03-04' } }])
    const printed = await uploaded('driver-license', printing('4b EXP 01/01/2030'))
    await printed.work()
    const means = (await rowsOf(printed.documentId)).map((row) => `${row.means} ${row.outcome}`)
    expect(means.sort()).toEqual(['barcode nothing', 'text read'])
    expect(await readBy(printed.documentId, [], printed.viewer.personId)).toEqual({ through: '2030-01-01' })
  })
})

test('what was read on a TB paper is seen by its person and by HR with the medical permission alone, and only once it is sent', async () => {
  const skin = printing('TST', 'Date placed: 03/02/2026', 'Date read: 03/04/2026')
  const { viewer, documentId, work } = await uploaded('tuberculosis', skin)
  await work()
  expect(await readBy(documentId, [], viewer.personId)).toMatchObject({ from: '2026-03-02' })
  expect(await readBy(documentId, ['hr', 'medical'])).toBeUndefined()
  const boxes = {
    test: 'statement',
    outcome: 'clear',
    'statementOn.month': '3',
    'statementOn.day': '4',
    'statementOn.year': '2026',
  }
  await send(agency, viewer, today, { requirement: 'tuberculosis', form: 'tuberculosis', boxes, front: null })
  expect(await readBy(documentId, ['hr', 'medical'])).toMatchObject({ from: '2026-03-02' })
  expect(await readBy(documentId, ['hr'])).toBeUndefined()
})
