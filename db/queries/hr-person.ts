import { and, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { maskedNames } from '#domain/masked-names.ts'
import type { NoticeBody } from '#domain/notices.ts'
import { newestAnswer } from '#domain/sources.ts'
import { seenFact, seesEvidence, sightOf } from '#domain/visibility.ts'
import type { Executor } from '../client.ts'
import {
  applications,
  factRetractions,
  facts,
  noticeDeliveries,
  notices,
  noticeWithdrawals,
  postings,
  verifications,
} from '../schema/index.ts'
import { rootsOfFacts } from './fact-roots.ts'
import { namesOfAccounts } from './names.ts'
import { allRules } from './positions.ts'
import { within } from './scope.ts'

type ReadScope = Scope<'read person'>

/**
 * Every fact ever recorded of a person that whoever asks may see, the newest first, retracted ones too, with who recorded it and
 * the check at its source.
 */
export async function factsOnRecord(executor: Executor, scope: Scope, today: string, personId: string) {
  const rows = await executor
    .select({
      id: facts.id,
      personId: facts.personId,
      body: facts.body,
      source: facts.source,
      sourceId: facts.sourceId,
      recordedAt: facts.recordedAt,
      recordedBy: facts.recordedBy,
      retractedAt: factRetractions.retractedAt,
      retractedBy: factRetractions.retractedBy,
      reason: factRetractions.reason,
    })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(eq(facts.personId, personId), within(scope, facts.personId, today)))
    .orderBy(desc(facts.recordedAt), desc(facts.id))
  const checks = await executor
    .select()
    .from(verifications)
    .where(and(eq(verifications.personId, personId), within(scope, verifications.personId, today)))
    .orderBy(desc(verifications.at))
  const rootOf = await rootsOfFacts(executor, [
    ...rows.map(({ id }) => id),
    ...checks.flatMap(({ factId }) => factId ?? []),
  ])
  const sentAs = new Map(rows.flatMap((row) => (row.source === 'submission' ? [[row.sourceId, rootOf(row.id)]] : [])))
  const checkedRoot = (check: (typeof checks)[number]) =>
    check.factId ? rootOf(check.factId) : sentAs.get(check.submissionId)
  const names = await namesOfAccounts(executor, [
    ...rows.flatMap((row) => [row.recordedBy, row.retractedBy]),
    ...checks.map((check) => check.by),
  ])
  const nameOf = (account: string | null) => (account && names.get(account)) ?? null
  return rows
    .filter((row) => seesEvidence(scope.viewer, row.body, personId))
    .map((row) => {
      const root = rootOf(row.id)
      const ofIt = checks.filter((each) => checkedRoot(each) === root)
      const check = newestAnswer(ofIt)
      return {
        ...row,
        body: seenFact(scope.viewer, row.body, personId),
        root,
        checks: ofIt.map((each) => ({ ...each, byName: nameOf(each.by) })),
        recordedByName: nameOf(row.recordedBy),
        retractedByName: nameOf(row.retractedBy),
        check: check ? { ...check, byName: nameOf(check.by) } : null,
      }
    })
}

/**
 * The names of the requirements, of any position, agency or site, of which whoever asks may not see more of a person than whether they
 * are met.
 *
 * @param personId empty where it is about many people, none of them whoever asks
 * @param shown whether evidence about the person may be shown at all; where not, all of them are named
 */
export async function maskedRequirements(
  executor: Executor,
  scope: ReadScope | Scope<'read application' | 'screen application' | 'read mail log'>,
  personId: string,
  shown: boolean,
): Promise<string[]> {
  return maskedNames(await allRules(executor), (compartment) =>
    shown ? sightOf(scope.viewer, compartment, personId) : 'none',
  )
}

/** The applications that a person has sent in, the newest first. */
export async function applicationsOf(executor: Executor, scope: ReadScope, today: string, personId: string) {
  return executor
    .select({
      id: applications.id,
      state: applications.state,
      submittedAt: applications.submittedAt,
      positionId: postings.positionId,
      place: postings.place,
    })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(
      and(
        eq(applications.personId, personId),
        isNotNull(applications.submittedAt),
        within(scope, applications.personId, today),
      ),
    )
    .orderBy(desc(applications.submittedAt))
}

/**
 * The newest notices that were written to a person and not withdrawn, without what they tell about the requirements in `masked`: of a lapse
 * warning the rest stays, a notice about nothing else is left out.
 */
export async function noticesTo(
  executor: Executor,
  scope: ReadScope,
  today: string,
  personId: string,
  masked: readonly string[],
  limit: number,
) {
  const rows = await executor
    .select({
      id: notices.id,
      body: notices.body,
      createdAt: notices.createdAt,
      deliveredAt: noticeDeliveries.deliveredAt,
    })
    .from(notices)
    .leftJoin(noticeDeliveries, eq(noticeDeliveries.noticeId, notices.id))
    .leftJoin(noticeWithdrawals, eq(noticeWithdrawals.key, notices.key))
    .where(
      and(
        eq(notices.personId, personId),
        isNull(noticeWithdrawals.key),
        within(scope, notices.personId, today),
        ne(sql`${notices.body}->>'kind'`, 'sign-in-code'),
      ),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit)
  return rows.flatMap((row) => {
    const body = seenNotice(row.body, masked)
    return body ? [{ ...row, body }] : []
  })
}

/** What was never sent is its writer's own, and so is what they were told of it. */
function isAboutDraft(body: NoticeBody): boolean {
  if (body.kind === 'deadline-reminder') return body.about === 'draft'
  return body.kind === 'application-expired' && body.reason === 'draft-not-sent'
}

/** A notice without what it tells about the requirements in `masked`; null where nothing else is left of it. */
export function seenNotice(body: NoticeBody, masked: readonly string[]): NoticeBody | null {
  const seen = (name: string) => !masked.includes(name)
  if (body.kind === 'lapse-warning') {
    const lapses = body.lapses.filter(({ requirement }) => seen(requirement))
    return lapses.length > 0 ? { ...body, lapses } : null
  }
  if (body.kind === 'reminders') {
    const items = body.items.filter((item) =>
      'requirement' in item ? seen(item.requirement) : item.about !== 'deadline' || item.what !== 'draft',
    )
    return items.length > 0 ? { ...body, items } : null
  }
  if (isAboutDraft(body)) return null
  return 'requirements' in body && !body.requirements.every(seen) ? null : body
}
