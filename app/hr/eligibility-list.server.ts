import type { AppLoadContext } from '@remix-run/node'
import { positionTitle } from '#app/wording/standing.ts'
import { openEligibility } from '#db/queries/eligibility.ts'
import type { Scope } from '#domain/authority.ts'
import type { Policies } from '#domain/policies.ts'
import { openSteps } from './eligibility.server.ts'

type Db = AppLoadContext['portal']['database']['db']

/** The hirings of which a step of Form I-9 or E-Verify is open, the most pressing first. */
export async function openHirings(
  db: Db,
  scope: Scope<'see today'>,
  { today, policies }: { today: string; policies: Policies },
) {
  const found = await openEligibility(db, scope, { today, policies, timeZone: policies.agency.timeZone })
  return found
    .map((each) => ({
      id: each.applicationId,
      name: each.name || 'No name given',
      position: `${positionTitle(each.positionId, 'en')}, ${each.place}`,
      firstDay: each.hiring.firstDay,
      steps: openSteps(each, policies, today),
    }))
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => (a.steps[0]?.by ?? '').localeCompare(b.steps[0]?.by ?? ''))
}

/** How many hirings have a step that is due now, and whether one is overdue. */
export async function countEligibilityDue(
  db: Db,
  scope: Scope<'see today'>,
  at: { today: string; policies: Policies },
): Promise<{ due: number; overdue: boolean }> {
  const pressing = (await openHirings(db, scope, at)).filter(({ steps }) => steps.some((step) => step.pressing))
  return {
    due: pressing.length,
    overdue: pressing.some(({ steps }) => steps.some(({ urgency }) => urgency === 'overdue')),
  }
}
