import { and, asc, eq, isNull } from 'drizzle-orm'
import { clearanceOf } from '#db/queries/clearance.ts'
import { documentReadings, documents, filePages } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { paperOf, proposalsFromText, type ReadPaper } from '#domain/reading/from-text.ts'
import { proposalsFromBarcode } from '#domain/reading/license-barcode.ts'
import type { Proposals } from '#domain/reading/proposals.ts'
import { formsFor, type SendingForm } from '#domain/sending/forms.ts'
import { versionOn } from '#domain/versions.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { FileShut } from '../problems.ts'
import { contentOf } from './open-stored.ts'

/** What is worth reading stands on the first pages. */
const readPages = 2

type Found = { means: 'text' | 'barcode'; outcome: 'read' | 'nothing' | 'failed'; proposals: Proposals }

/**
 * Reads a document that was kept and puts down what may be offered beside the boxes of its form. Nothing else of what was read is kept. One
 * that was read before, was replaced, is of no kind that is read, or may not be opened is left alone.
 *
 * @throws where the storage cannot be reached or reading was cut off; to be tried again
 */
export async function readDocument(
  portal: Portal,
  moment: Moment,
  scope: Scope<'read pictures'>,
  documentId: string,
): Promise<void> {
  const document = await unread(portal, documentId)
  const form = document && (await formOf(portal, moment, scope, document))
  const paper = form && paperOf(form)
  if (!document || !form || !paper) return
  const found = await read(portal, moment, document, form, paper)
  if (found.length === 0) return
  await inDeed(portal, moment, scope, async ({ tx, now }) => {
    // Two workers may have read it, where one was taken for dead.
    await tx.select({ id: documents.id }).from(documents).where(eq(documents.id, documentId)).for('update')
    if (await isRead(tx, documentId)) return
    await tx.insert(documentReadings).values(found.map((each) => ({ documentId, ...each, at: now })))
  })
}

type Unread = NonNullable<Awaited<ReturnType<typeof unread>>>

async function unread(portal: Portal, documentId: string) {
  const { db } = portal.database
  const { personId, requirement, storageKey, mediaType } = documents
  const [document] = await db
    .select({ personId, requirement, storageKey, mediaType })
    .from(documents)
    .where(and(eq(documents.id, documentId), isNull(documents.replacedAt)))
  return document && !(await isRead(db, documentId)) ? document : null
}

async function isRead(executor: Pick<Portal['database']['db'], 'select'>, documentId: string): Promise<boolean> {
  const rows = await executor
    .select({ id: documentReadings.id })
    .from(documentReadings)
    .where(eq(documentReadings.documentId, documentId))
    .limit(1)
  return rows.length > 0
}

/** The form that the document was uploaded with: of a position that is open to its person and asks for it. */
async function formOf(portal: Portal, { today }: Moment, scope: Scope<'read pictures'>, document: Unread) {
  const clearance = await clearanceOf(portal.database.db, scope, document.personId, today)
  const forms = clearance?.open.flatMap(({ position }) => formsFor(versionOn(position, today), document.requirement))
  return forms?.find((form) => paperOf(form) !== null) ?? null
}

async function read(
  portal: Portal,
  moment: Moment,
  document: Unread,
  form: SendingForm,
  paper: ReadPaper,
): Promise<Found[]> {
  const pictures = await picturesOf(portal, document)
  if (pictures === null) return []
  const found: Found[] = []
  if (form.form === 'card' && form.of === 'driver-license') {
    const barcode = await firstOf(pictures, async (picture) => {
      const answered = await portal.reader.barcode(picture)
      return answered && ((answered.payload && proposalsFromBarcode(answered.payload)) || {})
    })
    found.push({ means: 'barcode', ...barcode })
    if (barcode.outcome === 'read') return found
  }
  const text = await firstOf(pictures, async (picture) => {
    const lines = await portal.reader.print(picture)
    return lines && proposalsFromText(lines, paper, moment.today)
  })
  return [...found, { means: 'text', ...text }]
}

/** What is read on the first picture that holds anything. */
async function firstOf(
  pictures: readonly Buffer[],
  look: (picture: Buffer) => Promise<Proposals | null>,
): Promise<Omit<Found, 'means'>> {
  let outcome: Found['outcome'] = pictures.length === 0 ? 'failed' : 'nothing'
  for (const picture of pictures) {
    const proposals = await look(picture)
    if (proposals === null) outcome = 'failed'
    else if (Object.keys(proposals).length > 0) return { outcome: 'read', proposals }
  }
  return { outcome, proposals: {} }
}

/** The pages of a stored file as pictures; null while it may not be opened, none where what is stored is damaged. */
async function picturesOf(portal: Portal, { storageKey, mediaType }: Unread): Promise<Buffer[] | null> {
  const { pictureKey, page } = filePages
  const pages = await portal.database.db
    .select({ pictureKey })
    .from(filePages)
    .where(eq(filePages.storageKey, storageKey))
    .orderBy(asc(page))
    .limit(readPages)
  const itself = mediaType.startsWith('image/') ? [{ pictureKey: storageKey }] : []
  const pictures: Buffer[] = []
  try {
    for (const { pictureKey } of pages.length > 0 ? pages : itself)
      pictures.push(Buffer.concat(await (await contentOf(portal, storageKey, pictureKey)).toArray()))
  } catch (error) {
    if (error instanceof FileShut) return null
    if (error instanceof Error && error.name === 'DocumentUnreadable') return []
    throw error
  }
  return pictures
}
