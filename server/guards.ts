import type { RequestHandler } from 'express'
import { pathSeen } from './path-seen.ts'
import { plainPage } from './plain-page.ts'

/**
 * What stands in front of Remix 2.17.5, which is no longer patched upstream. Each guard is a plain decision about the request
 * line and headers, made before anything is parsed.
 */
type Asked = { method: string; url: string; headers: Readonly<Record<string, string | string[] | undefined>> }

type Refusal = { status: 400 | 403 | 404; reason: string }

const safeMethods = new Set(['GET', 'HEAD'])

/** What mail programs post to by themselves: the token in the address is all that lets one in, and no session counts there. */
const ownRules = [/^\/digests\/[\w-]{43}\/one-click$/]

/**
 * Whether another site may have sent this. A request that changes something must say that it comes from this origin: by
 * `Sec-Fetch-Site`, or where a browser does not send that, by `Origin`. A foreign `Origin` is refused whatever else is said.
 */
function crossSite({ method, url, headers }: Asked, origin: string): Refusal | null {
  if (safeMethods.has(method) || ownRules.some((rule) => rule.test(url))) return null
  const site = headers['sec-fetch-site']
  const from = headers.origin
  const refusal: Refusal = { status: 403, reason: 'cross-site' }
  if (from !== undefined && from !== origin) return refusal
  if (site !== undefined) return site === 'same-origin' ? null : refusal
  return from === origin ? null : refusal
}

/** A request target that is not a path of this server, or that holds a zero byte, which no text of ours can. */
function foreignTarget({ url }: Asked): Refusal | null {
  return url.startsWith('/') && !url.includes('%00') ? null : { status: 400, reason: 'target' }
}

/** Remix's old data requests, which its single fetch replaces: `_data` names any loader and answers without the page around it. */
function dataQuery({ url }: Asked): Refusal | null {
  const query = url.slice(url.indexOf('?') + 1)
  return url.includes('?') && new URLSearchParams(query).has('_data') ? { status: 400, reason: '_data' } : null
}

/** Remix's route table. */
function routeManifest({ url }: Asked): Refusal | null {
  const path = pathSeen(url)
  return path === '/__manifest' || path.startsWith('/__manifest/') || path === '/__manifest.data'
    ? { status: 404, reason: 'manifest' }
    : null
}

const texts = {
  400: { en: 'This address is not one of this portal.', es: 'Esta dirección no es de este portal.' },
  403: {
    en: 'This was not sent from a page of this portal, so nothing was changed. Open the portal at',
    es: 'Esto no se envió desde una página de este portal, así que no se cambió nada. Abra el portal en',
  },
  404: { en: 'There is no such page.', es: 'Esta página no existe.' },
} as const

/** All guards in one handler. `origin` is the portal's own, as people reach it. */
export function guards(origin: string): RequestHandler {
  return (request, response, next) => {
    // Whoever sets it decides which host Remix believes to be; no proxy of ours needs it.
    delete request.headers['x-forwarded-host']
    const refusal = foreignTarget(request) ?? dataQuery(request) ?? routeManifest(request) ?? crossSite(request, origin)
    if (!refusal) return next()
    const { en, es } = texts[refusal.status]
    const where = refusal.status === 403 ? ` ${origin}` : ''
    response.locals.refused = refusal.reason
    plainPage(response, refusal.status, { en: `${en}${where}`, es: `${es}${where}` })
  }
}
