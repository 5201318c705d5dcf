import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { troubleOf } from '#integrations/mail.ts'
import { mailFolder } from '#integrations/mail-folder.ts'
import { resendMail } from '#integrations/mail-resend.ts'
import { smtpMail } from '#integrations/mail-smtp.ts'

const letter = {
  id: '00000000-0000-4000-8000-000000000001',
  to: 'rosa@people.example',
  subject: 'Su código para entrar',
  html: '<p>Hola</p>',
  text: 'Hola, Rosa: ¿vence pronto?',
}
const from = 'Portal <portal@agency.example>'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function listening(server: Server): Promise<number> {
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  closing.push(() => new Promise((settle) => server.close(settle)))
  return (server.address() as AddressInfo).port
}

/** A mail server that takes everything; `received` holds what was said to it. */
async function mailServer() {
  const received: string[] = []
  const server = createServer((socket) => {
    let inData = false
    socket.write('220 mail.example\r\n')
    socket.on('data', (chunk) => {
      const said = chunk.toString()
      received.push(said)
      if (inData) {
        if (!said.endsWith('\r\n.\r\n')) return
        inData = false
        socket.write('250 taken\r\n')
      } else if (/^EHLO/i.test(said)) socket.write('250-mail.example\r\n250 8BITMIME\r\n')
      else if (/^DATA/i.test(said)) {
        inData = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(said)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
  })
  return { port: await listening(server), received }
}

it('SMTP: hands the letter over, in both forms, under an id that a second handing over repeats', async () => {
  const { port, received } = await mailServer()
  const mail = smtpMail(`smtp://127.0.0.1:${port}`, from)
  const first = await mail.send(letter)
  const second = await mail.send(letter)
  expect(first).toEqual({ providerId: `<${letter.id}@agency.example>` })
  expect(second).toEqual(first)
  const said = received.join('')
  expect(said).toMatch(/RCPT TO:<rosa@people\.example>/)
  expect(said).toMatch(/multipart\/alternative/)
  expect(said).toMatch(new RegExp(`Message-ID: <${letter.id}@agency\\.example>`, 'i'))
})

it('SMTP: a server that is away is an error, so that the queue tries again', async () => {
  const { port } = await mailServer()
  for (const close of closing.splice(0)) await close()
  await expect(smtpMail(`smtp://127.0.0.1:${port}`, from).send(letter)).rejects.toThrow()
})

async function resendAnswering(status: number, body: object, headers: Record<string, string> = {}) {
  const asked: { headers: IncomingMessage['headers']; body: string }[] = []
  const server = createHttpServer(async (request, response) => {
    asked.push({ headers: request.headers, body: await text(request) })
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
  })
  return { mail: resendMail('re_made_up', from, `http://127.0.0.1:${await listening(server)}`), asked }
}

it('Resend: sends with the notice as its idempotency key', async () => {
  const { mail, asked } = await resendAnswering(200, { id: 'provider-1' })
  expect(await mail.send(letter)).toEqual({ providerId: 'provider-1' })
  expect(asked[0]?.headers['idempotency-key']).toBe(letter.id)
  expect(JSON.parse(asked[0]?.body ?? '{}')).toMatchObject({ from, to: letter.to, subject: letter.subject })
})

it.each([
  { status: 422, headers: {} as Record<string, string>, why: 'address', afterSeconds: null },
  { status: 400, headers: {} as Record<string, string>, why: 'letter', afterSeconds: null },
  { status: 403, headers: {} as Record<string, string>, why: 'provider', afterSeconds: null },
  { status: 429, headers: { 'Retry-After': '120' }, why: 'busy', afterSeconds: 120 },
  { status: 503, headers: { 'Retry-After': '7' }, why: 'provider', afterSeconds: 7 },
] as const)(
  'Resend: $status means $why, and the error names no person',
  async ({ status, headers, why, afterSeconds }) => {
    const body = { name: 'validation_error', message: 'rosa@people.example is wrong', statusCode: status }
    const { mail } = await resendAnswering(status, body, headers)
    const trouble = await mail.send(letter).catch((error: unknown) => error)
    expect(trouble).toMatchObject({ name: 'MailTrouble', why, afterSeconds })
    expect(String(trouble)).not.toContain('rosa')
  },
)

it('Resend: other words under a key that was taken are no trouble, since the first letter is on its way', async () => {
  const name = 'invalid_idempotent_request'
  const { mail } = await resendAnswering(409, { name, message: 'made up', statusCode: 409 })
  expect(await mail.send(letter)).toEqual({ providerId: '' })
  const busy = await resendAnswering(409, { name: 'concurrent_idempotent_requests', message: '', statusCode: 409 })
  await expect(busy.mail.send(letter)).rejects.toMatchObject({ why: 'provider' })
})

it('Resend: a sender that it does not know is the operator’s to mend, and loses no letter', async () => {
  const body = { name: 'invalid_from_address', message: 'the sender', statusCode: 422 }
  const { mail } = await resendAnswering(422, body)
  expect(await mail.send(letter).catch((error: unknown) => error)).toMatchObject({ why: 'provider' })
})

it('Resend and SMTP: no answer is neither taken nor refused', async () => {
  for (const mail of [resendMail('re_made_up', from, 'http://127.0.0.1:9'), smtpMail('smtp://127.0.0.1:9', from)])
    expect(await mail.send(letter).catch((error: unknown) => error)).toMatchObject({ why: 'no answer' })
})

it('a date in Retry-After is waited for', () => {
  const now = new Date('2026-11-27T12:00:00Z')
  expect(troubleOf(429, 'Fri, 27 Nov 2026 12:02:00 GMT', now)).toMatchObject({ afterSeconds: 120 })
  expect(troubleOf(429, 'soon', now)).toMatchObject({ afterSeconds: null })
})

it('folder: keeps a letter once however often it is handed over, newest first, and opens nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'good-standing-mail-'))
  closing.push(() => rm(folder, { recursive: true }))
  let now = new Date('2026-11-22T12:00:00Z')
  const mail = mailFolder(folder, () => now)
  await mail.send(letter)
  await mail.send(letter)
  now = new Date('2026-11-22T13:00:00Z')
  const newer = { ...letter, id: '00000000-0000-4000-8000-000000000002' }
  await mail.send(newer)
  expect(await readdir(folder)).toHaveLength(2)
  expect((await mail.list(10)).map(({ id }) => id)).toEqual([newer.id, letter.id])
  expect(await mail.read('../../etc/passwd')).toBeNull()
})
