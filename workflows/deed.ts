import { randomUUID } from 'node:crypto'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { factDigest, firstHash, ledgerHash } from '#db/ledger-chain.ts'
import { takesNoMail } from '#db/queries/mail.ts'
import type { JobName, Jobs } from '#db/queue.ts'
import * as schema from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import type { LedgerEvent } from '#domain/ledger.ts'
import type { NoticeBody } from '#domain/notices.ts'
import type { Moment, Portal } from './portal.ts'
import { deriveStanding } from './standing/derive-standing.ts'

type Source = (typeof schema.facts.$inferSelect)['source']

/**
 * One deed: rows, ledger entries, notices and standing change together or not at all. Handed to the function given to `inDeed`.
 */
export type Deed = Moment & {
  tx: Transaction
  /** Account that does it; null for the machine. */
  by: string | null
  /** Adds an entry to the person's chain of the ledger, or to the agency's where `personId` is null. */
  record(personId: string | null, event: LedgerEvent): Promise<void>
  /** Records a verified fact; its standing follows when the deed ends. Returns the fact's id. */
  addFact(personId: string, fact: Fact, source: Source, sourceId?: string): Promise<string>
  /** Retracts a fact. Throws where it was retracted before. */
  retractFact(personId: string, factId: string, reason: string): Promise<void>
  /** Has the person's standing derived again before the deed ends. For changes that are not facts, such as employments. */
  standingChanged(personId: string): void
  /** Puts a job into the queue, which is worked on once the deed is done. */
  later<Name extends JobName>(name: Name, data: Jobs[Name]): Promise<void>
  /**
   * Puts a notice into the outbox and its delivery into the queue. Returns its id; null where `key` was used before or the
   * person has no e-mail address, or one from which letters came back, which is no error: it is kept for HR, who tells them otherwise. With `afterSeconds` it leaves only then.
   */
  notify(
    to: { personId: string } | { email: string; language: 'en' | 'es' },
    key: string,
    body: NoticeBody,
    options?: { afterSeconds?: number },
  ): Promise<string | null>
  /** Keeps a notice from leaving the house, or from being told otherwise. False, and nothing is changed, where that has happened. */
  withdrawNotice(key: string): Promise<boolean>
}

/**
 * Runs one deed in one transaction on the authority of a scope. So that two deeds never wait for each other in a ring, whatever a deed
 * locks it locks in this order: a person's evidence (`lockEvidence`), the application, people (`lockPerson`), and only then what goes
 * into the ledger, which it holds until it ends. A deed about the whole agency, such as a payroll batch or a change of rules, writes the agency's chain
 * before all of these.
 *
 * @throws whatever the work throws; nothing is kept then.
 */
export async function inDeed<T>(
  portal: Portal,
  moment: Moment,
  scope: Scope,
  work: (deed: Deed) => Promise<T>,
): Promise<T> {
  return portal.database.db.transaction(async (tx) => {
    const changed = new Set<string>()
    const by = byWhom(scope)

    const record: Deed['record'] = async (personId, entry) => {
      const chain = personId ?? 'agency'
      await lockLedger(tx, chain)
      const [last] = await tx
        .select({ seq: schema.ledger.seq, hash: schema.ledger.hash })
        .from(schema.ledger)
        .where(eq(schema.ledger.chain, chain))
        .orderBy(desc(schema.ledger.seq))
        .limit(1)
      const row = {
        chain,
        seq: (last?.seq ?? 0) + 1,
        event: entry.event,
        ids: entry.ids,
        by,
        at: moment.now,
        previousHash: last?.hash ?? firstHash,
      }
      await tx.insert(schema.ledger).values({ ...row, hash: ledgerHash(row) })
    }

    const deed: Deed = {
      ...moment,
      tx,
      by,
      record,
      later: (name, data) => portal.queue.send(tx, name, data),
      standingChanged: (personId) => {
        changed.add(personId)
      },
      addFact: async (personId, fact, source, sourceId) => {
        const id = randomUUID()
        const salt = randomUUID()
        const values = { id, salt, personId, kind: fact.kind, body: fact, source, sourceId, recordedBy: by }
        await tx.insert(schema.facts).values({ ...values, recordedAt: moment.now })
        const bodySha256 = factDigest(values)
        await record(personId, { event: 'fact recorded', ids: { factId: id, bodySha256 } })
        changed.add(personId)
        return id
      },
      retractFact: async (personId, factId, reason) => {
        await tx.insert(schema.factRetractions).values({ factId, reason, retractedAt: moment.now, retractedBy: by })
        await record(personId, { event: 'fact retracted', ids: { factId } })
        changed.add(personId)
      },
      notify: async (to, key, body, { afterSeconds } = {}) => {
        const address = 'personId' in to ? await addressOf(tx, to.personId) : { ...to, personId: null }
        if (!address) return null
        // Who asks for a code wants it tried, also at an address from which letters came back.
        const unreachable =
          address.personId !== null && !body.kind.endsWith('-code') && (await bounces(tx, address.email))
        if (!address.email || unreachable) {
          if (!address.personId || (await isWritten(tx, key))) return null
          const unaddressed = { key, personId: address.personId, body, createdAt: moment.now }
          await tx.insert(schema.unaddressedNotices).values(unaddressed).onConflictDoNothing()
          return null
        }
        const [notice] = await tx
          .insert(schema.notices)
          .values({ key, ...address, email: address.email, body, createdAt: moment.now })
          .onConflictDoNothing({ target: schema.notices.key })
          .returning({ id: schema.notices.id })
        if (!notice) return null
        await portal.queue.send(tx, 'deliver-notice', { noticeId: notice.id }, { afterSeconds })
        return notice.id
      },
      withdrawNotice: async (key) => {
        if (await wasTold(tx, key)) return false
        await tx.insert(schema.noticeWithdrawals).values({ key, at: moment.now, by }).onConflictDoNothing()
        return true
      },
    }

    const result = await work(deed)
    await deriveStanding(tx, changed)
    return result
  })
}

/** Has everyone else who would add to that chain of the ledger wait until `tx` ends. */
export async function lockLedger(tx: Transaction, chain: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('ledger'), hashtext(${chain}))`)
}

/** Whether a notice has left the house, or HR has told it otherwise. */
async function wasTold(tx: Transaction, key: string): Promise<boolean> {
  const { notices, noticeDeliveries, unaddressedNotices, tellings } = schema
  const mailed = await tx
    .select({ id: notices.id })
    .from(notices)
    .innerJoin(noticeDeliveries, eq(noticeDeliveries.noticeId, notices.id))
    .where(eq(notices.key, key))
  const [kept] = await tx
    .select({ id: unaddressedNotices.id })
    .from(unaddressedNotices)
    .where(eq(unaddressedNotices.key, key))
    .for('update')
  const told = kept
    ? await tx.select({ id: tellings.noticeId }).from(tellings).where(eq(tellings.noticeId, kept.id))
    : []
  return mailed.length + told.length > 0
}

/** Whether a notice of this key was mailed before its address failed: nobody is told twice. */
async function isWritten(tx: Transaction, key: string): Promise<boolean> {
  const rows = await tx.select({ id: schema.notices.id }).from(schema.notices).where(eq(schema.notices.key, key))
  return rows.length > 0
}

async function bounces(tx: Transaction, email: string | null): Promise<boolean> {
  if (!email) return false
  const [row] = await tx.execute<{ bounces: boolean }>(sql`select ${takesNoMail(sql`${email}`)} as bounces`)
  return row?.bounces === true
}

async function addressOf(tx: Transaction, personId: string) {
  const [person] = await tx
    .select({ personId: schema.people.id, email: schema.people.email, language: schema.people.language })
    .from(schema.people)
    .where(and(eq(schema.people.id, personId)))
  return person
}
