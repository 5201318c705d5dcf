import { lettersLeftBehind } from '#db/queries/mail.ts'
import type { Duty } from './duties.ts'

/** So many letters are put back at a sweep; the next one goes on. */
const atOnce = 2000

/** Puts letters back into the queue whose job was lost, however that happened, so that every notice leaves the house some day. */
export const sendLeftBehind: Duty = async ({ portal, moment, scope, each }) => {
  const { db } = portal.database
  const left = await lettersLeftBehind(db, scope, { now: moment.now, limit: atOnce })
  if (left.length === 0) return
  await each(() =>
    db.transaction(async (tx) => {
      for (const noticeId of left) await portal.queue.send(tx, 'deliver-notice', { noticeId })
    }),
  )
}
