/**
 * The head of a chain of the ledger: its last entry when the anchor was made. Whoever cuts off an entry that was a head, or writes a chain
 * anew, has to change an anchor too, and those are kept elsewhere.
 */
export type Head = { chain: string; seq: number; hash: string }

/**
 * The heads of one day. An anchor holds the heads of those chains that may have grown since the one before it, the first the heads of
 * all; `previous` is the digest of the anchor before it, so that the last digest vouches for all of them.
 */
export type Anchor = {
  /** From 1, without gaps. */
  number: number
  /** The day it is of, `YYYY-MM-DD`, and the instant at which it was made, ISO 8601. */
  day: string
  at: string
  previous: string
  /** How many entries and chains the whole ledger had. */
  entries: number
  chains: number
  /** The newest entry that was looked at. */
  lastId: number
  heads: readonly Head[]
}

/** The anchor's text as it is kept: a line of JSON about the anchor, then one for each head by chain. Its digest is taken over it. */
export function anchorText({ heads, ...about }: Anchor): string {
  const sorted = [...heads].sort((a, b) => (a.chain < b.chain ? -1 : 1))
  const lines = sorted.map(({ chain, seq, hash }) => JSON.stringify({ chain, seq, hash }))
  return `${[JSON.stringify(about), ...lines].join('\n')}\n`
}

/** Reads an anchor's text; null where it is none. */
export function readAnchor(text: string): Anchor | null {
  try {
    const [first = '', ...lines] = text.trimEnd().split('\n')
    const about = JSON.parse(first) as Omit<Anchor, 'heads'>
    const heads = lines.map((line) => JSON.parse(line) as Head)
    const counts = [about.number, about.entries, about.chains, about.lastId]
    const texts = [about.day, about.at, about.previous]
    const known =
      counts.every(Number.isInteger) && texts.every((text) => typeof text === 'string') && heads.every(isHead)
    return known ? { ...about, heads } : null
  } catch {
    return null
  }
}

function isHead({ chain, seq, hash }: Head): boolean {
  return typeof chain === 'string' && Number.isInteger(seq) && typeof hash === 'string'
}

/** What the anchors say of each chain: its heads in their order. */
export function headsByChain(anchors: readonly Anchor[]): Map<string, Head[]> {
  const found = new Map<string, Head[]>()
  for (const { heads } of anchors)
    for (const head of heads) {
      const own = found.get(head.chain)
      if (!own) found.set(head.chain, [head])
      else if ((own.at(-1)?.seq ?? 0) < head.seq) own.push(head)
    }
  return found
}
