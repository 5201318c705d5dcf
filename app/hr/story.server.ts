import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { ledgerWords } from '#app/wording/ledger.ts'
import { noticeWords } from '#app/wording/notices.ts'
import { requirementName } from '#app/wording/standing.ts'
import { ledgerOfPerson, maskedRequirements, noticesTo } from '#db/queries/hr-person.ts'
import { submissionsOf } from '#db/queries/submissions.ts'
import type { Scope } from '#domain/authority.ts'
import { joinList } from '#locales/phrases.ts'

type Db = AppLoadContext['portal']['database']['db']

const outcomes = {
  accepted: { kind: 'met', outcome: 'Accepted' },
  'sent-back': { kind: 'sent-back', outcome: 'Sent back' },
  refused: { kind: 'not-cleared', outcome: 'Refused' },
} as const

/** What was sent in, told and entered in the ledger about a person, in words, as far as whoever asks may know of it. */
export async function readStory(
  db: Db,
  scopes: { person: Scope<'read person'>; submissions: Scope<'read submission'> },
  personId: string,
  today: string,
  timeZone: string,
  ledger: { page: number; size: number },
) {
  const when = (instant: Date) => instantInWords(instant, timeZone)
  const masked = await maskedRequirements(db, scopes.person, today, personId)
  const sent = await submissionsOf(db, scopes.submissions, today, personId)
  const told = await noticesTo(db, scopes.person, today, personId, masked, 20)
  const entered = await ledgerOfPerson(db, scopes.person, today, personId, masked, ledger)
  return {
    submissions: sent.map((row) => ({
      id: row.id,
      words: joinList(
        row.requirements.map((name) => requirementName(name, 'en')),
        'en',
      ),
      when: when(row.sentAt),
      ...(row.outcome ? outcomes[row.outcome] : { kind: 'pending' as const, outcome: 'Waits for review' }),
      decided:
        row.decidedAt &&
        `${when(row.decidedAt)}${row.reviewerGivenName ? ` by ${row.reviewerGivenName} ${row.reviewerFamilyName}` : ''}`,
    })),
    notices: told.map(({ id, body, createdAt, deliveredAt }) => ({
      id,
      words: noticeWords(body),
      when: when(createdAt),
      delivered: deliveredAt && when(deliveredAt),
    })),
    ledger: entered.entries.map(({ id, event, ids, at, byName }) => ({
      id,
      words: ledgerWords(event, ids),
      when: when(at),
      by: byName ?? 'The portal',
    })),
    ledgerTotal: entered.total,
  }
}
