import type { LoaderFunctionArgs } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { translatorFor } from '#app/i18n.server.ts'
import { idIn, within } from '#app/params.server.ts'
import type { Scope } from '#domain/authority.ts'
import { openDocument } from '#workflows/documents/open-document.ts'
import type { OpenedDocument } from '#workflows/documents/open-stored.ts'

/** A document's bytes as an answer, for whoever may see it. */
export async function documentResponse(args: LoaderFunctionArgs, scope: Scope<'read document'>): Promise<Response> {
  const { portal, moment } = args.context
  return fileResponse(args, openDocument(portal, await moment(), scope, idIn(args.params)))
}

/**
 * The bytes of what is being opened as an answer. It is shown in place as what its content was found to be and as nothing else: sandboxed here,
 * not sniffed and not kept as every answer of the portal.
 */
export async function fileResponse(args: LoaderFunctionArgs, opening: Promise<OpenedDocument>): Promise<Response> {
  const opened = await within(opening).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'DocumentUnreadable') return null
    throw error
  })
  if (!opened) return unreadable(args)
  const { fileName, mediaType, bytes, content } = opened
  return new Response(createReadableStreamFromReadable(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes),
      'Content-Disposition': `inline; filename*=UTF-8''${encoded(fileName)}`,
      'Content-Security-Policy': 'sandbox',
    },
  })
}

/** What was stored and is not whole any more: a fault of ours, said plainly and never served. */
async function unreadable(args: LoaderFunctionArgs): Promise<Response> {
  const { t } = await translatorFor(args)
  args.context.report(new Error('a stored document is missing or was changed'))
  const text = `${t('clearance:unreadable.title')}\n\n${t('clearance:unreadable.body')}\n`
  return new Response(text, { status: 500, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

/** A name as RFC 8187 wants it in a header. */
function encoded(fileName: string): string {
  return encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}
