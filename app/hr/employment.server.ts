import type { LoaderFunctionArgs } from '@remix-run/node'
import { idIn, present } from '#app/params.server.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { employmentsOf, personById } from '#db/queries/person.ts'
import { hrDesk } from './scope.server.ts'

/** What the pages about one employment begin with: its present record and whose it is; 404 for one's own and for what is not there. */
export async function employmentDesk(args: LoaderFunctionArgs) {
  const at = await hrDesk(args, 'change employment')
  const personId = idIn(args.params)
  const person = present(await personById(at.db, at.scope, at.moment.today, personId))
  const { employments } = await employmentsOf(at.db, at.scope, at.moment.today, personId)
  const employmentId = idIn(args.params, 'employmentId')
  const employment = present(employments.find((row) => row.employmentId === employmentId))
  return {
    ...at,
    employment,
    employmentId,
    page: {
      href: `/hr/people/${personId}`,
      name: `${person.givenName} ${person.familyName}`.trim(),
      position: positionTitle(employment.positionId, 'en'),
      hiredOn: employment.hiredOn,
    },
  }
}
