import type { AppLoadContext } from '@remix-run/node'
import { publishedWordings } from '#db/queries/statements.ts'
import type { StaffRole, Viewer } from '#domain/authority.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { offerLetterPdf } from '#emails/offer-letter-pdf.ts'
import { paperNotice } from '#emails/paper-notice.ts'
import { previewLetters } from '#emails/preview-letters.ts'
import { rosterPdf } from '#emails/roster-pdf.ts'
import { statementsWith } from '#locales/statements.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'
import type { TestAgency } from './agency.ts'

/** What a loader or action gets when this viewer, signed in with a password, asks for an address on a day. */
export function asking(
  agency: TestAgency,
  viewer: Extract<Viewer, { kind: 'account' }> & { roles: readonly StaffRole[] },
  today: string,
  address: string,
  params: Record<string, string> = {},
) {
  const request = new Request(new URL(address, 'https://portal.example'), { headers: { Cookie: 'session=test' } })
  const context: AppLoadContext = {
    portal: agency.portal,
    sessions: { ...openSessions(agency.database), read: async () => ({ viewer, method: 'password' }) },
    policies: async () => defaultPolicies,
    statements: async () => statementsWith(await publishedWordings(agency.database.db)),
    moment: async () => agency.at(today),
    origin: 'https://portal.example',
    demo: false,
    letters: null,
    papers: { offerLetter: offerLetterPdf, roster: rosterPdf, notice: paperNotice },
    previewLetters,
    personas: null,
    nonce: '',
    report: () => {},
    address: '127.0.0.1',
  }
  return { request, params, context }
}

/** The same for someone who is not signed in; a POST where there are boxes. */
export function visiting(
  agency: TestAgency,
  today: string,
  address: string,
  params: Record<string, string> = {},
  more: { boxes?: readonly (readonly [string, string])[]; headers?: Record<string, string> } = {},
) {
  const nobody = { kind: 'account', accountId: '', personId: '', roles: [] } as const
  const { request, context } = asking(agency, nobody, today, address, params)
  const body = new URLSearchParams(more.boxes?.map(([name, value]) => [name, value]))
  const init = more.boxes ? { method: 'POST', body, headers: more.headers } : { headers: more.headers }
  return { request: new Request(request.url, init as RequestInit), params, context }
}
