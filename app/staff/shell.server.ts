import type { AppLoadContext } from '@remix-run/node'
import { requireSession } from '#app/viewer.server.ts'
import { ownPerson } from '#db/queries/own.ts'
import { frontsOf, ownScope } from '#domain/authority.ts'

/** What `StaffShell` needs: who is signed in, where they may go, and whose portal this is. */
export async function shellData(asked: { request: Request; context: AppLoadContext }) {
  const { viewer } = await requireSession(asked)
  const { today } = await asked.context.moment()
  const scope = ownScope(viewer, 'read standing')
  const person = scope && (await ownPerson(asked.context.portal.database.db, scope, today))
  const { agency } = await asked.context.policies()
  return {
    agencyName: agency.name,
    personName: person ? `${person.givenName} ${person.familyName}`.trim() : '',
    fronts: frontsOf(viewer),
    demo: asked.context.demo,
  }
}
