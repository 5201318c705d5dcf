import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { submissionsOf } from '#db/queries/submissions.ts'
import { documents, ledger } from '#db/schema/index.ts'
import { authorize } from '#domain/authority.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { DocumentUnreadable } from '#integrations/storage-trouble.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, cardBoxes, own, picture, send, streamOf } from '#tests/support/evidence.ts'
import { openDocument } from '#workflows/documents/open-document.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
import { largestFile } from '#workflows/documents/received-file.ts'
import { NotFound } from '#workflows/problems.ts'
import { sendEvidence } from '#workflows/submissions/send-evidence.ts'

const today = '2026-03-02'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

async function newHire() {
  const viewer = await agency.person()
  await applied(agency, viewer.personId, 'clearing')
  return { viewer, scope: own(viewer, 'submit evidence') }
}

async function filesKept(): Promise<string[]> {
  const folder = join(agency.folder, 'documents')
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')

async function rowOf(documentId: string) {
  const [row] = await agency.database.db.select().from(documents).where(eq(documents.id, documentId))
  return row
}

async function receive(
  scope: Awaited<ReturnType<typeof newHire>>['scope'],
  content: Buffer | Readable,
  fileName = 'x.jpg',
  side: 'front' | 'back' = 'front',
) {
  const stream = Buffer.isBuffer(content) ? streamOf(content) : content
  const input = { requirement: 'cpr', side, fileName, content: stream }
  return receiveDocument(agency.portal, agency.at(today), scope, input)
}

describe('before an offer was accepted', () => {
  for (const state of ['draft', 'submitted', 'screening', 'conditional-offer', 'declined'] as const) {
    test(`nothing is taken from an application that is ${state} (law, cases 1 and 2)`, async () => {
      const viewer = await agency.person()
      await applied(agency, viewer.personId, state)
      const scope = own(viewer, 'submit evidence')
      const before = await filesKept()
      const tb = { test: 'blood', outcome: 'clear', ...boxesOfDate('bloodOn', '2026-02-01') }
      const asked = [
        { requirement: 'tuberculosis', form: 'tuberculosis' as const, boxes: tb },
        { requirement: 'age', form: 'birth-date' as const, boxes: boxesOfDate('on', '1990-01-01') },
        { requirement: 'driving-record', form: 'driving-record' as const, boxes: boxesOfDate('on', '2026-01-01') },
      ]
      for (const { requirement, form, boxes } of asked) {
        const content = streamOf(picture())
        const input = { requirement, side: 'front' as const, fileName: 'x.jpg', content }
        await expect(receiveDocument(agency.portal, agency.at(today), scope, input)).rejects.toThrow(NotFound)
        expect(content.readableEnded, 'the sender gets to hear the answer').toBe(true)
        await expect(
          sendEvidence(agency.portal, agency.at(today), scope, { requirement, form, boxes }),
        ).rejects.toThrow(NotFound)
      }
      expect(await submissionsOf(agency.database.db, scope, today, viewer.personId)).toEqual([])
      expect(await filesKept()).toEqual(before)
    })
  }
})

describe('a file', () => {
  test('of exactly 25 MiB is taken, one byte more is refused, and nothing of that is left (T26)', async () => {
    const { scope } = await newHire()
    expect(await receive(scope, picture('large', largestFile - 2))).toMatchObject({ ok: true })
    const before = await filesKept()
    expect(await receive(scope, picture('larger', largestFile - 1))).toEqual({ ok: false, problem: 'file.tooLarge' })
    expect(await filesKept()).toEqual(before)
  })

  test('of no bytes is refused', async () => {
    const { scope } = await newHire()
    expect(await receive(scope, Buffer.alloc(0))).toEqual({ ok: false, problem: 'file.empty' })
  })

  const foreign = {
    'HTML renamed to .jpg': Buffer.from('<!doctype html><script>alert(1)</script>'),
    SVG: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    'a program': Buffer.from('MZ\x90\x00 program'),
    'a GIF that is a script': Buffer.from('GIF89a/*x*/=1;alert(1)'),
    'HTML in front of a PDF': Buffer.from('<script>alert(1)</script>\n%PDF-1.7\n'),
  }
  for (const [name, content] of Object.entries(foreign)) {
    test(`that is ${name} is refused whatever it is called (T25)`, async () => {
      const { scope } = await newHire()
      const before = await filesKept()
      expect(await receive(scope, content, 'card.jpg')).toEqual({ ok: false, problem: 'file.type' })
      expect(await filesKept()).toEqual(before)
    })
  }

  test('that breaks off is refused and leaves nothing behind', async () => {
    const { scope } = await newHire()
    const before = await filesKept()
    const broken = Readable.from(
      (async function* () {
        yield picture('half', 200_000)
        throw new Error('the connection ended')
      })(),
    )
    expect(await receive(scope, broken)).toEqual({ ok: false, problem: 'file.stopped' })
    expect(await filesKept()).toEqual(before)
  })

  test('keeps a hostile name as text only, cut to 120 characters (T27)', async () => {
    const { scope, viewer } = await newHire()
    const hostile = `../../etc/pass\r\nSet-Cookie: x=1\u202e${'ñ'.repeat(300)}.jpg`
    await receive(scope, picture('named'), hostile)
    const [row] = await agency.database.db.select().from(documents).where(eq(documents.personId, viewer.personId))
    expect([...(row?.fileName ?? '')].length).toBe(120)
    expect(row?.fileName).toMatch(/^[^\r\n\u202e]+$/)
    expect(row?.storageKey).toMatch(/^[0-9a-f-]{36}$/)
    expect((await filesKept()).some((path) => path.includes('etc'))).toBe(false)
  })

  test('whose bytes were changed on the disk is refused, not shown (T39)', async () => {
    const { scope, viewer } = await newHire()
    const received = await receive(scope, picture('whole'))
    const documentId = received.ok ? received.documentId : ''
    const read = own(viewer, 'read document')
    const opened = await openDocument(agency.portal, agency.at(today), read, documentId)
    expect(sha256(await buffer(opened.content))).toBe((await rowOf(documentId))?.storedSha256)
    const row = await rowOf(documentId)
    const path = (await filesKept()).find((each) => each.endsWith(row?.storageKey ?? 'none')) ?? ''
    const bytes = await readFile(path)
    bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200)
    await writeFile(path, bytes)
    await expect(openDocument(agency.portal, agency.at(today), read, documentId)).rejects.toThrow(DocumentUnreadable)
  })
})

describe('sending', () => {
  test('with wrong dates keeps the file for the next try', async () => {
    const { scope, viewer } = await newHire()
    await receive(scope, picture('kept'))
    const wrong = cardBoxes('2026-02-30', '2025-01-01')
    const input = { requirement: 'cpr', form: 'card' as const, boxes: wrong }
    const refused = await sendEvidence(agency.portal, agency.at(today), scope, input)
    expect(refused).toMatchObject({
      ok: false,
      errors: [
        { box: 'from', error: 'date.impossible' },
        { box: 'through', error: 'through.inPast' },
      ],
    })
    const boxes = cardBoxes('2026-02-01', '2028-02')
    const sent = await sendEvidence(agency.portal, agency.at(today), scope, { ...input, boxes })
    expect(sent.ok).toBe(true)
    const [row] = await submissionsOf(agency.database.db, scope, today, viewer.personId)
    expect(row?.claims).toEqual({ kind: 'credential', of: ['cpr'], from: '2026-02-01', through: '2028-02' })
    expect(row?.outcome).toBe(null)
  })

  test('without a picture says so', async () => {
    const { scope } = await newHire()
    const input = { requirement: 'cpr', form: 'card' as const, boxes: cardBoxes('2026-02-01', '2028-02') }
    expect(await sendEvidence(agency.portal, agency.at(today), scope, input)).toMatchObject({
      ok: false,
      errors: [{ box: 'front', error: 'file.frontMissing' }],
    })
  })

  test('twice, one after the other or at once, makes one submission', async () => {
    const { scope, viewer } = await newHire()
    const input = {
      requirement: 'cpr',
      form: 'card' as const,
      boxes: cardBoxes('2026-02-01', '2028-02', { also: 'on' }),
    }
    await receive(scope, picture('once'))
    const both = await Promise.all([1, 2].map(() => sendEvidence(agency.portal, agency.at(today), scope, input)))
    await receive(scope, picture('once'))
    const again = await sendEvidence(agency.portal, agency.at(today), scope, input)
    expect(new Set([...both, again].map((sent) => sent.ok && sent.submissionId)).size).toBe(1)
    const rows = await submissionsOf(agency.database.db, scope, today, viewer.personId)
    expect(rows.map((row) => row.requirements)).toEqual([['cpr', 'first-aid']])
    await receive(scope, picture('another picture'))
    await sendEvidence(agency.portal, agency.at(today), scope, input)
    expect((await submissionsOf(agency.database.db, scope, today, viewer.personId)).length).toBe(2)
  })

  test('again with another number is another submission, with the same picture too', async () => {
    const { scope, viewer } = await newHire()
    const form = { requirement: 'cpr', form: 'card' as const }
    const numbered = (number: string) => ({ ...form, boxes: cardBoxes('2026-02-01', '2028-02', { number }) })
    const sendNumbered = (number: string) => sendEvidence(agency.portal, agency.at(today), scope, numbered(number))
    await receive(scope, picture('one card'))
    await sendNumbered('A-1')
    expect(await sendNumbered('A-2')).toMatchObject({ ok: false, errors: [{ error: 'file.frontMissing' }] })
    await receive(scope, picture('one card'))
    expect(await sendNumbered('A-2')).toMatchObject({ ok: true })
    const rows = await submissionsOf(agency.database.db, scope, today, viewer.personId)
    expect(rows.map(({ details }) => details.number).sort()).toEqual(['A-1', 'A-2'])
  })

  test('again with a back that was missing loses no picture', async () => {
    const { scope, viewer } = await newHire()
    const evidence = { requirement: 'cpr', form: 'card' as const, boxes: cardBoxes('2026-02-01', '2028-02') }
    const sendAgain = () => sendEvidence(agency.portal, agency.at(today), scope, evidence)
    await receive(scope, picture('one card'))
    expect(await sendAgain()).toMatchObject({ ok: true })
    await receive(scope, picture('its back'), 'back.jpg', 'back')
    expect(await sendAgain()).toMatchObject({ ok: false, errors: [{ error: 'file.frontMissing' }] })
    await receive(scope, picture('one card'))
    const sent = await sendAgain()
    expect(sent).toMatchObject({ ok: true })
    const rows = await agency.database.db.select().from(documents).where(eq(documents.personId, viewer.personId))
    const there = rows.filter(({ submissionId }) => sent.ok && submissionId === sent.submissionId)
    expect(there.map(({ side }) => side).sort()).toEqual(['back', 'front'])
  })

  test('and uploading another picture wait for each other, so that nothing that was replaced is sent', async () => {
    const { scope, viewer } = await newHire()
    const { sql, db } = agency.database
    await receive(scope, picture('the first'))
    await receive(scope, picture('the second'))
    const uploading = sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('evidence'), hashtext(${viewer.personId}))`
      const ended = { yet: false }
      const received = receive(scope, picture('the third')).finally(() => {
        ended.yet = true
      })
      const waiting = async () => {
        const [row] = await sql`
          select count(*)::int as waits from pg_locks
          where locktype = 'advisory' and not granted and classid = (hashtext('evidence')::bigint & 4294967295)::oid
            and objid = (hashtext(${viewer.personId})::bigint & 4294967295)::oid`
        return row?.waits === 1
      }
      while (!(await waiting())) if (ended.yet) throw new Error('the upload did not wait for what was being sent')
      return { received }
    })
    expect(await (await uploading).received).toMatchObject({ ok: true })
    const input = { requirement: 'cpr', form: 'card' as const, boxes: cardBoxes('2026-02-01', '2028-02') }
    expect(await sendEvidence(agency.portal, agency.at(today), scope, input)).toMatchObject({ ok: true })
    const rows = await db.select().from(documents).where(eq(documents.personId, viewer.personId))
    expect(rows.filter((row) => row.submissionId !== null && row.replacedAt !== null)).toEqual([])
    expect(rows.filter((row) => row.submissionId !== null)).toHaveLength(1)
  })

  test('is written into the ledger with ids and digests alone', async () => {
    const { viewer } = await newHire()
    const submissionId = await send(agency, viewer, today, {
      requirement: 'cpr',
      boxes: cardBoxes('2026-02-01', '2028-02'),
    })
    const rows = await agency.database.db.select().from(ledger).where(eq(ledger.chain, viewer.personId))
    expect(rows.map((row) => row.event)).toEqual(['document received', 'evidence submitted'])
    expect(rows[1]?.ids).toEqual({ submissionId })
  })

  test('is for oneself alone: other people find neither document nor submission', async () => {
    const { viewer } = await newHire()
    const stranger = await agency.person()
    await send(agency, viewer, today, { requirement: 'cpr', boxes: cardBoxes('2026-02-01', '2028-02') })
    const [row] = await agency.database.db.select().from(documents).where(eq(documents.personId, viewer.personId))
    const read = own(stranger, 'read document')
    await expect(openDocument(agency.portal, agency.at(today), read, row?.id ?? '')).rejects.toThrow(NotFound)
    const payroll = await agency.person({ roles: ['payroll', 'manager', 'admin'] })
    expect(authorize(payroll, 'read document')).toMatchObject({ reach: 'self' })
  })
})
