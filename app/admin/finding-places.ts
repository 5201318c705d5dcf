import type { StaffRole } from '#domain/authority.ts'
import type { ImpossibleState } from '#domain/hunting.ts'

/** Where a record is looked at, and in which role; `href` null where whoever asks has not that role. */
export type Place = { label: string; address: string; href: string | null; role: string }

const roleNames = { hr: 'HR', auditor: 'an auditor', payroll: 'payroll', admin: 'an administrator' } as const

type Role = keyof typeof roleNames
type Known = { state: ImpossibleState; record: string; personId: string | null }

/** How a record is named: by what it is and its id, and nothing about anybody. */
export function recordName({ state, record, personId }: Known): string {
  if (state === 'lapse-unwarned') return `Lapse of ${personId}`
  if (state === 'ledger-broken') return chainName(record)
  if (state === 'bonus-paid-outside' && !personId) return `Batch ${record}`
  return `${nouns[state]} ${record}`
}

const nouns: Readonly<Record<Exclude<ImpossibleState, 'lapse-unwarned' | 'ledger-broken'>, string>> = {
  'standing-differs': 'Person',
  'fact-undecided': 'Fact',
  'document-unowned': 'Document',
  'bonus-unearned': 'Bonus',
  'bonus-paid-outside': 'Bonus',
  'job-overdue': 'Job',
  'session-of-disabled': 'Account',
}

function chainName(record: string): string {
  if (record === 'agency') return 'The agency’s chain'
  return record.startsWith('anchor') ? `Anchor ${record.slice('anchor '.length)}` : `Chain ${record}`
}

/** Where the record of a finding can be looked at. */
export function placesOf(finding: Known, roles: readonly StaffRole[]): Place[] {
  const place = (role: Role, label: string, address: string): Place => ({
    ...{ label, address, role: roleNames[role] },
    href: roles.includes(role) ? address : null,
  })
  const { state, record, personId } = finding
  if (state === 'session-of-disabled') return [place('admin', 'The account', `/admin/accounts/${record}`)]
  if (state === 'job-overdue') return [place('admin', 'Operations', '/admin/operations#queue')]
  if (state === 'ledger-broken')
    return [
      record.startsWith('anchor')
        ? place('auditor', 'The check of the ledger', '/audit/check')
        : place('auditor', 'The chain', `/audit?chain=${record}`),
    ]
  const bonus = state === 'bonus-unearned' || state === 'bonus-paid-outside'
  const payroll = bonus ? [place('payroll', 'Payroll', '/payroll')] : []
  if (!personId) return payroll
  if (bonus) payroll.push(place('hr', 'The bonus', `/hr/bonuses/${record}`))
  return [...payroll, place('hr', 'The person', `/hr/people/${personId}`)]
}
