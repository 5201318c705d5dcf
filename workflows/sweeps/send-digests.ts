import { digestReaders, sweptBy } from '#db/queries/digests.ts'
import { daysOfMonth, digestTopics, periodOf } from '#domain/digests.ts'
import { inDeed } from '../deed.ts'
import type { Duty } from './duties.ts'

/**
 * Writes the digests of this week and of the month that is over, each once to each reader: on the Monday or the first of the month, or
 * with the first sweep after it. Those of weeks and months that no sweep saw are not made up for.
 */
export const sendDigests: Duty = async ({ portal, moment, scope, result, each }) => {
  const { db } = portal.database
  for (const topic of digestTopics) {
    const period = periodOf(topic, moment.today)
    if (topic === 'warnings' && !(await sweptBy(db, scope, daysOfMonth(period).through))) continue
    const written = `digest:${topic}:${period}:`
    for (const { personId } of await digestReaders(db, scope, topic, written)) {
      await each(async () => {
        const body = { kind: 'digest', topic, period } as const
        const id = await inDeed(portal, moment, scope, (deed) =>
          deed.notify({ personId }, `${written}${personId}`, body),
        )
        if (id) result.notices.push(id)
      })
    }
  }
}
