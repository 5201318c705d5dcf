import { createHash } from 'node:crypto'
import { ledgerText } from '#domain/ledger.ts'

/** The hash of a ledger row over the row before it: SHA-256 in hexadecimal of `ledgerText`. */
export function ledgerHash(row: Parameters<typeof ledgerText>[0]): string {
  return createHash('sha256').update(ledgerText(row)).digest('hex')
}

/** What the first row of a chain has in place of a hash before it. */
export const firstHash = '0'.repeat(64)

/** The digest of an anchor's text: SHA-256 in hexadecimal. */
export function anchorDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * The digest of a fact that the ledger keeps: SHA-256 in hexadecimal of its salt and its body, the body's keys in one order,
 * because the database keeps none.
 */
export function factDigest({ salt, body }: { salt: string; body: object }): string {
  return createHash('sha256')
    .update(`${salt}${JSON.stringify(inOrder(body))}`)
    .digest('hex')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, held]) => [key, inOrder(held)]))
}
