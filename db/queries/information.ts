import { and, asc, eq, gte, inArray, isNull, notInArray, or } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { finalStates } from '#domain/hiring.ts'
import type { Executor } from '../client.ts'
import { applications, informationDocuments, informationOutcomes, informationRequests } from '../schema/index.ts'
import { pagesOfFile } from './file-pages.ts'
import { fileState } from './files.ts'
import { namesOfAccounts } from './names.ts'
import { within } from './scope.ts'

type ReadScope = Scope<'read application' | 'answer application' | 'fill in application' | 'screen application'>

const columns = {
  id: informationRequests.id,
  applicationId: informationRequests.applicationId,
  personId: applications.personId,
  item: informationRequests.item,
  about: informationRequests.about,
  text: informationRequests.text,
  words: informationRequests.words,
  dueOn: informationRequests.dueOn,
  askedAt: informationRequests.askedAt,
  askedBy: informationRequests.askedBy,
  outcome: informationOutcomes.outcome,
  reason: informationOutcomes.reason,
  answer: informationOutcomes.words,
  endedAt: informationOutcomes.at,
  endedBy: informationOutcomes.by,
}

/** Everything that an application was asked for, the oldest first; `outcome` null = still open. Empty outside the scope. */
export async function requestsOf(
  executor: Executor,
  scope: ReadScope,
  today: string,
  applicationIds: readonly string[],
) {
  if (applicationIds.length === 0) return []
  return executor
    .select(columns)
    .from(informationRequests)
    .innerJoin(applications, eq(applications.id, informationRequests.applicationId))
    .leftJoin(informationOutcomes, eq(informationOutcomes.requestId, informationRequests.id))
    .where(
      and(inArray(informationRequests.applicationId, [...applicationIds]), within(scope, applications.personId, today)),
    )
    .orderBy(asc(informationRequests.askedAt), asc(informationRequests.id))
}

export type InformationRequest = Awaited<ReturnType<typeof requestsOf>>[number]

/** The files that are kept for these requests, front before back. Before the answer they are their sender's alone. */
export async function filesOf(executor: Executor, scope: ReadScope, today: string, requestIds: readonly string[]) {
  if (requestIds.length === 0) return []
  const rows = await executor
    .select({
      id: informationDocuments.id,
      requestId: informationDocuments.requestId,
      side: informationDocuments.side,
      fileName: informationDocuments.fileName,
      mediaType: informationDocuments.mediaType,
      state: fileState(informationDocuments),
      pages: pagesOfFile(informationDocuments),
    })
    .from(informationDocuments)
    .where(
      and(
        inArray(informationDocuments.requestId, [...requestIds]),
        isNull(informationDocuments.replacedAt),
        within(scope, informationDocuments.personId, today),
      ),
    )
  return rows.sort((a, b) => b.side.localeCompare(a.side))
}

/** One file of a request with where it lies; null outside the scope, and to others than its sender until the request is answered. */
export async function answerFileById(executor: Executor, scope: ReadScope, today: string, id: string) {
  const [found] = await executor
    .select({
      id: informationDocuments.id,
      personId: informationDocuments.personId,
      fileName: informationDocuments.fileName,
      mediaType: informationDocuments.mediaType,
      bytes: informationDocuments.bytes,
      storageKey: informationDocuments.storageKey,
      outcome: informationOutcomes.outcome,
    })
    .from(informationDocuments)
    .leftJoin(informationOutcomes, eq(informationOutcomes.requestId, informationDocuments.requestId))
    .where(
      and(
        eq(informationDocuments.id, id),
        isNull(informationDocuments.replacedAt),
        within(scope, informationDocuments.personId, today),
      ),
    )
  if (!found) return null
  const { viewer } = scope
  const isSender = viewer.kind === 'account' && viewer.personId === found.personId
  return isSender || found.outcome === 'answered' ? { ...found, isSender } : null
}

/** The same requests for HR, with who asked and who ended each, and the files of those that were answered. */
export async function informationFor(
  executor: Executor,
  scope: Scope<'read application'>,
  today: string,
  applicationId: string,
) {
  const requests = await requestsOf(executor, scope, today, [applicationId])
  const answered = requests.filter(({ outcome }) => outcome === 'answered').map(({ id }) => id)
  const files = await filesOf(executor, scope, today, answered)
  const names = await namesOfAccounts(
    executor,
    requests.flatMap(({ askedBy, endedBy }) => [askedBy, endedBy]),
  )
  const nameOf = (account: string | null) => (account && names.get(account)) ?? null
  return requests.map((request) => ({
    ...request,
    askedByName: nameOf(request.askedBy),
    endedByName: nameOf(request.endedBy),
    files: files.filter(({ requestId }) => requestId === request.id),
  }))
}

/**
 * What was asked for and ended from a day on: answered by the applicant, or run out. Answers count while the application goes on, what
 * ran out while the application has not been ended in another way.
 *
 * @param from `YYYY-MM-DD`, by its beginning in UTC
 */
export async function informationEnded(executor: Executor, _scope: Scope<'run sweep'>, from: string) {
  return executor
    .select({
      requestId: informationRequests.id,
      applicationId: informationRequests.applicationId,
      personId: applications.personId,
      outcome: informationOutcomes.outcome,
      at: informationOutcomes.at,
    })
    .from(informationOutcomes)
    .innerJoin(informationRequests, eq(informationRequests.id, informationOutcomes.requestId))
    .innerJoin(applications, eq(applications.id, informationRequests.applicationId))
    .where(
      and(
        inArray(informationOutcomes.outcome, ['answered', 'expired']),
        gte(informationOutcomes.at, new Date(`${from}T00:00:00Z`)),
        or(eq(applications.state, 'expired'), notInArray(applications.state, [...finalStates])),
      ),
    )
}
