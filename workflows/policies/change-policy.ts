import { isDeepStrictEqual } from 'node:util'
import { policiesInForce } from '#db/queries/policies.ts'
import { policies } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type Policies, type PolicyName, policySchemas } from '#domain/policies.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Sets one of the agency's policies from now on; earlier instants keep what was in force then. Setting what is in force
 * already writes nothing.
 *
 * @throws ZodError where the value does not fit the policy
 */
export async function changePolicy<Name extends PolicyName>(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change policies'>,
  input: { name: Name; value: Policies[Name] },
): Promise<{ changed: boolean }> {
  const value = policySchemas[input.name].parse(input.value)
  return inDeed(portal, moment, scope, async (deed) => {
    const current = await policiesInForce(deed.tx, deed.now)
    if (isDeepStrictEqual(current[input.name], value)) return { changed: false }
    const [row] = await deed.tx
      .insert(policies)
      .values({ name: input.name, value, recordedAt: deed.now, recordedBy: deed.by })
      .returning({ id: policies.id })
    if (!row) throw new Error('a policy was not written')
    await deed.record(null, { event: 'policy changed', ids: { policyId: row.id } })
    return { changed: true }
  })
}
