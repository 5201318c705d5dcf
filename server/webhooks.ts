import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express'
import { isSigned, type MailEvent, readEvent } from '#integrations/resend-webhook.ts'

const tooLong: ErrorRequestHandler = (error: { type?: string }, _request, response, next) => {
  if (error.type !== 'entity.too.large') return next(error)
  response.status(413).end()
}

/** What a provider tells is a few kilobytes. */
const longest = '64kb'

export type Webhooks = {
  /** The secret under which Resend signs; absent: there is no such address. */
  resendSecret: string | undefined
  now(): Date
  record(event: MailEvent): Promise<void>
}

/**
 * What providers tell by themselves, from other sites and without a session: the signature over the body is all that lets one in. Answers 204 to
 * whatever is signed, so that nothing is told again for ever.
 */
export function webhooks({ resendSecret, now, record }: Webhooks): Router {
  const router = express.Router()
  if (resendSecret === undefined) return router
  const take: RequestHandler = async (request, response, next) => {
    const body = typeof request.body === 'string' ? request.body : ''
    if (!isSigned(resendSecret, request.headers, body, now())) return void response.status(401).end()
    const event = readEvent(String(request.headers['svix-id']), body)
    try {
      if (event) await record(event)
      response.status(204).end()
    } catch (error) {
      next(error)
    }
  }
  router.post('/webhooks/resend', express.text({ type: () => true, limit: longest }), take, tooLong)
  return router
}
