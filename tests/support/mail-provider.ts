import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { atTheEnd } from './at-the-end.ts'

/** A stand-in for Resend that sends each key once, as Resend does for a day, and can take letters without saying so. */
export type MailProvider = {
  /** For `RESEND_BASE_URL`. */
  url: string
  /** To whom the mails went that it sent, in order. */
  sent: string[]
  /** How often a letter was handed over, sent or not. */
  handed(): number
  /** From now on letters are taken and the answers never given; false: they are given again. */
  fallSilent(silent: boolean): void
}

/** Gone when the calling file's tests (or the suite it is called in) end. */
export async function mailProvider(): Promise<MailProvider> {
  const sent: string[] = []
  const taken = new Map<string, { id: string; letter: string }>()
  let handed = 0
  let silent = false
  const server = createServer(async (request, response) => {
    const letter = await text(request)
    const key = String(request.headers['idempotency-key'])
    const before = taken.get(key)
    const now = before ?? { id: `provider-${taken.size + 1}`, letter }
    if (!before) {
      taken.set(key, now)
      sent.push(JSON.parse(letter).to)
    }
    handed += 1
    if (silent) return
    const same = now.letter === letter
    const error = { name: 'invalid_idempotent_request', message: 'another letter has this key', statusCode: 409 }
    response.writeHead(same ? 200 : 409, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(same ? { id: now.id } : error))
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const address = server.address()
  atTheEnd(() => {
    server.closeAllConnections()
    return new Promise<void>((settle) => server.close(() => settle()))
  })
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    sent,
    handed: () => handed,
    fallSilent: (now) => {
      silent = now
    },
  }
}
