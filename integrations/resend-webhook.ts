import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { MailEventKind } from '#domain/mail-attempts.ts'

/** What Resend tells of a letter. `noticeId` from the tag that it was sent with, null where it has none. */
export type MailEvent = {
  id: string
  kind: MailEventKind
  providerId: string
  noticeId: string | null
  at: Date
}

/** A telling may be so many seconds old, or ahead of our clock. */
const tolerance = 300

/**
 * Whether Resend signed this body: the HMAC-SHA256 of id, time and body under the secret, in any of the signatures given, and not too long ago.
 *
 * @param secret as Resend shows it, `whsec_` and Base64
 */
export function isSigned(
  secret: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
  now: Date,
): boolean {
  const [id, time, signatures] = ['svix-id', 'svix-timestamp', 'svix-signature'].map((name) => headers[name])
  if (typeof id !== 'string' || typeof time !== 'string' || typeof signatures !== 'string') return false
  if (!/^\d{1,12}$/.test(time) || Math.abs(now.getTime() / 1000 - Number(time)) > tolerance) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const ours = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest()
  return signatures.split(' ').some((signature) => {
    const [version, theirs] = signature.split(',')
    const bytes = Buffer.from(theirs ?? '', 'base64')
    return version === 'v1' && bytes.length === ours.length && timingSafeEqual(bytes, ours)
  })
}

const told = z.object({
  type: z.string(),
  created_at: z.string(),
  data: z.object({
    email_id: z.string().max(200),
    tags: z
      .union([z.record(z.string(), z.string()), z.array(z.object({ name: z.string(), value: z.string() }))])
      .optional(),
    bounce: z.object({ type: z.string().optional() }).optional(),
  }),
})

const kinds: Readonly<Record<string, MailEventKind>> = {
  'email.delivered': 'delivered',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
  'email.delivery_delayed': 'delayed',
}

/** What a signed body tells; null where it is of another kind or cannot be read. A bounce that is not for good is a delay. */
export function readEvent(id: string, body: string): MailEvent | null {
  const read = told.safeParse(parsed(body))
  if (!read.success) return null
  const { type, created_at, data } = read.data
  const kind = kinds[type]
  const at = new Date(created_at)
  if (!kind || Number.isNaN(at.getTime())) return null
  const { tags } = data
  const tag = Array.isArray(tags) ? tags.find(({ name }) => name === 'notice')?.value : tags?.notice
  const passing = kind === 'bounced' && data.bounce?.type === 'Transient'
  return { id, kind: passing ? 'delayed' : kind, providerId: data.email_id, noticeId: tag ?? null, at }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
