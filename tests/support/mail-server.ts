import { createServer, type Socket } from 'node:net'
import { atTheEnd } from './at-the-end.ts'

/** A mail server of a test, which takes what it is sent, or holds it until it is released. */
export type MailServer = {
  /** For `SMTP_URL`. */
  url: string
  /** To whom the letters went that it took, in order. */
  taken: string[]
  /** The subjects of those letters, in the same order. */
  subjects: string[]
  /** How many letters it holds: sent to it whole, and not taken. */
  held(): number
  hold(): void
  /** Takes what it holds of whoever is still there, and everything from now on. */
  release(): void
}

/** Gone when the calling file's tests (or the suite it is called in) end. */
export async function mailServer(): Promise<MailServer> {
  const taken: string[] = []
  const subjects: string[] = []
  const waiting = new Map<Socket, () => void>()
  let holding = false
  const server = createServer((socket) => {
    let to = ''
    let letter: string | null = null
    socket.on('error', () => {})
    socket.on('close', () => waiting.delete(socket))
    socket.write('220 mail.example\r\n')
    socket.on('data', (chunk) => {
      const said = chunk.toString()
      if (letter !== null) {
        letter += said
        if (!letter.endsWith('\r\n.\r\n')) return
        const subject = /^Subject: (.*)$/m.exec(letter)?.[1]?.trim() ?? ''
        letter = null
        const take = () => {
          taken.push(to)
          subjects.push(subject)
          socket.write('250 taken\r\n')
        }
        if (holding) waiting.set(socket, take)
        else take()
      } else if (/^EHLO/i.test(said)) socket.write('250-mail.example\r\n250 8BITMIME\r\n')
      else if (/^DATA/i.test(said)) {
        letter = ''
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(said)) socket.end('221 bye\r\n')
      else {
        to = /^RCPT TO:<([^>]+)>/i.exec(said)?.[1] ?? to
        socket.write('250 ok\r\n')
      }
    })
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const release = () => {
    holding = false
    for (const take of waiting.values()) take()
    waiting.clear()
  }
  atTheEnd(() => {
    release()
    return new Promise<void>((settle) => server.close(() => settle()))
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    subjects,
    held: () => waiting.size,
    hold: () => {
      holding = true
    },
    release,
  }
}
