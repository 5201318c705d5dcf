import { readdir } from 'node:fs/promises'
import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http'
import { join, relative } from 'node:path'
import { eq } from 'drizzle-orm'
import { documents } from '#db/schema/index.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'
import { type TestAgency, testAgency } from './agency.ts'
import { applied, picture } from './evidence.ts'
import { runningPortal, type TestPortal } from './portal.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

/** A file as a browser would send it; its name stands in the form as it is given here. */
export type Sent = { content?: Buffer; fileName?: string; requirement?: string }

type Account = Awaited<ReturnType<TestAgency['person']>>

/** Someone who is signed in and sends in files over HTTP. */
export type Sender = Account & {
  get(path: string): Promise<Answer>
  /** Sends the front in the background, as a page with scripts does; `headers` take the place of the true ones. */
  upload(file?: Sent, headers?: Record<string, string>): Promise<Answer>
  /** Begins that, and leaves it to the test to send `body`. */
  begin(file?: Sent, headers?: Record<string, string>): { asked: ClientRequest; body: Buffer; answer: Promise<Answer> }
  /** Sends it as the plain form does. */
  submit(file?: Sent): Promise<Answer>
  rows(): Promise<(typeof documents.$inferSelect)[]>
}

/** The built portal on an agency of its own. Call it at the top of a test file or suite. */
export function uploadPortal(environment: Record<string, string> = {}) {
  let agency: TestAgency
  const portal = runningPortal(async () => {
    agency = await testAgency()
    return { mode: 'start', environment: { DATABASE_URL: agency.database.url, ...environment } }
  })
  return {
    portal,
    agency: () => agency,
    newHire: async () => {
      const person = await agency.person()
      await applied(agency, person.personId, 'clearing')
      return signedIn(portal, agency, person)
    },
    signedIn: (account: Account) => signedIn(portal, agency, account),
    /** Has the portal look for what is due, as it does every quarter of an hour. */
    sweep: () => agency.database.db.transaction((tx) => agency.portal.queue.send(tx, 'sweep', {})),
    /** Whatever stands in the folders of documents, as paths from the data folder; what is on its way too. */
    stored: () => stored(portal.dataDir),
  }
}

async function signedIn({ origin }: TestPortal, agency: TestAgency, account: Account): Promise<Sender> {
  const { sessions, db } = { sessions: openSessions(agency.database), db: agency.database.db }
  const cookie = `session=${await sessions.open(account.accountId, 'demonstration', new Date())}`
  const begin = (path: string, file: Sent, headers: Record<string, string>) => {
    const body = formOf(file)
    const usual = {
      Origin: origin,
      Cookie: cookie,
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': String(body.length),
    }
    // On a connection of its own: a length that is false would spoil the next request on it.
    const asked = request(`${origin}${path}`, { method: 'POST', headers: { ...usual, ...headers }, agent: false })
    return { asked, body, answer: answerTo(asked) }
  }
  const inBackground = (file: Sent = {}, headers: Record<string, string> = {}) =>
    begin(`/me/clearance/${file.requirement ?? 'cpr'}/files`, file, { Accept: 'application/json', ...headers })
  const whole = ({ asked, body, answer }: ReturnType<typeof begin>) => {
    asked.end(body)
    return answer
  }
  return {
    ...account,
    get: (path) => {
      const asked = request(`${origin}${path}`, { headers: { Cookie: cookie } })
      asked.end()
      return answerTo(asked)
    },
    begin: inBackground,
    upload: (file, headers) => whole(inBackground(file, headers)),
    submit: (file = {}) => whole(begin(`/me/clearance/${file.requirement ?? 'cpr'}`, file, {})),
    rows: () => db.select().from(documents).where(eq(documents.personId, account.personId)),
  }
}

const boundary = '----GoodStandingTest'

function formOf({ content = picture(), fileName = 'front.jpg' }: Sent): Buffer {
  const disposition = `Content-Disposition: form-data; name="front"; ${nameIn(fileName)}`
  const head = `--${boundary}\r\n${disposition}\r\nContent-Type: image/jpeg\r\n\r\n`
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

/** A name that says itself how it is written (`filename*=`) stays as it is. */
const nameIn = (fileName: string) => (fileName.startsWith('filename') ? fileName : `filename="${fileName}"`)

function answerTo(asked: ClientRequest): Promise<Answer> {
  return new Promise((settle, fail) => {
    let heard = false
    // Whoever is answered early may find the rest of what they send unwanted.
    asked.on('error', (error) => (heard ? undefined : fail(error)))
    asked.once('response', (response) => {
      heard = true
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).once('error', fail)
      response.once('end', () => {
        const body = Buffer.concat(parts)
        settle({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString('utf8') })
      })
    })
  })
}

async function stored(dataDir: string): Promise<string[]> {
  const found: string[] = []
  for (const folder of ['documents', 'spool']) {
    const entries = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) if (entry.isFile()) found.push(relative(dataDir, join(entry.parentPath, entry.name)))
  }
  return found.sort()
}

/** A PDF with bars on its page and words in its midst, and made so long by a stream that nothing shows. */
export function pdf({ words = '', bytes = 0, attached }: { words?: string; bytes?: number; attached?: Buffer } = {}) {
  const bars = `0.2 g 72 600 400 20 re f 72 500 300 20 re f 72 400 350 20 re f BT /F1 14 Tf 72 700 Td (${words}) Tj ET`
  const start = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${bars.length} >>\nstream\n${bars}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((object) => Buffer.from(object))
  const filler = Buffer.alloc(Math.max(0, bytes - 1_000), 0x5a)
  for (const content of [filler, attached ?? Buffer.alloc(0)]) {
    const flate = content === attached ? ' /Type /EmbeddedFile /Filter /FlateDecode' : ''
    if (content.length > 0)
      start.push(
        Buffer.concat([
          Buffer.from(`<< /Length ${content.length}${flate} >>\nstream\n`),
          content,
          Buffer.from('\nendstream'),
        ]),
      )
  }
  const parts = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let at = parts[0]?.length ?? 0
  for (const [i, object] of start.entries()) {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    places.push(at)
    at += part.length
    parts.push(part)
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = places.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
