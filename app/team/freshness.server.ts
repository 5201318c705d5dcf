import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { lastSweepAt } from '#db/queries/team-board.ts'
import { sweepIsLate } from '#domain/team-board.ts'

/** When a page was worked out and when the last sweep ran, in words; `late` where one is missing. */
export async function readFreshness({ portal, policies }: AppLoadContext, now: Date) {
  const sweptAt = await lastSweepAt(portal.database.db, now)
  const { agency } = await policies()
  return {
    now: instantInWords(now, agency.timeZone),
    swept: sweptAt && instantInWords(sweptAt, agency.timeZone),
    late: sweepIsLate(sweptAt, now),
  }
}
