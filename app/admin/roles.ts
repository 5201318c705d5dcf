import type { StaffRole } from '#domain/authority.ts'

/** Every role of staff, with its name and what it lets someone do. */
export const roles: readonly { value: StaffRole; label: string; hint: string }[] = [
  {
    value: 'hr',
    label: 'HR',
    hint: 'Applications, offers, evidence, employment. Sees everything but medical results.',
  },
  {
    value: 'medical',
    label: 'Medical permission',
    hint: 'Together with HR: sees and decides on medical results such as TB.',
  },
  { value: 'manager', label: 'Manager', hint: 'Sees who of the own teams may do what, without confidential details.' },
  { value: 'payroll', label: 'Payroll', hint: 'Sees the bonuses that were earned.' },
  { value: 'auditor', label: 'Auditor', hint: 'Reads the ledger, people and their standing; changes nothing.' },
  { value: 'admin', label: 'Administrator', hint: 'Accounts, teams and settings. Sees no evidence.' },
]

/** A role as it is called, in the order of the table. */
export function rolesInWords(held: readonly StaffRole[]): string {
  return roles
    .filter(({ value }) => held.includes(value))
    .map(({ label }) => label)
    .join(', ')
}
