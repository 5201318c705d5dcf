import { Readable } from 'node:stream'
import sharp, { type Sharp } from 'sharp'
import { applications, postings, programs } from '#db/schema/index.ts'
import { ownScope, type Scope, type Viewer } from '#domain/authority.ts'
import type { ApplicationState } from '#domain/hiring.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import type { FormName } from '#domain/sending/forms.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
import { sendEvidence } from '#workflows/submissions/send-evidence.ts'
import { pact, type TestAgency } from './agency.ts'

/** A JPEG of a few dark and light squares. */
const squares = Buffer.from(
  `/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2Nj
  Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAcG/8QAFBABAAAA
  AAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwDJq0JKAK0A/9k=`,
  'base64',
)

/** A small JPEG, made different by the words that stand in it as a comment, and longer by empty comments: two bytes more than `bytes`. */
export function picture(words = 'front', bytes = 0): Buffer {
  const [start, rest] = [squares.subarray(0, 2), squares.subarray(2)]
  const comments = [comment(Buffer.from(words))]
  let missing = bytes + 2 - squares.length - 4 - Buffer.byteLength(words)
  while (missing > 0) {
    // The shortest comment has four bytes, so that fewer must not be left over.
    const next = Math.max(4, missing > 60_004 && missing < 60_008 ? 60_000 : Math.min(missing, 60_004))
    comments.push(comment(Buffer.alloc(next - 4)))
    missing -= next
  }
  return Buffer.concat([start, ...comments, rest])
}

/** A picture as of a paper with lines on it; one of a single colour would be refused as blank. Its size says how it is told from others. */
export function photo(width: number, height: number): Sharp {
  const bars = [2, 4, 5, 7].map((tenth) => {
    const y = Math.round((height * tenth) / 10)
    return `<rect x="${width / 10}" y="${y}" width="${(width * tenth) / 10}" height="${height / 30}" fill="#333"/>`
  })
  const lines = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${bars.join('')}</svg>`,
  )
  return sharp({ create: { width, height, channels: 3, background: '#f4efe2' } }).composite([{ input: lines }])
}

function comment(content: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

export function streamOf(content: Buffer): Readable {
  return Readable.from([content], { objectMode: false })
}

/** The scope over one's own records; fails the test where there is none. */
export function own<A extends Parameters<typeof ownScope>[1]>(viewer: Viewer, action: A): Scope<A> {
  const scope = ownScope(viewer, action)
  if (!scope) throw new Error(`no own scope for ${action}`)
  return scope
}

/** An application of a person in that state, as the road leads to it. */
export async function applied(agency: TestAgency, personId: string, state: ApplicationState, positionId = pact) {
  const { db } = agency.database
  const at = new Date('2026-01-05T12:00:00Z')
  const [program] = await db
    .insert(programs)
    .values({ name: `Program ${Math.random()}`, createdAt: at })
    .returning()
  const pay = { payFromCents: 1900, payToCents: 2200 }
  const [posting] = await db
    .insert(postings)
    .values({
      positionId,
      programId: program?.id ?? '',
      place: 'Phoenix',
      ...pay,
      opensOn: '2026-01-01',
      publishedAt: at,
    })
    .returning()
  const [application] = await db
    .insert(applications)
    .values({ postingId: posting?.id ?? '', personId, state, answers: {}, startedAt: at, submittedAt: at })
    .returning()
  return application?.id ?? ''
}

/** The boxes of a card that is good from and through these days. */
export function cardBoxes(from: string, through: string | null, more: Record<string, string> = {}) {
  return { ...boxesOfDate('from', from), ...boxesOfDate('through', through), ...more }
}

/** Uploads a front and sends it with its boxes. */
export async function send(
  agency: TestAgency,
  viewer: Viewer,
  today: string,
  evidence: { requirement: string; form?: FormName; boxes: Record<string, string>; front?: Buffer | null },
) {
  const { requirement, form = 'card', boxes, front = picture() } = evidence
  const scope = own(viewer, 'submit evidence')
  if (front) {
    const content = streamOf(front)
    const received = await receiveDocument(agency.portal, agency.at(today), scope, {
      requirement,
      side: 'front',
      fileName: 'front.jpg',
      content,
    })
    if (!received.ok) throw new Error(received.problem)
  }
  const sent = await sendEvidence(agency.portal, agency.at(today), scope, { requirement, form, boxes })
  if (!sent.ok) throw new Error(JSON.stringify(sent.errors))
  return sent.submissionId
}
