import { eq } from 'drizzle-orm'
import { filePages } from '#db/schema/index.ts'
import type { Portal } from '../portal.ts'

/** Removes a stored file and the pictures of its pages for good. Doing it again, or after being killed halfway, does the rest. */
export async function forgetFile({ database, storage }: Portal, storageKey: string): Promise<void> {
  const pages = await database.db
    .select({ pictureKey: filePages.pictureKey })
    .from(filePages)
    .where(eq(filePages.storageKey, storageKey))
  for (const { pictureKey } of pages) await storage.remove(pictureKey)
  await storage.remove(storageKey)
  await database.db.delete(filePages).where(eq(filePages.storageKey, storageKey))
}
