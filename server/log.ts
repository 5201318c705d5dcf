import pino, { type Logger } from 'pino'
import { isUnreachable } from '#db/client.ts'

export type Log = Logger

/** The operator's log: JSON lines on stderr. Bodies, query strings, cookies and names never come into it. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }))
}

type Described = { name: string; code?: string; message?: string; stack: string[]; cause?: Described }

/** Only the runtime's own words: other messages quote what was entered or what the database holds. */
const harmless = new Set(['TypeError', 'ReferenceError'])

/** What may be logged of an error: its kind, code and place, and those of its causes. */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    name: error.name,
    ...(code ? { code } : {}),
    ...(harmless.has(error.name) ? { message: error.message } : {}),
    stack: placesOf(error),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}

/** Where an error came from. Its message stands in front of that, and what somebody typed into a message may look like a place. */
function placesOf({ stack = '', message }: Error): string[] {
  const end = message ? stack.indexOf(message) + message.length : 0
  const places = end >= message.length ? stack.slice(end) : ''
  return places.split('\n').flatMap((line) => /^\s+at .*(:\d+|<anonymous>|native)\)?$/.exec(line)?.[0].trim() ?? [])
}

/**
 * Tells the log that something went wrong; that the database is away is one short line, because it happens to every request at
 * once and the trace would say nothing.
 */
export function logFailure(log: Log, error: unknown, what: string): void {
  if (isUnreachable(error)) log.warn(`${what}: the database is away`)
  else log.error({ error: describeError(error) }, what)
}

/** The path of a request without what opens something: one-time links and codes are long and opaque. */
export function loggablePath(url: string): string {
  const path = url.split('?')[0] ?? ''
  return path
    .split('/')
    .map((part) => (isOpaque(part) ? '…' : part))
    .join('/')
}

function isOpaque(part: string): boolean {
  return (
    /^[\w-]{20,}$/.test(part) &&
    (part.length > 40 || /\d/.test(part)) &&
    !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part)
  )
}
