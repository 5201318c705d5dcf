import { filePages } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'
import type { KeptPage } from './draw-pages.ts'

/** Part of the deed that keeps a stored file: keeps which pictures show it. */
export async function keepPages(deed: Deed, pages: readonly KeptPage[]): Promise<void> {
  if (pages.length > 0) await deed.tx.insert(filePages).values([...pages])
}
