import { keysHeld, namedKeys, ownerOfFile } from '#db/queries/files.ts'
import { inDeed } from '../deed.ts'
import { keepScan, scanFile, scanPatience } from '../documents/scan-file.ts'
import { stopFile } from '../documents/stop-file.ts'
import type { Duty } from './duties.ts'

/** A scanner that gives no answer for so many files one after the other is away; they are asked about at the next sweep. */
const patience = 3

/**
 * Asks the scanner again about every file that is held: one that is clean is free from then on and is read, and one in which a virus is found is
 * stopped and its sender told. Without a scanner what is held stays held.
 */
export const scanHeldFiles: Duty = async ({ portal, moment, scope, result, each }) => {
  if (!portal.scanner) return
  const { db } = portal.database
  const held = await keysHeld(db, scope)
  const named = await namedKeys(db, scope, held)
  let unanswered = 0
  for (const storageKey of held.filter((key) => named.has(key))) {
    if (unanswered >= patience) return
    await each(async () => {
      const scan = await scanFile(portal, storageKey, scanPatience.sweep)
      if (!scan) return
      unanswered = scan.result === 'unreachable' ? unanswered + 1 : 0
      const noticeId = await inDeed(portal, moment, scope, async (deed) => {
        const scanId = await keepScan(deed.tx, moment, storageKey, scan)
        const owner = await ownerOfFile(deed.tx, scope, storageKey)
        if (scan.result === 'infected') return stopFile(deed, owner, scanId)
        if (scan.result === 'clean' && owner?.of === 'document')
          await deed.later('read-document', { documentId: owner.id })
        return null
      })
      if (noticeId) result.notices.push(noticeId)
    })
  }
}
