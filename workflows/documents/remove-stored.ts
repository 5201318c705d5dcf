import type { Portal } from '../portal.ts'

/** Removes stored bytes that no row names; what cannot be removed now is swept up later. */
export async function removeStored({ storage }: Portal, keys: readonly string[]): Promise<void> {
  for (const key of new Set(keys)) await storage.remove(key).catch(() => {})
}
