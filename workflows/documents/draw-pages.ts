import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { DrawnPage, PictureProblem } from '#integrations/pictures.ts'
import type { Portal } from '../portal.ts'
import { removeStored } from './remove-stored.ts'

/** A page as it is looked at, stored sealed under `pictureKey`; `pageCount` is how many pages the file has. */
export type KeptPage = {
  storageKey: string
  page: number
  pageCount: number
  pictureKey: string
  mediaType: string
  bytes: number
  width: number
  height: number
}

type Source = { storageKey: string; mediaType: string }

/**
 * Draws the pages of a stored file and stores each as a picture. Where what draws is ended from outside it is tried once more.
 * Nothing of the pages stays stored where that fails.
 */
export async function drawPages(
  portal: Portal,
  source: Source,
): Promise<{ ok: true; pages: (KeptPage & { digest: string })[] } | { ok: false; problem: PictureProblem }> {
  for (let attempt = 1; ; attempt++) {
    const drawn = await drawOnce(portal, source)
    if (drawn.ok) return drawn
    const { problem } = drawn
    if (problem !== 'interrupted') return { ok: false, problem }
    // Twice is no chance: the machine has not enough memory for this file.
    if (attempt === 2) return { ok: false, problem: 'file.tooMuch' }
  }
}

async function drawOnce(portal: Portal, { storageKey, mediaType }: Source) {
  const pages: (KeptPage & { digest: string })[] = []
  const keep = async ({ page, of, width, height, content }: DrawnPage) => {
    const pictureKey = randomUUID()
    await portal.storage.put(pictureKey, Readable.from([content], { objectMode: false }))
    const kept = { storageKey, page, pageCount: of, pictureKey, mediaType: 'image/jpeg', bytes: content.length }
    pages.push({ ...kept, width, height, digest: createHash('sha256').update(content).digest('hex') })
  }
  let whole = false
  try {
    const drawn = await portal.pictures.draw({ mediaType, content: await portal.storage.get(storageKey) }, keep)
    if (!drawn.ok) return drawn
    whole = true
    return { ok: true as const, pages }
  } finally {
    if (!whole)
      await removeStored(
        portal,
        pages.map(({ pictureKey }) => pictureKey),
      )
  }
}
