import { and, count, desc, eq, exists, inArray, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { LedgerEvent } from '#domain/ledger.ts'
import { seesEvidence } from '#domain/visibility.ts'
import type { Executor } from '../client.ts'
import { documents, facts, ledger, notices, people, submissions, verifications, waivers } from '../schema/index.ts'
import { seenNotice } from './hr-person.ts'
import { namesOfAccounts } from './names.ts'
import { within } from './scope.ts'

type ReadScope = Scope<'read person'>

const looks = ['person viewed', 'submission viewed'] as const satisfies readonly LedgerEvent['event'][]

/** The ids of everything about masked requirements that a ledger entry may name. */
async function hiddenIds(
  executor: Executor,
  scope: ReadScope,
  personId: string,
  masked: readonly string[],
): Promise<string[]> {
  const recorded = await executor
    .select({ id: facts.id, body: facts.body })
    .from(facts)
    .where(eq(facts.personId, personId))
  const hiddenFacts = recorded.filter((row) => !seesEvidence(scope.viewer, row.body, personId)).map(({ id }) => id)
  const sent = await executor
    .select({ id: submissions.id, claims: submissions.claims, requirements: submissions.requirements })
    .from(submissions)
    .where(eq(submissions.personId, personId))
  const hiddenSent = sent
    .filter(
      (row) =>
        !seesEvidence(scope.viewer, row.claims, personId) || row.requirements.some((name) => masked.includes(name)),
    )
    .map(({ id }) => id)
  const papers = await executor
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.personId, personId),
        or(
          masked.length > 0 ? inArray(documents.requirement, [...masked]) : sql`false`,
          hiddenSent.length > 0 ? inArray(documents.submissionId, hiddenSent) : sql`false`,
        ),
      ),
    )
  const checks = await executor
    .select({ id: verifications.id, factId: verifications.factId, submissionId: verifications.submissionId })
    .from(verifications)
    .where(eq(verifications.personId, personId))
  const hiddenChecks = checks
    .filter(
      ({ factId, submissionId }) =>
        (factId && hiddenFacts.includes(factId)) || (submissionId && hiddenSent.includes(submissionId)),
    )
    .map(({ id }) => id)
  const told = await executor
    .select({ id: notices.id, body: notices.body })
    .from(notices)
    .where(eq(notices.personId, personId))
  const hiddenNotices = told.filter(({ body }) => seenNotice(body, masked) === null).map(({ id }) => id)
  const waived =
    masked.length === 0
      ? []
      : await executor
          .select({ id: waivers.id })
          .from(waivers)
          .where(and(eq(waivers.personId, personId), inArray(waivers.requirement, [...masked])))
  return [
    ...waived.map(({ id }) => id),
    ...hiddenFacts,
    ...hiddenSent,
    ...papers.map(({ id }) => id),
    ...hiddenChecks,
    ...hiddenNotices,
  ]
}

/**
 * A page of a person's chain of the ledger, the newest first, with how many entries there are, both without entries about what
 * whoever asks may not see of them.
 *
 * @param list.page from 1
 * @param list.looks false leaves out, of the page alone, who looked at what
 */
export async function ledgerOfPerson(
  executor: Executor,
  scope: ReadScope,
  today: string,
  personId: string,
  masked: readonly string[],
  list: { page: number; size: number; looks: boolean },
) {
  const hidden = await hiddenIds(executor, scope, personId, masked)
  const notHidden: SQL | undefined =
    hidden.length > 0
      ? sql`not exists (select 1 from jsonb_each_text(${ledger.ids}) as named where named.value in ${hidden})`
      : undefined
  const where = and(
    eq(ledger.chain, personId),
    exists(
      executor
        .select({ one: sql`1` })
        .from(people)
        .where(and(eq(people.id, personId), within(scope, people.id, today))),
    ),
    notHidden,
  )
  const [counted] = await executor.select({ total: count() }).from(ledger).where(where)
  const rows = await executor
    .select({ id: ledger.id, event: ledger.event, ids: ledger.ids, by: ledger.by, at: ledger.at })
    .from(ledger)
    .where(and(where, list.looks ? undefined : notInArray(ledger.event, [...looks])))
    .orderBy(desc(ledger.seq))
    .limit(list.size)
    .offset((list.page - 1) * list.size)
  const names = await namesOfAccounts(
    executor,
    rows.map((row) => row.by),
  )
  return {
    total: counted?.total ?? 0,
    entries: rows.map((row) => ({ ...row, byName: (row.by && names.get(row.by)) ?? null })),
  }
}
