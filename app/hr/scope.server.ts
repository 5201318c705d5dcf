import type { AppLoadContext } from '@remix-run/node'
import { requireFrontScope } from '#app/staff/front.server.ts'
import type { Action } from '#domain/authority.ts'

/** What every HR page begins with: the scope of an action on this front (404 where there is none), the database and the moment. */
export async function hrDesk<A extends Action>(asked: { request: Request; context: AppLoadContext }, action: A) {
  const scope = await requireFrontScope(asked, 'hr', action)
  const { portal } = asked.context
  const { agency, offer } = await asked.context.policies()
  return {
    scope,
    portal,
    db: portal.database.db,
    moment: await asked.context.moment(),
    query: new URL(asked.request.url).searchParams,
    timeZone: agency.timeZone,
    offerDays: offer.days,
  }
}
