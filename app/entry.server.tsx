import { PassThrough } from 'node:stream'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { i18nIn, languageOf } from './i18n.server.ts'
import { NonceProvider } from './nonce.ts'

/** After so many milliseconds a promise that a loader left open is given up. */
export const streamTimeout = 10_000

/** Renders a page as a stream: readers get it as it comes, crawlers when all of it is there. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, report } = context
  const i18n = i18nIn(await languageOf({ request, context }))
  const wait = isbot(request.headers.get('User-Agent')) ? 'onAllReady' : 'onShellReady'
  return new Promise((settle, fail) => {
    let failed = false
    let underway = false
    const page = (
      <NonceProvider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer
            context={{ ...remix, manifest: manifestFor(request, remix.manifest) }}
            url={request.url}
            nonce={nonce}
          />
        </I18nextProvider>
      </NonceProvider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [wait]() {
        headers.set('Content-Type', 'text/html; charset=utf-8')
        underway = true
        const body = new PassThrough().once('close', () => clearTimeout(patience))
        settle(new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }))
        pipe(body)
      },
      onShellError: fail,
      onError(error) {
        failed = true
        if (underway) report(error)
      },
    })
    const patience = setTimeout(abort, streamTimeout + 1_000)
  })
}

/** Pages of applicants and of the public fetch a table of routes without those of the staff, which scripts/manifests.mjs wrote. */
function manifestFor(request: Request, manifest: EntryContext['manifest']): EntryContext['manifest'] {
  const own = /^\/(careers|apply|me)(\/|$)/.test(new URL(request.url).pathname)
  return own
    ? { ...manifest, url: manifest.url.replace(/^(\/assets\/)(manifest-[0-9a-f]+\.js)$/, '$1own-$2') }
    : manifest
}

/** What went wrong goes to the operator's log, unless it is a page that is not there or the visitor left. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const answered = isRouteErrorResponse(error) && error.status < 500
  if (!answered && !request.signal.aborted) context.report(error)
}
