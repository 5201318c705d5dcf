import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import {
  applicationMoves,
  applications,
  factRetractions,
  facts,
  offerAnswers,
  offers,
  people,
  postings,
  programs,
  screenings,
  signatures,
  teams,
} from '../schema/index.ts'
import { namesOfAccounts } from './names.ts'
import { recordsOf } from './same-person.ts'
import { within } from './scope.ts'

type ReadScope = Scope<
  | 'read application'
  | 'screen application'
  | 'move application'
  | 'make offer'
  | 'hire applicant'
  | 'record clearance card'
  | 'exchange messages'
  | 'name referees'
  | 'handle references'
>

/** One application that was sent in, with its person and posting; null where it is not within the scope, or was never sent. */
export async function sentApplication(executor: Executor, scope: ReadScope, today: string, id: string) {
  const [row] = await executor
    .select({ application: applications, person: people, posting: postings, program: programs.name })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(programs, eq(programs.id, postings.programId))
    .where(
      and(eq(applications.id, id), isNotNull(applications.submittedAt), within(scope, applications.personId, today)),
    )
  return row ?? null
}

/** The offer that was made last, with its answer (null = none yet); null where none was made. */
export async function newestOffer(
  executor: Executor,
  scope: Scope<'make offer' | 'hire applicant'>,
  today: string,
  id: string,
) {
  const [row] = await executor
    .select({
      id: offers.id,
      firstDay: offers.firstDay,
      payCents: offers.payCents,
      expiresOn: offers.expiresOn,
      answer: offerAnswers.answer,
      answeredAt: offerAnswers.at,
    })
    .from(offers)
    .innerJoin(applications, eq(applications.id, offers.applicationId))
    .leftJoin(offerAnswers, eq(offerAnswers.offerId, offers.id))
    .where(and(eq(applications.id, id), within(scope, applications.personId, today)))
    .orderBy(desc(offers.madeAt), desc(offers.id))
    .limit(1)
  return row ?? null
}

/** What happened to an application: its moves, offers and findings, each with who did it, and what was signed with it. */
export async function historyOfApplication(
  executor: Executor,
  scope: Scope<'read application'>,
  today: string,
  id: string,
) {
  const ours = and(eq(applications.id, id), within(scope, applications.personId, today))
  const moves = await executor
    .select({ move: applicationMoves })
    .from(applicationMoves)
    .innerJoin(applications, eq(applications.id, applicationMoves.applicationId))
    .where(ours)
    .orderBy(asc(applicationMoves.at))
  const made = await executor
    .select({ offer: offers, answer: offerAnswers.answer, answeredAt: offerAnswers.at })
    .from(offers)
    .innerJoin(applications, eq(applications.id, offers.applicationId))
    .leftJoin(offerAnswers, eq(offerAnswers.offerId, offers.id))
    .where(ours)
    .orderBy(desc(offers.madeAt), desc(offers.id))
  const findings = await executor
    .select({ screening: screenings })
    .from(screenings)
    .innerJoin(applications, eq(applications.id, screenings.applicationId))
    .where(ours)
    .orderBy(desc(screenings.at))
  const signed = await executor
    .select({
      statement: signatures.statement,
      signedName: signatures.signedName,
      signedAt: signatures.signedAt,
      made: signatures.made,
      recordedBy: signatures.recordedBy,
      signedOn: signatures.signedOn,
      paperFiled: signatures.paperFiled,
    })
    .from(signatures)
    .innerJoin(applications, eq(applications.id, signatures.subjectId))
    .where(ours)
    .orderBy(asc(signatures.signedAt))
  const names = await namesOfAccounts(executor, [
    ...moves.map(({ move }) => move.by),
    ...findings.map(({ screening }) => screening.by),
    ...made.map(({ offer }) => offer.madeBy),
    ...signed.map(({ recordedBy }) => recordedBy),
  ])
  const by = (account: string | null) => (account && names.get(account)) ?? null
  return {
    moves: moves.map(({ move }) => ({ ...move, byName: by(move.by) })),
    offers: made.map(({ offer, ...answer }) => ({ ...offer, ...answer, byName: by(offer.madeBy) })),
    findings: findings.map(({ screening }) => ({ ...screening, byName: by(screening.by) })),
    signatures: signed.map(({ recordedBy, ...row }) => ({ ...row, recordedByName: by(recordedBy) })),
  }
}

/** The facts that are recorded about a person, under whichever record, and that stand, the newest first. */
export async function screenedFacts(
  executor: Executor,
  scope: Scope<'read application'>,
  today: string,
  personId: string,
) {
  const rows = await executor
    .select({
      id: facts.id,
      personId: facts.personId,
      body: facts.body,
      recordedAt: facts.recordedAt,
      recordedBy: facts.recordedBy,
      source: facts.source,
      retractedAt: factRetractions.retractedAt,
    })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(
      and(inArray(facts.personId, [...(await recordsOf(executor, personId))]), within(scope, facts.personId, today)),
    )
    .orderBy(desc(facts.recordedAt), desc(facts.id))
  const names = await namesOfAccounts(
    executor,
    rows.map((row) => row.recordedBy),
  )
  return rows
    .filter((row) => row.retractedAt === null)
    .map(({ retractedAt: _, ...row }) => ({
      ...row,
      byName: (row.recordedBy && names.get(row.recordedBy)) ?? null,
    }))
}

/** The teams of a program, by name. */
export async function teamsOfProgram(executor: Executor, _scope: Scope<'hire applicant'>, programId: string) {
  return executor
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(eq(teams.programId, programId))
    .orderBy(asc(teams.name))
}
