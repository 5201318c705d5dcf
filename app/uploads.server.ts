import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { longestUpload } from '#domain/sending/longest-upload.ts'
import { largestFile } from '#workflows/documents/received-file.ts'

const limits = { fileSize: largestFile + 1, files: 4, fields: 120, fieldSize: 32 * 1024, parts: 124 }

/** A file of a form as it streams in: it ends early, at one byte more than may be taken. */
export type IncomingFile = { box: string; fileName: string; content: Readable }

const statuses: Readonly<Record<string, number>> = { 'file.tooLarge': 413, 'file.full': 507, 'file.unreachable': 503 }

/** The status of a page that could not take what was sent: it says whether the fault was the file's or ours. */
export function statusOf(errors: readonly BoxError[]): number {
  return errors.map(({ error }) => statuses[error]).find(Boolean) ?? 400
}

/**
 * Reads a form, files as they stream in, each with the boxes that stand before it. Every file must be read to its end; one that was
 * left empty is not handed over.
 *
 * @returns the boxes, and whether everything arrived
 * @throws Response 413 for more than any form of ours can hold, 400 for what is no form
 */
export async function readForm(
  request: Request,
  take: (file: IncomingFile, before: Boxes) => Promise<void>,
): Promise<{ boxes: Boxes; complete: boolean }> {
  if (!request.body) throw new Response(null, { status: 400 })
  const boxes: Record<string, string> = {}
  const taken: Promise<unknown>[] = []
  const parser = parserOf(request)
  parser.on('field', (box, value) => {
    // Nobody types a zero byte, and nothing can keep it.
    boxes[box] = value.replaceAll('\u0000', '')
  })
  parser.on('file', (box, content, { filename }) => {
    if (!filename) return void content.resume()
    const taking = take({ box, fileName: filename, content }, { ...boxes })
    taken.push(taking.then(null, (error: unknown) => ({ error })))
  })
  let complete = true
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), capped(), parser)
  } catch (error) {
    if (error instanceof TooMuch) throw new Response(null, { status: 413 })
    complete = false
  }
  for (const outcome of await Promise.all(taken)) {
    if (outcome && typeof outcome === 'object' && 'error' in outcome) throw outcome.error
  }
  return { boxes, complete }
}

function parserOf(request: Request): busboy.Busboy {
  try {
    const headers = { 'content-type': request.headers.get('Content-Type') ?? '' }
    return busboy({ headers, limits, defParamCharset: 'utf8' })
  } catch {
    throw new Response(null, { status: 400 })
  }
}

class TooMuch extends Error {}

function capped(): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > longestUpload) done(new TooMuch())
      else done(null, chunk)
    },
  })
}
