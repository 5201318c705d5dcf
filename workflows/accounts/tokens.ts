import { createHash, randomBytes } from 'node:crypto'

/** A new one-time token for a link, and what is kept of it. The token itself is shown once and kept nowhere. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: tokenHash(token) }
}

/** SHA-256 in hexadecimal: what the tables hold of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
