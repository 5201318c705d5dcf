import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Scores } from '#domain/scorecard.ts'
import type { Executor } from '../client.ts'
import {
  accountRoles,
  accounts,
  applications,
  appointmentRequests,
  interviewAppointments,
  interviewDecisions,
  interviewEnds,
  interviewScorers,
  interviews,
  people,
  scorecardDrafts,
  scorecards,
  scorerReplacements,
} from '../schema/index.ts'
import { fullName, namesOfAccounts } from './names.ts'
import { within } from './scope.ts'

type Interview = typeof interviews.$inferSelect

/** For each interview the appointment that speaks, and the wish for another time where one was sent since. */
export async function appointmentsOf(executor: Executor, interviewIds: readonly string[]) {
  const rows = await executor
    .selectDistinctOn([interviewAppointments.interviewId], {
      appointment: interviewAppointments,
      request: appointmentRequests,
    })
    .from(interviewAppointments)
    .leftJoin(appointmentRequests, eq(appointmentRequests.appointmentId, interviewAppointments.id))
    .where(inArray(interviewAppointments.interviewId, [...interviewIds]))
    .orderBy(interviewAppointments.interviewId, desc(interviewAppointments.madeAt), desc(interviewAppointments.id))
  return new Map(rows.map((row) => [row.appointment.interviewId, row]))
}

/** The same for one interview. */
export async function appointmentOf(executor: Executor, interviewId: string) {
  const found = (await appointmentsOf(executor, [interviewId])).get(interviewId)
  if (!found) throw new Error('an interview has no appointment')
  return found
}

/** Who scores interviews now, by when they were named and by name, and whether each has signed. */
export async function scorersOfMany(executor: Executor, interviewIds: readonly string[]) {
  return executor
    .select({
      id: interviewScorers.id,
      interviewId: interviewScorers.interviewId,
      accountId: interviewScorers.accountId,
      name: fullName,
      signedAt: scorecards.signedAt,
    })
    .from(interviewScorers)
    .innerJoin(accounts, eq(accounts.id, interviewScorers.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .leftJoin(scorecards, eq(scorecards.scorerId, interviewScorers.id))
    .leftJoin(scorerReplacements, eq(scorerReplacements.scorerId, interviewScorers.id))
    .where(and(inArray(interviewScorers.interviewId, [...interviewIds]), isNull(scorerReplacements.scorerId)))
    .orderBy(asc(interviewScorers.namedAt), asc(people.familyName), asc(people.givenName), asc(interviewScorers.id))
}

/** The same for one interview. */
export async function scorersOf(executor: Executor, interviewId: string) {
  return scorersOfMany(executor, [interviewId])
}

/**
 * The newest interview of an application as whoever asks may see it: their own card, and the others' only when every scorer has
 * signed. Until then nothing is read of what another wrote.
 *
 * @returns null where there was none, or the application is not within the scope
 */
export async function newestInterview(
  executor: Executor,
  scope: Scope<'screen application' | 'score interview'>,
  today: string,
  applicationId: string,
) {
  const [found] = await executor
    .select({ interview: interviews, end: interviewEnds })
    .from(interviews)
    .innerJoin(applications, eq(applications.id, interviews.applicationId))
    .leftJoin(interviewEnds, eq(interviewEnds.interviewId, interviews.id))
    .where(and(eq(applications.id, applicationId), within(scope, applications.personId, today)))
    .orderBy(desc(interviews.invitedAt), desc(interviews.id))
    .limit(1)
  if (!found) return null
  const { interview, end } = found
  const scorers = await scorersOf(executor, interview.id)
  const account = scope.viewer.kind === 'account' ? scope.viewer.accountId : null
  const own = scorers.find(({ accountId }) => accountId === account) ?? null
  const allIn = scorers.length > 0 && scorers.every(({ signedAt }) => signedAt !== null)
  const decisions = await executor
    .select()
    .from(interviewDecisions)
    .where(eq(interviewDecisions.interviewId, interview.id))
    .orderBy(asc(interviewDecisions.at))
  const replaced = await replacedScorers(executor, interview.id)
  const names = await namesOfAccounts(executor, [
    interview.invitedBy,
    end?.by ?? null,
    ...decisions.map(({ by }) => by),
  ])
  const by = (id: string | null) => (id && names.get(id)) ?? null
  return {
    ...interview,
    ...(await appointmentOf(executor, interview.id)),
    scorers,
    replaced,
    own: own && { ...own, scores: await ownScores(executor, own.id) },
    allIn,
    cards: allIn ? await cardsOf(executor, interview) : [],
    decisions: decisions.map((decision) => ({ ...decision, byName: by(decision.by) })),
    end: end && { ...end, byName: by(end.by) },
  }
}

async function ownScores(executor: Executor, scorerId: string): Promise<Scores> {
  const [card] = await executor.select().from(scorecards).where(eq(scorecards.scorerId, scorerId))
  const [draft] = await executor.select().from(scorecardDrafts).where(eq(scorecardDrafts.scorerId, scorerId))
  return card?.scores ?? draft?.scores ?? {}
}

async function cardsOf(executor: Executor, interview: Interview) {
  return executor
    .select({ scorerId: scorecards.scorerId, name: fullName, scores: scorecards.scores, signedAt: scorecards.signedAt })
    .from(scorecards)
    .innerJoin(interviewScorers, eq(interviewScorers.id, scorecards.scorerId))
    .innerJoin(accounts, eq(accounts.id, interviewScorers.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(eq(interviewScorers.interviewId, interview.id))
    .orderBy(asc(people.familyName), asc(people.givenName), asc(interviewScorers.id))
}

async function replacedScorers(executor: Executor, interviewId: string) {
  return executor
    .select({ id: interviewScorers.id, name: fullName, reason: scorerReplacements.reason, at: scorerReplacements.at })
    .from(interviewScorers)
    .innerJoin(scorerReplacements, eq(scorerReplacements.scorerId, interviewScorers.id))
    .innerJoin(accounts, eq(accounts.id, interviewScorers.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(eq(interviewScorers.interviewId, interviewId))
    .orderBy(asc(scorerReplacements.at))
}

/** Who may score someone's interview: every working account of HR but that person's own, by name. */
export async function possibleScorers(
  executor: Executor,
  _scope: Scope<'screen application'>,
  applicantId: string,
): Promise<{ accountId: string; name: string }[]> {
  return executor
    .select({ accountId: accounts.id, name: fullName })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .innerJoin(accountRoles, and(eq(accountRoles.accountId, accounts.id), eq(accountRoles.role, 'hr')))
    .where(and(isNull(accounts.disabledAt), ne(people.id, applicantId)))
    .orderBy(asc(people.familyName), asc(people.givenName), asc(accounts.id))
}

/** One's own interview as the applicant sees it: the newest, its appointment, and the wish for another time. Null where none. */
export async function ownInterview(
  executor: Executor,
  scope: Scope<'answer application'>,
  today: string,
  applicationId: string,
) {
  const [found] = await executor
    .select({ id: interviews.id, how: interviewEnds.how })
    .from(interviews)
    .innerJoin(applications, eq(applications.id, interviews.applicationId))
    .leftJoin(interviewEnds, eq(interviewEnds.interviewId, interviews.id))
    .where(and(eq(applications.id, applicationId), within({ ...scope, reach: 'self' }, applications.personId, today)))
    .orderBy(desc(interviews.invitedAt), desc(interviews.id))
    .limit(1)
  return found ? { ...found, ...(await appointmentOf(executor, found.id)) } : null
}
