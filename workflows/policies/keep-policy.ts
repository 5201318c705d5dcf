import { policies } from '#db/schema/index.ts'
import type { Policies, PolicyName } from '#domain/policies.ts'
import type { Deed } from '../deed.ts'

/** Part of a deed: sets a policy from now on; earlier instants keep what was in force then. */
export async function keepPolicy<Name extends PolicyName>(
  deed: Deed,
  name: Name,
  value: Policies[Name],
): Promise<void> {
  const [row] = await deed.tx
    .insert(policies)
    .values({ name, value, recordedAt: deed.now, recordedBy: deed.by })
    .returning({ id: policies.id })
  if (!row) throw new Error('a policy was not written')
  await deed.record(null, { event: 'policy changed', ids: { policyId: row.id } })
}
