import { anchorDigest, firstHash } from '#db/ledger-chain.ts'
import { administrators, headsSince, newestAnchors } from '#db/queries/anchors.ts'
import { ledgerAnchors } from '#db/schema/index.ts'
import { type Anchor, anchorText, readAnchor } from '#domain/anchor.ts'
import type { Scope } from '#domain/authority.ts'
import { type Deed, inDeed, lockLedger } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Keeps the heads of the ledger's chains outside of the database, once a day, and mails the digest to the administrators. Whatever is
 * cut off or written anew later no longer fits. A text that was kept by a run which was killed before its end is taken as it is, so that
 * none is ever written over.
 *
 * @returns the anchor's number and the notices of it; null where there is one of this day, or of a later one where the clock was set back
 * @throws Error where the text that is there is no anchor
 */
export async function anchorLedger(
  portal: Portal,
  moment: Moment,
  scope: Scope<'run sweep'>,
): Promise<{ number: number; notices: string[] } | null> {
  return inDeed(portal, moment, scope, async (deed) => {
    await lockLedger(deed.tx, 'agency')
    const [last] = await newestAnchors(deed.tx, scope, 1)
    if (last && last.day >= moment.today) return null
    const number = (last?.number ?? 0) + 1
    const text = (await portal.anchors.read(number)) ?? (await keepNew(portal, deed, scope, number, last ?? null))
    const anchor = readAnchor(text)
    if (!anchor) throw new Error(`what is kept as anchor ${number} of the ledger is none`)
    return { number, notices: await keepRow(deed, scope, anchor, anchorDigest(text)) }
  })
}

type Last = typeof ledgerAnchors.$inferSelect

async function keepNew(portal: Portal, deed: Deed, scope: Scope<'run sweep'>, number: number, last: Last | null) {
  const { heads, entries, chains, lastId } = await headsSince(deed.tx, scope, last)
  const about = { number, day: deed.today, at: deed.now.toISOString(), previous: last?.sha256 ?? firstHash }
  const text = anchorText({ ...about, entries, chains, lastId, heads })
  if (!(await portal.anchors.keep(number, text))) throw new Error(`anchor ${number} of the ledger was kept by another`)
  return text
}

async function keepRow(deed: Deed, scope: Scope<'run sweep'>, anchor: Anchor, sha256: string): Promise<string[]> {
  const { number, day, entries, chains, lastId } = anchor
  await deed.tx.insert(ledgerAnchors).values({ number, day, sha256, entries, chains, lastId, at: new Date(anchor.at) })
  await deed.record(null, { event: 'ledger anchored', ids: { number: String(number), sha256 } })
  const body = { kind: 'ledger-anchored', number, day, sha256, entries, chains } as const
  const told: string[] = []
  for (const { personId } of await administrators(deed.tx, scope))
    told.push(...(await deed.notify({ personId }, `anchor:${number}:${personId}`, body).then((id) => (id ? [id] : []))))
  return told
}
