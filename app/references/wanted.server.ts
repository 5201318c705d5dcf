import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireOwnScope } from '#app/viewer.server.ts'
import { askingBegun, refereesOf } from '#db/queries/references.ts'
import type { ApplicationState } from '#domain/hiring.ts'
import { refereeState, takesReferees } from '#domain/references.ts'

/** How many more people someone should name in an application: none before HR has begun to ask. */
export async function refereesWanted(
  asked: LoaderFunctionArgs,
  application: { id: string; state: ApplicationState },
): Promise<number> {
  if (!takesReferees(application.state)) return 0
  const scope = await requireOwnScope(asked, 'name referees')
  const { portal, moment, policies } = asked.context
  const { db } = portal.database
  if (!(await askingBegun(db, scope, application.id))) return 0
  const { today } = await moment()
  const able = (await refereesOf(db, scope, today, application.id)).filter(
    (referee) => !referee.removedAt && !['declined', 'expired'].includes(refereeState(referee, today)),
  )
  return Math.max(0, (await policies()).references.asked - able.length)
}
