import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

const nonceOf = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`

/** Gives each response a nonce, in `response.locals.nonce`. */
export const giveNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64')
  next()
}

/** A document that a reviewer looks at stands in a frame of our own page; everything else is framed by nobody. */
function isFramedByUs(request: { url?: string | undefined }): boolean {
  return /^\/hr\/documents\/[0-9a-f-]+$/.test(request.url ?? '')
}

/** Scripts and style sheets of our own or with the response's nonce; nothing from elsewhere. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'", nonceOf],
    'style-src': ["'self'", nonceOf],
    // React writes the style attributes of staff widgets on the server.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'frame-src': ["'self'"],
    'frame-ancestors': [(request: { url?: string }) => (isFramedByUs(request) ? "'self'" : "'none'")],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  },
}

/**
 * The security headers of every response.
 *
 * @param scripted whether scripts are our build's; while they are compiled as they change, the policy would stop the tools
 */
export function securityHeaders(scripted: boolean): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: scripted ? contentSecurityPolicy : false,
      // Without a referrer browsers send no Origin with a form, and the door would refuse it.
      referrerPolicy: { policy: 'same-origin' },
      frameguard: { action: 'deny' },
      strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
    }),
    (request, response, next) => {
      if (isFramedByUs(request)) response.set('X-Frame-Options', 'SAMEORIGIN')
      response.set('Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()')
      next()
    },
  ]
}

/** Pages and data are kept by nobody: they differ by who asks, and a shared computer's back button must not show them. */
export const keepNothing: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
