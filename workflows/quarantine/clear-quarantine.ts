import { papersToRemove } from '#db/queries/quarantine.ts'
import type { Duty } from '../sweeps/duties.ts'
import { endPaper, removeBytes } from './remove-paper.ts'

/** Deletes the papers of those whose applications have ended, and bytes that were left behind when a deletion was cut short. */
export const clearQuarantine: Duty = async ({ portal, moment, scope, each }) => {
  const { over, left } = await papersToRemove(portal.database.db, scope)
  for (const id of over) await each(() => endPaper(portal, moment, id, 'application-ended'))
  for (const id of left) await each(() => removeBytes(portal, id))
}
