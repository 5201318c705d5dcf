import { picturesOfFile } from '#db/queries/file-pages.ts'
import { filePages } from '#db/schema/index.ts'
import type { Portal } from '../portal.ts'
import { drawPages } from './draw-pages.ts'
import { removeStored } from './remove-stored.ts'

type Stored = { mediaType: string; storageKey: string }

/** The pages of a stored file that may be opened. What was stored before pages were drawn gets them at the first look. */
export async function pagesOf(portal: Portal, stored: Stored) {
  const { db } = portal.database
  const known = await picturesOfFile(db, stored.storageKey)
  if (known.length > 0) return known
  await drawOlder(portal, stored)
  return picturesOfFile(db, stored.storageKey)
}

/** Two who look at once draw twice, and the pages of one of them stay. */
async function drawOlder(portal: Portal, stored: Stored): Promise<void> {
  const drawn = await drawPages(portal, stored)
  if (!drawn.ok) return
  const rows = drawn.pages.map(({ digest: _, ...page }) => page)
  await portal.database.db.insert(filePages).values(rows).onConflictDoNothing()
  const kept = new Set(
    (await picturesOfFile(portal.database.db, stored.storageKey)).map(({ pictureKey }) => pictureKey),
  )
  const keys = rows.map(({ pictureKey }) => pictureKey)
  await removeStored(
    portal,
    keys.filter((key) => !kept.has(key)),
  )
}
