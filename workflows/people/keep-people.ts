import { randomUUID } from 'node:crypto'
import { insertMany } from '#db/insert-many.ts'
import { factDigest, firstHash, ledgerHash } from '#db/ledger-chain.ts'
import * as schema from '#db/schema/index.ts'
import { addDays } from '#domain/calendar/dates.ts'
import type { Employment } from '#domain/facts.ts'
import type { LedgerEvent } from '#domain/ledger.ts'
import type { Deed } from '../deed.ts'
import { deriveStandingOfNew } from '../standing/derive-standing.ts'
import { type TeamIds, teamKey } from './find-teams.ts'
import type { Row } from './import-people.ts'

const peopleAtOnce = 1_000

/**
 * Part of a deed: writes people whom nobody knew before, in few statements, with their ledger and standing. The file says in
 * which team someone is; they count as its member from the first day of their latest employment through its last.
 */
export async function keepPeople(deed: Deed, rows: readonly Row[], teams: TeamIds): Promise<void> {
  for (let at = 0; at < rows.length; at += peopleAtOnce) {
    const written = rows.slice(at, at + peopleAtOnce).map((row) => recordsOf(deed, row, teams))
    const { tx } = deed
    const all = <T>(pick: (records: Records) => readonly T[]) => written.flatMap(pick)
    await insertMany(
      tx,
      schema.people,
      all(({ person }) => [person]),
    )
    await insertMany(
      tx,
      schema.accounts,
      all(({ accounts }) => accounts),
    )
    await insertMany(
      tx,
      schema.facts,
      all(({ facts }) => facts),
    )
    await insertMany(
      tx,
      schema.employments,
      all(({ employments }) => employments),
    )
    await insertMany(
      tx,
      schema.teamMembers,
      all(({ members }) => members),
    )
    await insertMany(
      tx,
      schema.ledger,
      all(({ ledger }) => ledger),
    )
    await deriveStandingOfNew(
      tx,
      written.map((each) => each.person.id),
    )
  }
}

type Records = ReturnType<typeof recordsOf>

function recordsOf({ now, by }: Deed, row: Row, teams: TeamIds) {
  const personId = randomUUID()
  const recorded = { personId, recordedAt: now, recordedBy: by }
  const { givenName, familyName, email, phone, language } = row
  const account = email === null ? null : { id: randomUUID(), personId, email, createdAt: now }
  const facts = row.facts.map((body) => {
    const ids = { id: randomUUID(), salt: randomUUID() }
    return { ...ids, ...recorded, kind: body.kind, body, source: 'personnel file' as const }
  })
  const employments = row.employments.map((employment) => ({
    id: randomUUID(),
    employmentId: randomUUID(),
    ...recorded,
    positionId: row.positionId,
    hiredOn: employment.hiredOn,
    lastDay: employment.lastDay ?? null,
    leaves: (employment.leaves ?? []).map(({ from, through }) => ({ from, ...(through && { through }) })),
  }))
  const latest = latestOf(row.employments)
  const teamId = row.team === null ? undefined : teams.get(teamKey(row.team))
  const member = teamId !== undefined &&
    latest && {
      id: randomUUID(),
      teamId,
      personId,
      fromDay: latest.hiredOn,
      untilDay: latest.lastDay ? addDays(latest.lastDay, 1) : null,
      recordedAt: now,
    }
  const events: (LedgerEvent | false | null | undefined)[] = [
    { event: 'person imported', ids: { personId } },
    account && { event: 'account opened', ids: { accountId: account.id } },
    ...facts.map(
      (fact): LedgerEvent => ({ event: 'fact recorded', ids: { factId: fact.id, bodySha256: factDigest(fact) } }),
    ),
    ...employments.map(
      ({ id, employmentId }): LedgerEvent => ({ event: 'employment recorded', ids: { employmentId, revisionId: id } }),
    ),
    member && { event: 'team joined', ids: { teamId: member.teamId, membershipId: member.id } },
  ]
  return {
    person: {
      id: personId,
      ...{ givenName, familyName, email, phone, language },
      source: 'personnel file' as const,
      createdAt: now,
    },
    accounts: account ? [account] : [],
    facts,
    employments,
    members: member ? [member] : [],
    ledger: newChain(
      personId,
      events.filter((event) => event != null && event !== false),
      { now, by },
    ),
  }
}

function latestOf(employments: readonly Employment[]): Employment | undefined {
  return [...employments].sort((a, b) => a.hiredOn.localeCompare(b.hiredOn)).at(-1)
}

/** The rows of a chain of the ledger that begins here. */
function newChain(chain: string, events: readonly LedgerEvent[], { now, by }: { now: Date; by: string | null }) {
  let previousHash = firstHash
  return events.map((entry, i) => {
    const row = { chain, seq: i + 1, event: entry.event, ids: entry.ids, by, at: now, previousHash }
    previousHash = ledgerHash(row)
    return { ...row, hash: previousHash }
  })
}
