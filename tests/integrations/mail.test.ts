import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it, vi } from 'vitest'
import { mailFolder } from '#integrations/mail-folder.ts'
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
  vi.unstubAllEnvs()
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

/** Resend's address is read as its package loads, so it is loaded anew for each answer. */
async function resendAnswering(status: number, body: object) {
  const asked: { headers: IncomingMessage['headers']; body: string }[] = []
  const server = createHttpServer(async (request, response) => {
    asked.push({ headers: request.headers, body: await text(request) })
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  })
  vi.stubEnv('RESEND_BASE_URL', `http://127.0.0.1:${await listening(server)}`)
  vi.resetModules()
  const { resendMail } = await import('#integrations/mail-resend.ts')
  return { mail: resendMail('re_made_up', from), asked }
}

it('Resend: sends with the notice as its idempotency key', async () => {
  const { mail, asked } = await resendAnswering(200, { id: 'provider-1' })
  expect(await mail.send(letter)).toEqual({ providerId: 'provider-1' })
  expect(asked[0]?.headers['idempotency-key']).toBe(letter.id)
  expect(JSON.parse(asked[0]?.body ?? '{}')).toMatchObject({ from, to: letter.to, subject: letter.subject })
})

it('Resend: a refusal is an error that names no person', async () => {
  const { mail } = await resendAnswering(422, {
    name: 'validation_error',
    message: 'rosa@people.example is wrong',
    statusCode: 422,
  })
  const refused = await mail.send(letter).catch((error: Error) => error.message)
  expect(refused).toBe('Resend refused a letter: validation_error')
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
