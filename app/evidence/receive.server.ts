import type { AppLoadContext } from '@remix-run/node'
import { within } from '#app/params.server.ts'
import { type IncomingFile, readForm, statusOf } from '#app/uploads.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { type DocumentRow, unsentDocuments } from '#db/queries/documents.ts'
import type { Scope } from '#domain/authority.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import type { Language } from '#locales/languages.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
import type { Kept } from './kept.ts'

/** For whom papers are received, on whose authority, in which language the answer is. */
export type Receiving = {
  scope: Scope<'submit evidence'>
  person: { id: string }
  today: string
  language: Language
}

/** A file that waits for its form, for the page. */
export function keptOf({ id, side, fileName, mediaType, state }: DocumentRow): Kept {
  const held = state !== 'open'
  return { id, side, fileName, picture: !held && /^(image\/(jpeg|png|webp)|application\/pdf)$/.test(mediaType), held }
}

/** Keeps one file of a form as the side that its box names; null where that went well, or where no box of ours has that name. */
export async function receiveSide(
  context: AppLoadContext,
  { scope, person }: Receiving,
  requirement: string,
  { box, fileName, content }: IncomingFile,
): Promise<BoxError | null> {
  if (box !== 'front' && box !== 'back') {
    content.resume()
    return null
  }
  const moment = await context.moment()
  const input = { personId: person.id, requirement, side: box, fileName, content } as const
  const received = await within(receiveDocument(context.portal, moment, scope, input))
  return received.ok ? null : { box, error: received.problem }
}

/** Receives one file that a page sends in the background, and says what was kept or, in words, what is wrong with it. */
export async function receiveInBackground(
  { context, request }: { context: AppLoadContext; request: Request },
  receiving: Receiving,
  requirement: string,
): Promise<Response> {
  const { scope, person, today, language } = receiving
  const errors: BoxError[] = []
  const sides: string[] = []
  const { complete } = await readForm(request, async (file) => {
    sides.push(file.box)
    const error = await receiveSide(context, receiving, requirement, file)
    if (error) errors.push(error)
  })
  if (!complete && errors.length === 0) errors.push({ box: 'front', error: 'file.stopped' })
  const kept = await unsentDocuments(context.portal.database.db, scope, person.id, today, requirement)
  const arrived = kept.find(({ side }) => sides.includes(side))
  if (errors.length === 0 && arrived) return Response.json({ kept: keptOf(arrived) })
  if (errors.length === 0) errors.push({ box: 'front', error: 'file.missing' })
  const [problem] = errorsInWords(errors, language)
  return Response.json({ problem: problem?.text }, { status: statusOf(errors) })
}
