import { and, eq } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { selfReports } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/** Part of a deed: the report of that id stays locked until it ends, so that two who end it come one after the other. Throws NotFound. */
export async function lockedReport(
  deed: Deed,
  scope: Scope<'report oneself' | 'handle self-reports'>,
  reportId: string,
): Promise<void> {
  const [found] = await deed.tx
    .select({ id: selfReports.id })
    .from(selfReports)
    .where(and(eq(selfReports.id, reportId), within(scope, selfReports.personId, deed.today)))
    .for('update')
  if (!found) throw new NotFound()
}
