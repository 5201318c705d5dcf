import type { PictureProblem } from '#integrations/pictures.ts'
import type { Portal } from '../portal.ts'
import { drawPages, type KeptPage } from './draw-pages.ts'
import type { ReceivedFile } from './received-file.ts'
import { removeStored } from './remove-stored.ts'

/** What of a file is kept, with its pages. */
export type PreparedFile = {
  stored: { storageKey: string; mediaType: string; bytes: number; storedSha256: string }
  pages: KeptPage[]
}

/**
 * Makes of a file that was received what is kept of it. A picture becomes an upright one without metadata, and what was received is
 * removed; a PDF stays as it is and gets its pages as pictures. Where no pictures can be made of it nothing stays stored.
 */
export async function prepareFile(
  portal: Portal,
  received: ReceivedFile,
): Promise<{ ok: true; prepared: PreparedFile } | { ok: false; problem: PictureProblem }> {
  const { storageKey, mediaType, bytes, sha256 } = received
  const drawn = await drawPages(portal, received).catch(async (error) => {
    await removeStored(portal, [storageKey])
    throw error
  })
  if (!drawn.ok) {
    await removeStored(portal, [storageKey])
    return drawn
  }
  const pages = drawn.pages.map(({ digest: _, ...page }) => page)
  if (mediaType === 'application/pdf')
    return { ok: true, prepared: { stored: { storageKey, mediaType, bytes, storedSha256: sha256 }, pages } }
  const [picture] = drawn.pages
  if (!picture) throw new Error('a picture was drawn without a page')
  await removeStored(portal, [storageKey])
  const { digest, ...page } = { ...picture, storageKey: picture.pictureKey }
  const stored = { storageKey: page.storageKey, mediaType: page.mediaType, bytes: page.bytes, storedSha256: digest }
  return { ok: true, prepared: { stored, pages: [page] } }
}
