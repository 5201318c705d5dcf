import { eq } from 'drizzle-orm'
import { namedKeys, replacedFiles } from '#db/queries/files.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { documents, informationDocuments } from '#db/schema/index.ts'
import { forgetFile } from '../documents/forget-file.ts'
import type { Portal } from '../portal.ts'
import type { Duty, Sweep } from './duties.ts'

const hour = 3_600_000

/** Bytes that no row names are left alone for so long: the row of an upload under way is still to come. */
const safeAge = 24 * hour

/** So many keys are looked up at a time. */
const batchSize = 500

/** A storage of which the database names nothing is another database's, once it holds more than this. */
const strangersAllowed = 20

/**
 * Clears uploads that were replaced long enough ago, and removes stored bytes that no row names, whatever was killed before they got
 * one or lost it.
 */
export const clearStorage: Duty = async (sweep) => {
  await clearReplaced(sweep)
  await sweep.each(() => removeOrphans(sweep))
}

async function clearReplaced({ portal, moment, scope, each }: Sweep): Promise<void> {
  const { db } = portal.database
  const { replacedDays } = (await policiesInForce(db, moment.now)).files
  const before = new Date(moment.now.getTime() - replacedDays * 24 * hour)
  const { uploads, answers } = await replacedFiles(db, scope, before)
  // What it was called goes first: bytes that are left by a crash after that are an orphan's.
  const cleared = { clearedAt: moment.now, fileName: '' }
  for (const { id, storageKey } of uploads)
    await each(async () => {
      await db.update(documents).set(cleared).where(eq(documents.id, id))
      await forgetFile(portal, storageKey)
    })
  for (const { id, storageKey } of answers)
    await each(async () => {
      await db.update(informationDocuments).set(cleared).where(eq(informationDocuments.id, id))
      await forgetFile(portal, storageKey)
    })
}

/** @throws Error, with nothing removed, where the storage seems to belong to another database */
async function removeOrphans({ portal, moment, scope }: Sweep): Promise<void> {
  const before = new Date(moment.now.getTime() - safeAge)
  await portal.storage.removeBroken(before)
  const orphans: string[] = []
  let named = 0
  for await (const batch of oldEnough(portal, before)) {
    const known = await namedKeys(portal.database.db, scope, batch)
    named += known.size
    orphans.push(...batch.filter((key) => !known.has(key)))
  }
  if (named === 0 && orphans.length > strangersAllowed)
    throw new Error('the database names nothing of what is stored; nothing was removed')
  for (const key of orphans) await portal.storage.remove(key)
}

async function* oldEnough({ storage }: Portal, before: Date): AsyncGenerator<string[]> {
  let batch: string[] = []
  for await (const { key, at } of storage.list()) {
    if (at >= before) continue
    batch.push(key)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
