import { randomUUID } from 'node:crypto'
import { authorize, type Scope } from '#domain/authority.ts'

/** The scope of an auditor of whom nothing is on record, so that what is counted stays as it is. */
export function auditorScope(): Scope<'read ledger'> {
  const auditor = { kind: 'account', accountId: randomUUID(), personId: randomUUID(), roles: ['auditor'] } as const
  const scope = authorize(auditor, 'read ledger')
  if (!scope) throw new Error('an auditor may not read the ledger')
  return scope
}
