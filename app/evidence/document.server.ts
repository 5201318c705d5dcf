import type { LoaderFunctionArgs } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { translatorFor } from '#app/i18n.server.ts'
import { idIn, within } from '#app/params.server.ts'
import { notFound } from '#app/viewer.server.ts'
import type { Scope } from '#domain/authority.ts'
import { openDocument } from '#workflows/documents/open-document.ts'
import type { OpenedDocument } from '#workflows/documents/open-stored.ts'
import { FileShut, storageTrouble } from '#workflows/problems.ts'

/** A document's bytes as an answer, for whoever may see it. */
export async function documentResponse(args: LoaderFunctionArgs, scope: Scope<'read document'>): Promise<Response> {
  const { portal, moment } = args.context
  return fileResponse(args, openDocument(portal, await moment(), scope, idIn(args.params), wantedPage(args)))
}

/** The page that an address asks for as a picture (`?page=2`); null where the whole file is wanted. */
export function wantedPage({ request }: LoaderFunctionArgs): number | null {
  const asked = new URL(request.url).searchParams.get('page')
  if (asked === null) return null
  if (!/^[1-9]\d{0,3}$/.test(asked)) throw notFound()
  return Number(asked)
}

/**
 * The bytes of what is being opened as an answer. A picture is shown in place as what its content was found to be and as nothing else, all
 * else is to be saved: sandboxed here, not sniffed and not kept as every answer of the portal.
 */
export async function fileResponse(args: LoaderFunctionArgs, opening: Promise<OpenedDocument>): Promise<Response> {
  const opened = await within(opening).catch((error: unknown) => {
    const why = whyNot(error)
    if (why) return why
    throw error
  })
  if (typeof opened === 'string') return notOpened(args, opened)
  const { fileName, mediaType, bytes, content } = opened
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes),
      'Content-Disposition': `${shownInPlace.test(mediaType) ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(named(fileName, mediaType))}`,
      'Content-Security-Policy': 'sandbox',
    },
  })
}

const statuses = { unreadable: 500, unreachable: 503, held: 409, stopped: 409 } as const

/** Why a stored file is not shown; null where that is no reason of its own. */
function whyNot(error: unknown): keyof typeof statuses | null {
  if (error instanceof FileShut) return error.state
  if (storageTrouble(error)) return 'unreachable'
  return error instanceof Error && error.name === 'DocumentUnreadable' ? 'unreadable' : null
}

/** A file that is not shown, and why, said plainly. What is not whole any more is a fault of ours, and what cannot be reached too. */
async function notOpened(args: LoaderFunctionArgs, why: keyof typeof statuses): Promise<Response> {
  const { t } = await translatorFor(args)
  if (why === 'unreadable') args.context.report(new Error('a stored document is missing or was changed'))
  if (why === 'unreachable') args.context.report(new Error('the document storage cannot be reached'))
  const text = `${t(`clearance:file.${why}.title`)}\n\n${t(`clearance:file.${why}.body`)}\n`
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', ...(why === 'unreachable' && { 'Retry-After': '60' }) }
  return new Response(text, { status: statuses[why], headers })
}

/** What every browser shows as a picture. */
const shownInPlace = /^image\/(jpeg|png|webp)$/

/** A name that fits what is served: a picture that came as HEIC is served as a JPEG. */
function named(fileName: string, mediaType: string): string {
  if (mediaType !== 'image/jpeg' || /\.jpe?g$/i.test(fileName)) return fileName
  return `${fileName.replace(/\.(png|webp|hei[cf]|pdf)$/i, '')}.jpg`
}

/** A name as RFC 8187 wants it in a header. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}
