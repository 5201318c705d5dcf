import { Status, type StatusKind } from '#app/components/status.tsx'
import type { AccountState } from '#db/queries/accounts.ts'

const words: Record<AccountState, [StatusKind, string]> = {
  active: ['met', 'Can sign in'],
  invited: ['pending', 'Invited, no password yet'],
  'invitation ended': ['lapsed', 'Invitation not used'],
  code: ['met', 'Signs in with a code'],
  disabled: ['not-cleared', 'Disabled'],
}

/** How an account can be used, in words. */
export function AccountStatus({ state }: { state: AccountState }) {
  const [kind, text] = words[state]
  return <Status kind={kind}>{text}</Status>
}
