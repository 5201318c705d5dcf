import { createHash } from 'node:crypto'

/** The SHA-256 (hex) of exactly these words, by which a signature names the text that it is under. */
export function textDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
