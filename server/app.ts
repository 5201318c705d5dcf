import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { isUnreachable } from '#db/client.ts'
import { refuseLongForms } from './form-size.ts'
import { guards } from './guards.ts'
import { giveNonce, keepNothing, securityHeaders } from './headers.ts'
import { describeError, type Log, loggablePath } from './log.ts'
import { databaseAway, plainPage } from './plain-page.ts'
import { type Webhooks, webhooks } from './webhooks.ts'

export type AppParts = {
  origin: string
  trustProxy: string | number
  log: Log
  /** Files that the browser fetches: the built ones, or Vite while they are compiled as they change. */
  files: RequestHandler[]
  /** Whether scripts come from our build, so that the Content-Security-Policy can hold. */
  scripted: boolean
  pages: RequestHandler
  webhooks: Webhooks
} & Health

/** What `/readyz` asks. */
export type Health = {
  /** Whether the portal can do its work: null, or what it lacks. */
  lacks(): Promise<string | null>
  /** The names of the runs that are missed. Whoever looks at a page is served all the same. */
  late(): Promise<readonly string[]>
}

/** What a process without pages answers: that it lives, and whether it can do its work. */
export function createProbes(parts: Pick<AppParts, 'log'> & Health): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.use(requestLog(parts.log), giveNonce, securityHeaders(true))
  probes(app, parts)
  app.use(keepNothing, (_request, response) => {
    response.status(404).type('text/plain').end('This process works in the background and has no pages.\n')
  })
  return app
}

/** The portal's web server: the door, what everybody gets, and Remix behind it. */
export function createApp(parts: AppParts): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').set('trust proxy', parts.trustProxy)
  app.use(requestLog(parts.log), giveNonce, securityHeaders(parts.scripted))
  probes(app, parts)
  app.use('/webhooks', keepNothing)
  app.use(
    webhooks(parts.webhooks),
    guards(parts.origin),
    refuseLongForms,
    parts.files,
    keepNothing,
    compression(),
    parts.pages,
    failure(parts.log),
  )
  return app
}

function probes(app: Express, health: Health): void {
  app.get('/healthz', keepNothing, (_request, response) => void response.type('text/plain').end('ok\n'))
  app.get('/readyz', keepNothing, readiness(health))
}

function readiness({ lacks, late }: Health): RequestHandler {
  return async (_request, response) => {
    const lacking = await lacks()
    if (lacking) response.status(503).json({ ready: false, lacking })
    else response.json({ ready: true, late: await late() })
  }
}

function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const started = performance.now()
    const id = randomUUID()
    response.locals.requestId = id
    response.set('X-Request-Id', id)
    response.once('close', () => {
      const { method, originalUrl } = request
      const { refused } = response.locals
      log.info({
        id,
        method,
        path: loggablePath(originalUrl),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        ...(refused ? { refused } : {}),
        ...(response.writableFinished ? {} : { cut: true }),
      })
    })
    next()
  }
}

/** What reaches this is a fault of the door or of the adapter; faults of pages are shown by the pages. */
function failure(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    log.error({ id: response.locals.requestId, error: describeError(error) }, 'a request failed')
    if (response.headersSent) return void (response as ServerResponse).destroy()
    if (isUnreachable(error)) return databaseAway(response, request.method)
    plainPage(response, 500, {
      en: 'This is our fault, not yours. Try again in a minute.',
      es: 'La falla es nuestra, no suya. Inténtelo otra vez en un minuto.',
    })
  }
}
