import { and, asc, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { Head } from '#domain/anchor.ts'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { factDigest, firstHash, ledgerHash } from '../ledger-chain.ts'
import { facts, ledger } from '../schema/index.ts'
import { countUnnamed, type LedgerPart } from './ledger-records.ts'

/** Where the ledger is not what was written: the first such row of its chain. */
export type BrokenRow = {
  chain: string
  seq: number
  /**
   * `changed`: it does not give its own hash; `missing`: it is not there; `unlinked`: it does not follow the row before it; `cut`: an anchor
   * knows it, and the chain ends before it; `rewritten`: an anchor knows another in its place, so that the chain was written anew after
   * `soundUntil`, the last one that an anchor vouches for (0 where there is none).
   */
  what: 'changed' | 'missing' | 'unlinked' | 'cut' | 'rewritten'
  soundUntil?: number
}

export type Verification = {
  entries: number
  chains: number
  /** The first broken row of each broken chain, at most ten. */
  broken: BrokenRow[]
  /** Facts whose body is not the one that was recorded, at most ten, each with the chain that names it. */
  altered: { chain: string; factId: string }[]
  /**
   * Rows of evidence and employment that their person's chain does not name: what is left of a chain whose end was cut off. An
   * end that nothing else names leaves no trace in the database itself.
   */
  unnamed: number
}

const rowsAtOnce = 2000
const mostNamed = 10

/**
 * Reads the whole ledger chain by chain, a few thousand rows at a time, and works out every hash again, and the digest of every
 * fact that is named and still there.
 *
 * @param anchored the heads of each chain that anchors know, in their order
 * @param part reads these chains only; null = all
 */
export async function verifyLedger(
  executor: Executor,
  _scope: Scope<'read ledger'>,
  anchored: ReadonlyMap<string, readonly Head[]> = new Map(),
  part: LedgerPart | null = null,
): Promise<Verification> {
  const found: Verification = { entries: 0, chains: 0, broken: [], altered: [], unnamed: 0 }
  const unseen = new Set(anchored.keys())
  let chain: ChainReader | null = null
  const end = () => found.broken.push(...(chain?.end() ?? []))
  for await (const rows of wholeLedger(executor, part)) {
    for (const row of rows) {
      if (chain?.name !== row.chain) {
        end()
        chain = chainReader(row.chain, anchored.get(row.chain) ?? [])
        found.chains += 1
        unseen.delete(row.chain)
      }
      chain.read(row)
      found.entries += 1
    }
    found.altered.push(...(await alteredFacts(executor, rows)))
  }
  end()
  for (const name of unseen) found.broken.push({ chain: name, seq: 1, what: 'cut' })
  found.broken.splice(mostNamed)
  found.altered.splice(mostNamed)
  found.unnamed = await countUnnamed(executor, part)
  return found
}

type ChainReader = { name: string; read(row: Row): void; end(): BrokenRow[] }

/** Reads one chain row by row and names at most one break of it: the first. */
function chainReader(name: string, heads: readonly Head[]): ChainReader {
  let before: Row | null = null
  let broken: BrokenRow | null = null
  let soundUntil = 0
  const brokenAt = (row: Row): BrokenRow | null => {
    const what = breakOf(row, before)
    if (what) return { chain: name, seq: what === 'missing' ? (before?.seq ?? 0) + 1 : row.seq, what }
    const head = heads.find(({ seq }) => seq === row.seq)
    if (head && head.hash !== row.hash) return { chain: name, seq: row.seq, what: 'rewritten', soundUntil }
    if (head) soundUntil = row.seq
    return null
  }
  return {
    name,
    read: (row) => {
      broken ??= brokenAt(row)
      before = row
    },
    end: () => {
      const last = before?.seq ?? 0
      const cut = (heads.at(-1)?.seq ?? 0) > last
      if (broken) return [broken]
      return cut ? [{ chain: name, seq: last + 1, what: 'cut' }] : []
    },
  }
}

type Row = typeof ledger.$inferSelect

function inPart(part: LedgerPart | null): SQL | undefined {
  const { chain } = ledger
  return part ? sql`(${chain} between ${part.from} and ${part.through} or ${chain} in ${[...part.also]})` : undefined
}

async function* wholeLedger(executor: Executor, part: LedgerPart | null): AsyncGenerator<Row[]> {
  let after: Row | undefined
  do {
    const rows: Row[] = await executor
      .select()
      .from(ledger)
      .where(and(inPart(part), after && gt(sql`(${ledger.chain}, ${ledger.seq})`, sql`(${after.chain}, ${after.seq})`)))
      .orderBy(asc(ledger.chain), asc(ledger.seq))
      .limit(rowsAtOnce)
    yield rows
    after = rows.length < rowsAtOnce ? undefined : rows.at(-1)
  } while (after)
}

/** Those of the facts that these rows recorded whose body gives another digest. A fact that is gone is none. */
async function alteredFacts(executor: Executor, rows: readonly Row[]): Promise<Verification['altered']> {
  const recorded = new Map(
    rows.filter(({ event }) => event === 'fact recorded').map((row): [string, Row] => [idsOf(row).factId ?? '', row]),
  )
  const ids = [...recorded.keys()].filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
  if (ids.length === 0) return []
  const kept = await executor
    .select({ id: facts.id, salt: facts.salt, body: facts.body })
    .from(facts)
    .where(inArray(facts.id, ids))
  return kept.flatMap((fact) => {
    const row = recorded.get(fact.id)
    return row && idsOf(row).bodySha256 !== factDigest(fact) ? [{ chain: row.chain, factId: fact.id }] : []
  })
}

function idsOf(row: Row): Readonly<Record<string, string | undefined>> {
  return row.ids
}

function breakOf(row: Row, before: Row | null): 'missing' | 'unlinked' | 'changed' | null {
  if (row.seq !== (before?.seq ?? 0) + 1) return 'missing'
  if (row.previousHash !== (before?.hash ?? firstHash)) return 'unlinked'
  return ledgerHash(row) === row.hash ? null : 'changed'
}
