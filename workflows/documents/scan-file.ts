import type { Transaction } from '#db/client.ts'
import { fileScans } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Scan } from '#integrations/scanner.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** How many milliseconds the scanner has while somebody waits for their page, and how many while nobody does. */
export const scanPatience = { sender: 10_000, sweep: 120_000 } as const

/** Has a stored file scanned as it lies; null where the agency has no scanner. */
export async function scanFile(portal: Portal, storageKey: string, patience: number): Promise<Scan | null> {
  if (!portal.scanner) return null
  return portal.scanner.scan(await portal.storage.get(storageKey), patience)
}

/** Keeps what the scanner said, under the key that rows name the file by. Returns the scan's id. */
export async function keepScan(
  executor: Portal['database']['db'] | Transaction,
  moment: Moment,
  storageKey: string,
  scan: Scan,
): Promise<string> {
  const [kept] = await executor
    .insert(fileScans)
    .values({ storageKey, ...scan, at: moment.now })
    .returning({ id: fileScans.id })
  if (!kept) throw new Error('the scan was not kept')
  return kept.id
}

/** What is done where a virus is found in a file that somebody is sending: an entry in the ledger of the person, or the agency's. */
export function recordingStops(portal: Portal, moment: Moment, scope: Scope, personId: string | null) {
  return (scanId: string) =>
    inDeed(portal, moment, scope, (deed) => deed.record(personId, { event: 'file stopped', ids: { scanId } }))
}
