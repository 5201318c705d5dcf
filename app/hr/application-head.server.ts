import type { AppLoadContext } from '@remix-run/node'
import { stateWords } from '#app/wording/applications.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import type { Scope } from '#domain/authority.ts'

type Db = AppLoadContext['portal']['database']['db']
type Found = NonNullable<Awaited<ReturnType<typeof sentApplication>>>

/** What stands above each page of an application, from its row. */
export function headOf({ application, person, posting, program }: Found, scope: Scope) {
  return {
    id: application.id,
    personId: person.id,
    own: scope.viewer.kind === 'account' && scope.viewer.personId === person.id,
    name: `${person.givenName} ${person.familyName}`.trim() || 'No name given',
    email: person.email,
    phone: person.phone,
    state: application.state,
    stateWords: stateWords[application.state],
    position: positionTitle(posting.positionId, 'en'),
    program,
    place: posting.place,
  }
}

/** The same for an application that was sent in, by its id; null where there is none within the scope. */
export async function applicationHead(
  db: Db,
  scope: Scope<'read application' | 'screen application'>,
  today: string,
  id: string,
) {
  const found = await sentApplication(db, scope, today, id)
  return found && headOf(found, scope)
}

export type ApplicationHead = ReturnType<typeof headOf>
