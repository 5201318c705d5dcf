import { and, eq, inArray, notInArray } from 'drizzle-orm'
import { belongsOn } from '#db/queries/people-filter.ts'
import { teamManagers, teamMembers } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'

/**
 * Part of a deed: whoever manages a team to which a person belongs today under any of their records, without the person; `about` is the
 * record under which the manager knows them.
 */
export async function managersOf(
  deed: Deed,
  records: readonly string[],
): Promise<{ personId: string; about: string }[]> {
  return deed.tx
    .selectDistinct({ personId: teamManagers.personId, about: teamMembers.personId })
    .from(teamMembers)
    .innerJoin(teamManagers, eq(teamManagers.teamId, teamMembers.teamId))
    .where(
      and(
        inArray(teamMembers.personId, [...records]),
        belongsOn(deed.today),
        notInArray(teamManagers.personId, [...records]),
      ),
    )
}
