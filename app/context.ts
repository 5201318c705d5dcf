import type { Policies } from '#domain/policies.ts'
import type { Sessions } from '#workflows/accounts/sessions.ts'
import type { Moment, Portal } from '#workflows/portal.ts'

/** What the composition root hands to every loader and action. Types only: the web build never holds a second database. */
export type Context = {
  portal: Portal
  sessions: Sessions
  /** The agency's settings in force now. */
  policies(): Promise<Policies>
  /** Now, and which day it is in the agency's time zone. */
  moment(): Promise<Moment>
  /** The portal's own address, without a slash at the end. */
  origin: string
  /** Whether this is the demonstration, with its personas and its mail folder. */
  demo: boolean
  /** The nonce of this response's Content-Security-Policy. */
  nonce: string
  /** The network address the request came from, for signatures and throttling. */
  address: string
}

declare module '@remix-run/node' {
  interface AppLoadContext extends Context {}
}
