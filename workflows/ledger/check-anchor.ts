import { anchorDigest, firstHash } from '#db/ledger-chain.ts'
import { chainsAgainst } from '#db/queries/ledger-records.ts'
import type { ledgerAnchors } from '#db/schema/index.ts'
import { readAnchor } from '#domain/anchor.ts'
import type { Scope } from '#domain/authority.ts'
import type { Portal } from '../portal.ts'

type Made = typeof ledgerAnchors.$inferSelect

/**
 * Compares one anchor with what was made of it, and with the ledger.
 *
 * @param before the anchor before it, null where it is the first
 * @returns `anchor` where it is gone, is not what was made or does not follow the one before it; else the chains of which it knows an entry
 *   that is not there, or is another
 */
export async function wrongAnchor(
  portal: Portal,
  scope: Scope<'read ledger'>,
  made: Pick<Made, 'number' | 'sha256'>,
  before: Pick<Made, 'sha256'> | null,
): Promise<'anchor' | string[]> {
  const text = await portal.anchors.read(made.number)
  const anchor = text === null ? null : readAnchor(text)
  if (text === null || !anchor || anchor.number !== made.number || anchorDigest(text) !== made.sha256) return 'anchor'
  if (anchor.previous !== (before?.sha256 ?? firstHash)) return 'anchor'
  return chainsAgainst(portal.database.db, scope, anchor.heads)
}
