import type { LoaderFunctionArgs } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { pageIn } from '#app/staff/paging.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { unscopedMailTrouble } from '#db/queries/mail.ts'
import { type LetterState, type LoggedLetter, letterStates, lettersOnAPage, mailLog } from '#db/queries/mail-log.ts'
import { rolesOf, type Scope } from '#domain/authority.ts'
import { mayBeSentAgain } from '#domain/mail-attempts.ts'
import type { NoticeBody } from '#domain/notices.ts'
import { letterKinds } from './letter-kinds.ts'

export const stateWords: Readonly<Record<LetterState, string>> = {
  waits: 'Waits to be sent',
  sent: 'Taken by the mail service',
  arrived: 'Arrived',
  'came-back': 'Came back',
  'not-sent': 'Not sent',
}
const stateKinds = {
  waits: 'pending',
  sent: 'met',
  arrived: 'met',
  'came-back': 'failed',
  'not-sent': 'not-yet',
} as const
const whys: Readonly<Record<string, string>> = {
  busy: 'the mail service asked to wait',
  provider: 'the mail service has a fault, or is not set up',
  'no answer': 'the mail service did not answer',
  address: 'there is no such address',
  letter: 'the mail service refused the letter',
}

/** Letters that tell by being there: of what somebody reported, of a hold, of a report of an agency, of a card that was stopped. */
const betweenHrAndPerson: readonly NoticeBody['kind'][] = [
  'self-report',
  'hold',
  'hold-on-team',
  'team-not-cleared',
  'notice-on-page',
  'credential-stopped',
  'credential-counts-again',
  'file-stopped',
]

/** A page of the letters, narrowed down by what stands in the address, and whether letters leave the house at all. */
export async function lettersFor({ context, request }: LoaderFunctionArgs, scope: Scope<'read mail log'>) {
  const query = new URL(request.url).searchParams
  const { db } = context.portal.database
  const { agency } = await context.policies()
  const state = letterStates.find((known) => known === query.get('state')) ?? null
  const address = (query.get('address') ?? '').trim().slice(0, 120)
  const masked = await maskedRequirements(db, scope, '', true)
  const hidden = rolesOf(scope.viewer).includes('hr') ? [] : betweenHrAndPerson
  const asked = (page: number) => mailLog(db, scope, { state, address, page, masked, hidden })
  const first = await asked(pageIn(query))
  const lastPage = Math.max(1, Math.ceil(first.total / lettersOnAPage))
  const page = Math.min(pageIn(query), lastPage)
  const { total, rows } = page === pageIn(query) ? first : await asked(page)
  const trouble = await unscopedMailTrouble(db)
  const words = (at: Date) => instantInWords(at, agency.timeZone)
  return {
    ...{ state, address, page, total, size: lettersOnAPage },
    trouble: trouble && {
      since: words(trouble.since),
      why: whys[trouble.why] ?? 'nobody knows why',
      waiting: trouble.waiting,
    },
    rows: rows.map((row) => inWords(row, words)),
  }
}

function inWords(row: LoggedLetter, words: (at: Date) => string) {
  const { id, email, kind, createdAt, state, attempts, nextAt, why } = row
  return {
    id,
    email,
    kind: letterKinds[kind] ?? kind,
    written: words(createdAt),
    state: stateWords[state],
    stateKind: stateKinds[state],
    more: [
      attempts > 1 && `${attempts} tries`,
      state !== 'sent' && state !== 'arrived' && why && (whys[why] ?? why),
      state === 'waits' && nextAt && `next try ${words(nextAt)}`,
    ]
      .filter(Boolean)
      .join(', '),
    again: mayBeSentAgain(kind) && state !== 'waits',
  }
}
