import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** From the moment its mail is written, a code opens for this long. */
export const codeMinutes = 10

/** Wrong guesses that one code stands. */
export const codeAttempts = 5

/** Six random digits. */
export function randomCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/**
 * What is kept of a code: a random salt and an HMAC-SHA256 under it. Whoever has stolen the table could try all million codes in a
 * second, and a slower hash would only make it minutes; what protects a code is that it ends after ten minutes, five wrong
 * guesses or its first use, whichever comes first.
 */
export function hashedCode(code: string, salt = randomBytes(16).toString('base64url')): string {
  return `${salt}.${createHmac('sha256', salt).update(code).digest('base64url')}`
}

/** Whether a code is the one that was hashed; never for a code that has not been made yet. */
export function isCode(code: string, kept: string | null): boolean {
  const [salt] = kept?.split('.') ?? []
  if (!kept || !salt) return false
  const [expected, given] = [Buffer.from(kept), Buffer.from(hashedCode(code, salt))]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
