import { type AppLoadContext, data } from '@remix-run/node'

const refused = new WeakSet<AppLoadContext>()

/**
 * The answer to a form that cannot be taken as it is; the page's title then begins with "Error: ".
 *
 * @param init the status, 400 unless told, and headers, which the route has to pass on in `headers`
 */
export function refusal<T>(context: AppLoadContext, body: T, init: { status?: number; headers?: HeadersInit } = {}) {
  refused.add(context)
  return data(body, { status: 400, ...init })
}

/** Whether this request was a form that could not be taken. */
export function wasRefused(context: AppLoadContext): boolean {
  return refused.has(context)
}
