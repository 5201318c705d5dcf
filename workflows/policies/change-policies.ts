import { isDeepStrictEqual } from 'node:util'
import { policiesInForce } from '#db/queries/policies.ts'
import type { Scope } from '#domain/authority.ts'
import { type Policies, type PolicyName, policySchemas } from '#domain/policies.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepPolicy } from './keep-policy.ts'

/**
 * Sets policies of the agency from now on, all or none; earlier instants keep what was in force then. What is in force already is
 * not written again.
 *
 * @returns the names of those that changed
 * @throws ZodError where a value does not fit its policy
 */
export async function changePolicies(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change policies'>,
  wanted: Partial<Policies>,
): Promise<PolicyName[]> {
  const values = (Object.keys(wanted) as PolicyName[]).map((name) => ({
    name,
    value: policySchemas[name].parse(wanted[name]),
  }))
  return inDeed(portal, moment, scope, async (deed) => {
    const current = await policiesInForce(deed.tx, deed.now)
    const changed = values.filter(({ name, value }) => !isDeepStrictEqual(current[name], value))
    for (const { name, value } of changed) await keepPolicy(deed, name, value)
    return changed.map(({ name }) => name)
  })
}
