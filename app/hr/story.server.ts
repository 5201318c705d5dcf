import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { factWords } from '#app/wording/facts.ts'
import { ledgerWords } from '#app/wording/ledger.ts'
import { noticeWords } from '#app/wording/notices.ts'
import { requirementName } from '#app/wording/standing.ts'
import { ledgerOfPerson } from '#db/queries/hr-ledger.ts'
import { factsOnRecord, maskedRequirements, noticesTo } from '#db/queries/hr-person.ts'
import { submissionsOf } from '#db/queries/submissions.ts'
import type { Scope } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { needsSourceCheck } from '#domain/reviewing.ts'
import { joinList } from '#locales/phrases.ts'

type Db = AppLoadContext['portal']['database']['db']

const outcomes = {
  accepted: { kind: 'met', outcome: 'Accepted' },
  'sent-back': { kind: 'sent-back', outcome: 'Sent back' },
  refused: { kind: 'not-cleared', outcome: 'Refused' },
} as const

function waiting(claims: Fact) {
  const outcome = needsSourceCheck(claims) ? 'Received, not verified' : 'Waits for review'
  return { kind: 'pending' as const, outcome }
}

/**
 * What was sent in, told and entered in the ledger about a person, in words, as far as whoever asks may know of it.
 *
 * @param shown whether evidence may be shown at all: not before an accepted offer
 */
export async function readStory(
  db: Db,
  scopes: { person: Scope<'read person'>; submissions: Scope<'read submission'> },
  personId: string,
  today: string,
  timeZone: string,
  shown: boolean,
  ledger: { page: number; size: number; looks: boolean },
) {
  const when = (instant: Date) => instantInWords(instant, timeZone)
  const masked = await maskedRequirements(db, scopes.person, personId, shown)
  const sent = shown ? await submissionsOf(db, scopes.submissions, today, personId) : []
  const told = await noticesTo(db, scopes.person, today, personId, masked, 20)
  const entered = await ledgerOfPerson(db, scopes.person, today, personId, masked, ledger)
  const requirements = (names: readonly string[]) =>
    joinList(
      names.map((name) => requirementName(name, 'en')),
      'en',
    )
  const onRecord = shown ? await factsOnRecord(db, scopes.person, today, personId) : []
  const about = new Map([
    ...onRecord.map(({ id, body }) => [id, factWords(body)] as const),
    ...sent.map((row) => [row.id, requirements(row.requirements)] as const),
    ...told.map(({ id, body }) => [id, noticeWords(body)] as const),
  ])
  return {
    submissions: sent.map((row) => ({
      id: row.id,
      at: row.sentAt.getTime(),
      words: requirements(row.requirements),
      when: when(row.sentAt),
      ...(row.outcome ? outcomes[row.outcome] : waiting(row.claims)),
      decided:
        row.decidedAt &&
        `${when(row.decidedAt)}${row.reviewerGivenName ? ` by ${row.reviewerGivenName} ${row.reviewerFamilyName}` : ''}`,
    })),
    notices: told.map(({ id, body, createdAt, deliveredAt }) => ({
      id,
      at: createdAt.getTime(),
      words: noticeWords(body),
      when: when(createdAt),
      delivered: deliveredAt && when(deliveredAt),
    })),
    ledger: entered.entries.map(({ id, event, ids, at, byName }) => ({
      id,
      words: ledgerWords(event, ids, about),
      when: when(at),
      by: byName ?? 'The portal',
    })),
    ledgerTotal: entered.total,
  }
}

/**
 * The same for a person with all their records: what was sent in and told under any of them, and the ledger of the record that
 * leads; the others keep a chain of their own.
 */
export async function readStories(
  db: Db,
  scopes: Parameters<typeof readStory>[1],
  person: { id: string; records: readonly string[]; shown: boolean },
  today: string,
  timeZone: string,
  size: number,
) {
  const read = (record: string) =>
    readStory(db, scopes, record, today, timeZone, person.shown, { page: 1, size, looks: false })
  const lead = await read(person.id)
  for (const record of person.records.filter((id) => id !== person.id)) {
    const other = await read(record)
    lead.submissions.push(...other.submissions)
    lead.notices.push(...other.notices)
  }
  lead.submissions.sort((a, b) => b.at - a.at)
  lead.notices.sort((a, b) => b.at - a.at)
  return lead
}
