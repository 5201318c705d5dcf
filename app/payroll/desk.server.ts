import type { AppLoadContext } from '@remix-run/node'
import { requireFrontScope } from '#app/staff/front.server.ts'

/** What every page of payroll that makes, shows or pays batches begins with. */
export async function payrollDesk(asked: { request: Request; context: AppLoadContext }) {
  const scope = await requireFrontScope(asked, 'payroll', 'pay bonuses')
  const reading = await requireFrontScope(asked, 'payroll', 'read bonuses')
  const { portal } = asked.context
  const { agency } = await asked.context.policies()
  return {
    scope,
    reading,
    portal,
    db: portal.database.db,
    moment: await asked.context.moment(),
    query: new URL(asked.request.url).searchParams,
    timeZone: agency.timeZone,
    own: scope.viewer.kind === 'account' ? scope.viewer.personId : null,
  }
}
