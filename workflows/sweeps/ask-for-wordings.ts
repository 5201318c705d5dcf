import { peopleToAskAgain, publishedWordings } from '#db/queries/statements.ts'
import { askedFrom } from '#domain/statements.ts'
import type { Sweep } from './duties.ts'

/**
 * Asks everyone who works here, or has accepted an offer, and who signed an older wording of a statement to sign the new one where it asks
 * again, in their letter of the day: once for each wording and person.
 */
export async function askForWordings({ portal, moment, scope, remind }: Sweep): Promise<void> {
  const published = await publishedWordings(portal.database.db)
  for (const statement of new Set(published.map((wording) => wording.statement))) {
    const version = askedFrom(published, statement)
    if (version === 0) continue
    const people = await peopleToAskAgain(portal.database.db, scope, moment.today, { statement, version })
    for (const { personId, key } of people) {
      remind({
        personId,
        key,
        item: { about: 'statement', statement, version },
        still: async ({ tx, today }) => {
          const asked = await peopleToAskAgain(tx, scope, today, { statement, version, personId })
          return asked.length > 0
        },
      })
    }
  }
}
