import { peopleToAskAgain, publishedWordings } from '#db/queries/statements.ts'
import { askedFrom } from '#domain/statements.ts'
import { inDeed } from '../deed.ts'
import type { Sweep } from './duties.ts'

/**
 * Asks everyone who works here, or has accepted an offer, and who signed an older wording of a statement to sign the new one where it asks
 * again: once for each wording and person.
 */
export async function askForWordings({ portal, moment, scope, result, each }: Sweep): Promise<void> {
  const published = await publishedWordings(portal.database.db)
  for (const statement of new Set(published.map((wording) => wording.statement))) {
    const version = askedFrom(published, statement)
    if (version === 0) continue
    const people = await peopleToAskAgain(portal.database.db, scope, moment.today, { statement, version })
    for (const { personId, key } of people) {
      await each(async () => {
        await inDeed(portal, moment, scope, async (deed) => {
          const notice = await deed.notify({ personId }, key, { kind: 'statement-reworded', statement, version })
          if (notice) result.notices.push(notice)
        })
      })
    }
  }
}
