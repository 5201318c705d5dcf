import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node'
import type { Response as Answer, Request as Asked, RequestHandler } from 'express'
import type { Context } from '#app/context.ts'
import { isUnreachable } from '#db/client.ts'
import { storageTrouble } from '#workflows/problems.ts'
import { bodyOf, tooLong } from './form-size.ts'
import { databaseAway, storageAway } from './plain-page.ts'

/** What of the context differs from request to request. */
export type PerRequest = Pick<Context, 'nonce' | 'address' | 'report'>

export type RemixOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  mode: 'production' | 'development'
  origin: string
  contextFor(perRequest: PerRequest): Context
  report(error: unknown): void
}

/**
 * Hands requests to Remix. The address it sees is the portal's configured one, whatever `Host` says; a page that failed
 * because the database or the storage is away becomes the plain 503 page, and one that was sent too much the plain 413 page, whatever kind of
 * route it was.
 */
export function remixHandler(options: RemixOptions): RequestHandler {
  const handle = createRequestHandler(options.build, options.mode)
  return async (asked, answer, next) => {
    let away = false
    let long = false
    let trouble: ReturnType<typeof storageTrouble> = null
    const report = (error: unknown) => {
      if (isUnreachable(error)) away = true
      trouble ??= storageTrouble(error)
      if (!long) options.report(error)
    }
    const exceeded = () => {
      long = true
    }
    try {
      const context = options.contextFor({ nonce: answer.locals.nonce, address: asked.ip ?? '', report })
      const response = await handle(requestOf(asked, answer, options.origin, exceeded), context)
      if ((away || long || (trouble && response.status >= 500)) && !answer.headersSent) {
        await response.body?.cancel()
        if (long) tooLong(answer)
        else if (trouble) storageAway(answer, trouble)
        else databaseAway(answer, asked.method)
      } else await send(answer, response)
    } catch (error) {
      next(error)
    }
  }
}

function requestOf(asked: Asked, answer: Answer, origin: string, exceeded: () => void): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(asked.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one)
  }
  headers.set('host', new URL(origin).host)
  const gone = new AbortController()
  answer.once('close', () => {
    if (!answer.writableFinished) gone.abort()
  })
  const safe = asked.method === 'GET' || asked.method === 'HEAD'
  const body = safe ? null : createReadableStreamFromReadable(bodyOf(asked, exceeded))
  const init = {
    method: asked.method,
    headers,
    signal: gone.signal,
    body,
    ...(body ? { duplex: 'half' as const } : {}),
  }
  return new Request(`${origin}${asked.originalUrl}`, init)
}

async function send(answer: Answer, response: Response): Promise<void> {
  answer.status(response.status)
  for (const [name, value] of response.headers) {
    // A route may add to a policy or a cookie, and narrow what may be kept; it cannot take back what is set for all.
    answer.append(name, value)
  }
  if (response.body) await writeReadableStreamToWritable(response.body, answer)
  else answer.end()
}
