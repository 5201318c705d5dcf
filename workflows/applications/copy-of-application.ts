import { and, asc, eq } from 'drizzle-orm'
import { policiesInForce } from '#db/queries/policies.ts'
import { positionsById } from '#db/queries/positions.ts'
import { within } from '#db/queries/scope.ts'
import { publishedWordings } from '#db/queries/statements.ts'
import { applications, postings, signatures } from '#db/schema/index.ts'
import { type Answers, minimumAgeOf, type QuestionId, questionsFor } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { versionOn } from '#domain/versions.ts'
import { compartmentOfStatement } from '#domain/visibility.ts'
import type { Moment, Portal } from '../portal.ts'

/** What was signed with an application, as far as it may leave the house by mail. */
export type ApplicationCopy = {
  questions: QuestionId[]
  answers: Answers
  /** The age that one of the questions speaks of. */
  years: number | null
  /** Whether something is kept back because it is confidential. */
  confidential: boolean
  /** What was signed, in which wording; `words` those of a wording of the agency's own, null for one of the portal's. */
  signed: {
    statement: string
    version: number
    language: 'en' | 'es'
    name: string
    on: string
    words: { title: string; text: string } | null
  }[]
}

/** A copy of an application for its signer, null where there is none: never what is medical or about lived experience. */
export async function copyOfApplication(
  portal: Portal,
  { today, now }: Moment,
  scope: Scope<'write letter'>,
  applicationId: string,
): Promise<ApplicationCopy | null> {
  const { db } = portal.database
  const [found] = await db
    .select({ application: applications, positionId: postings.positionId })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(and(eq(applications.id, applicationId), within(scope, applications.personId, today)))
  const position = found && (await positionsById(db, [found.positionId])).get(found.positionId)
  if (!position) return null
  const version = versionOn(position, today)
  const asked = questionsFor(version, found.application.answers)
  const questions = asked.filter(isOrdinary)
  const { agency } = await policiesInForce(db, now)
  const published = await publishedWordings(db)
  const rows = await db
    .select()
    .from(signatures)
    .where(eq(signatures.subjectId, applicationId))
    .orderBy(asc(signatures.signedAt), asc(signatures.statement))
  return {
    questions,
    answers: Object.fromEntries(questions.map((question) => [question, found.application.answers[question]])),
    years: minimumAgeOf(version),
    confidential: questions.length < asked.length,
    signed: rows
      .filter(({ statement }) => isOrdinary(statement))
      .map(({ statement, version, language, signedName, signedAt, signedOn }) => ({
        statement,
        version,
        language,
        name: signedName,
        on: signedOn ?? todayIn(agency.timeZone, signedAt),
        words:
          published.find((each) => each.statement === statement && each.version === version)?.words[language] ?? null,
      })),
  }
}

const isOrdinary = (name: string) => compartmentOfStatement(name) === 'ordinary'
