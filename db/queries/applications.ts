import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { draftLastDay, hasPassed } from '#domain/deadlines.ts'
import { statesForAnother } from '#domain/hiring.ts'
import type { Policies } from '#domain/policies.ts'
import type { Executor } from '../client.ts'
import { applicationMoves, applications, offerAnswers, offers, postings, programs } from '../schema/index.ts'
import { requestsOf } from './information.ts'
import { within } from './scope.ts'

type ReadScope = Scope<'read application' | 'answer application' | 'fill in application'>

const columns = {
  id: applications.id,
  personId: applications.personId,
  state: applications.state,
  answers: applications.answers,
  revision: applications.revision,
  startedAt: applications.startedAt,
  savedAt: applications.savedAt,
  submittedAt: applications.submittedAt,
  enteredBy: applications.enteredBy,
  postingId: postings.id,
  positionId: postings.positionId,
  program: programs.name,
  place: postings.place,
  opensOn: postings.opensOn,
  closesOn: postings.closesOn,
  takenDownAt: postings.takenDownAt,
}

/** One application with its posting, null where it is not within the scope. */
export async function applicationById(executor: Executor, scope: ReadScope, today: string, id: string) {
  const [found] = await executor
    .select(columns)
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(programs, eq(programs.id, postings.programId))
    .where(and(eq(applications.id, id), within(scope, applications.personId, today)))
  return found ?? null
}

/**
 * The asking person's own applications, the last begun first, each with its moves in order of time, its newest offer and what it is
 * still asked for.
 *
 * @param scope one's own; a wider one still gives only the asking person's
 */
export async function ownApplications(executor: Executor, scope: ReadScope, today: string) {
  const rows = await executor
    .select(columns)
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(programs, eq(programs.id, postings.programId))
    .where(within({ ...scope, reach: 'self' }, applications.personId, today))
    .orderBy(desc(applications.startedAt), desc(applications.id))
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const moves = await executor
    .select({
      applicationId: applicationMoves.applicationId,
      to: applicationMoves.toState,
      at: applicationMoves.at,
      reason: applicationMoves.reason,
    })
    .from(applicationMoves)
    .where(inArray(applicationMoves.applicationId, ids))
    .orderBy(asc(applicationMoves.at))
  const made = await executor
    .select({
      id: offers.id,
      applicationId: offers.applicationId,
      expiresOn: offers.expiresOn,
      firstDay: offers.firstDay,
      madeAt: offers.madeAt,
      answer: offerAnswers.answer,
    })
    .from(offers)
    .leftJoin(offerAnswers, eq(offerAnswers.offerId, offers.id))
    .where(inArray(offers.applicationId, ids))
    .orderBy(desc(offers.madeAt), desc(offers.id))
  const requests = await requestsOf(executor, scope, today, ids)
  return rows.map((row) => ({
    ...row,
    requests: requests.filter(({ applicationId, outcome }) => applicationId === row.id && outcome === null),
    moves: moves.filter((move) => move.applicationId === row.id),
    offer: made.find((offer) => offer.applicationId === row.id) ?? null,
  }))
}

/**
 * The asking person's present application to a posting, withdrawn and expired ones left out; null where there is none.
 *
 * @param policies by whose days a draft has expired, though no sweep has run since
 */
export async function ownApplicationTo(
  executor: Executor,
  scope: ReadScope,
  today: string,
  postingId: string,
  policies: Policies,
) {
  const found = await ownApplications(executor, scope, today)
  const over = (row: (typeof found)[number]) => row.state === 'draft' && hasPassed(draftLastDay(row, policies), today)
  return found.find((row) => row.postingId === postingId && !statesForAnother.includes(row.state) && !over(row)) ?? null
}
