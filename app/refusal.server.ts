import { type AppLoadContext, data } from '@remix-run/node'

const refused = new WeakSet<AppLoadContext>()

/** The answer to a form that cannot be taken as it is: status 400, and the page's title says so. */
export function refusal<T>(context: AppLoadContext, body: T) {
  refused.add(context)
  return data(body, { status: 400 })
}

/** Whether this request was a form that could not be taken. */
export function wasRefused(context: AppLoadContext): boolean {
  return refused.has(context)
}
