import { anchorDigest, firstHash } from '#db/ledger-chain.ts'
import { newestAnchors } from '#db/queries/anchors.ts'
import { type Verification, verifyLedger } from '#db/queries/ledger-verify.ts'
import { type Anchor, headsByChain, readAnchor } from '#domain/anchor.ts'
import type { Scope } from '#domain/authority.ts'
import type { Portal } from '../portal.ts'

/** An anchor that cannot vouch for anything: it is gone, is not what was made, or does not follow the one before it. */
export type BrokenAnchor = { number: number; what: 'missing' | 'changed' | 'unlinked' }

export type KeptAnchor = { number: number; day: string; sha256: string; entries: number; chains: number }

export type Check = Verification & {
  anchors: {
    /** Those that are whole, the newest first, each with the digest of its text. */
    kept: KeptAnchor[]
    /** At most ten, the oldest first. */
    broken: BrokenAnchor[]
  }
}

const mostNamed = 10

/**
 * Reads the whole ledger and works out every hash again, and compares its chains with the anchors that are kept outside of the
 * database.
 */
export async function checkLedger(portal: Portal, scope: Scope<'read ledger'>): Promise<Check> {
  const { db } = portal.database
  const made = new Map((await newestAnchors(db, scope, 1_000_000)).map((row) => [row.number, row.sha256]))
  const there = await portal.anchors.numbers()
  const numbers = [...new Set([...made.keys(), ...there])].sort((a, b) => a - b)
  const whole: Anchor[] = []
  const kept: KeptAnchor[] = []
  const broken: BrokenAnchor[] = []
  let before: string = firstHash
  for (const number of numbers) {
    const text = await portal.anchors.read(number)
    const anchor = text === null ? null : readAnchor(text)
    const sha256 = text === null ? (made.get(number) ?? '') : anchorDigest(text)
    const what = wrongWith(anchor, { number, text, sha256, made: made.get(number), before })
    before = sha256
    if (what) broken.push({ number, what })
    // What an anchor says counts even where it was tampered with: it can only accuse, never clear.
    if (!anchor) continue
    whole.push(anchor)
    if (!what) kept.push({ number, day: anchor.day, sha256, entries: anchor.entries, chains: anchor.chains })
  }
  const found = await verifyLedger(db, scope, headsByChain(whole))
  return { ...found, anchors: { kept: kept.reverse(), broken: broken.slice(0, mostNamed) } }
}

function wrongWith(
  anchor: Anchor | null,
  {
    number,
    text,
    sha256,
    made,
    before,
  }: { number: number; text: string | null; sha256: string; made?: string | undefined; before: string },
): BrokenAnchor['what'] | null {
  if (text === null) return 'missing'
  if (!anchor || anchor.number !== number || (made !== undefined && made !== sha256)) return 'changed'
  return anchor.previous === before ? null : 'unlinked'
}
