import { Readable } from 'node:stream'
import { applications, postings, programs } from '#db/schema/index.ts'
import { ownScope, type Scope, type Viewer } from '#domain/authority.ts'
import type { ApplicationState } from '#domain/hiring.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import type { FormName } from '#domain/sending/forms.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
import { sendEvidence } from '#workflows/submissions/send-evidence.ts'
import { pact, type TestAgency } from './agency.ts'

/** The smallest JPEG that says what it is, made different by its words. */
export function picture(words = 'front', bytes = 0): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
  const content = Buffer.concat([head, Buffer.from(words)])
  return Buffer.concat([content, Buffer.alloc(Math.max(0, bytes - content.length)), Buffer.from([0xff, 0xd9])])
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
