import { createHash } from 'node:crypto'
import { ledgerText } from '#domain/ledger.ts'

/** The hash of a ledger row over the row before it: SHA-256 in hexadecimal of `ledgerText`. */
export function ledgerHash(row: Parameters<typeof ledgerText>[0]): string {
  return createHash('sha256').update(ledgerText(row)).digest('hex')
}

/** What the first row of a chain has in place of a hash before it. */
export const firstHash = '0'.repeat(64)
