import { and, asc, desc, eq, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import type { FileState } from '#domain/file-state.ts'
import { seesEvidence } from '#domain/visibility.ts'
import type { Executor } from '../client.ts'
import {
  documents,
  filePages,
  fileScans,
  informationDocuments,
  informationOutcomes,
  informationRequests,
  quarantinedDocuments,
  reportFiles,
  sourcePictures,
  submissionDecisions,
  submissions,
} from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'
import { standingDecisionOf } from './decisions.ts'

/** Who owns stored bytes: each column that names a storage key, and which of its rows still do. */
const owners: readonly { column: PgColumn; still?: SQL }[] = [
  { column: documents.storageKey, still: isNull(documents.clearedAt) },
  { column: informationDocuments.storageKey, still: isNull(informationDocuments.clearedAt) },
  { column: quarantinedDocuments.storageKey },
  { column: reportFiles.storageKey },
  { column: sourcePictures.storageKey },
]

/** The columns whose rows keep bytes from being swept: of the owners, and of the pages as pictures of what they own. */
export const namingColumns: readonly PgColumn[] = [...owners.map(({ column }) => column), filePages.pictureKey]

/** Which of these storage keys some row names: the documents of every kind, and the pictures of their pages. */
export async function namedKeys(
  executor: Executor,
  _scope: Scope<'run sweep'>,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const owned = sql.join(
    owners.map(({ column, still }) => sql`select ${column} as key from ${column.table} where ${still ?? sql`true`}`),
    sql` union all `,
  )
  const rows = await executor.execute<{ key: string }>(sql`
    with owned as not materialized (${owned})
    select key from owned where key in ${keys}
    union
    select ${filePages.pictureKey} from ${filePages}
    where ${filePages.pictureKey} in ${keys} and ${filePages.storageKey} in (select key from owned)`)
  return new Set(rows.map(({ key }) => key))
}

/** What the latest scan makes of the file of a row of that table; `open` where none was ever asked for. */
export function fileState(table: PgTable & { storageKey: PgColumn }): SQL<FileState> {
  return stateOf(sql`${table}.storage_key`)
}

function stateOf(storageKey: SQL): SQL<FileState> {
  return sql<FileState>`coalesce((
    select case scan.result when 'clean' then 'open' when 'infected' then 'stopped' else 'held' end
    from ${fileScans} scan where scan.storage_key = ${storageKey}
    order by scan.at desc, case scan.result when 'infected' then 0 when 'clean' then 1 else 2 end limit 1), 'open')`
}

/** What the latest scan makes of stored files, by their keys. */
async function fileStates(executor: Executor, storageKeys: readonly string[]): Promise<Map<string, FileState>> {
  const states = new Map<string, FileState>(storageKeys.map((key) => [key, 'open']))
  if (storageKeys.length === 0) return states
  const rows = await executor
    .selectDistinct({ key: fileScans.storageKey, state: stateOf(sql`${fileScans}.storage_key`) })
    .from(fileScans)
    .where(inArray(fileScans.storageKey, [...storageKeys]))
  for (const { key, state } of rows) states.set(key, state)
  return states
}

/** What the latest scan makes of one stored file. */
export async function fileStateOf(executor: Executor, storageKey: string): Promise<FileState> {
  return (await fileStates(executor, [storageKey])).get(storageKey) ?? 'open'
}

/**
 * The files of submissions that wait for a decision and that nobody may open: `held` until the scanner answers, or `stopped` for good.
 * Only of what the viewer may see.
 */
export async function heldFiles(executor: Executor, scope: Scope<'decide submission'>, today: string) {
  const rows = await executor
    .select({
      submissionId: submissions.id,
      personId: submissions.personId,
      claims: submissions.claims,
      documentId: documents.id,
      side: documents.side,
      state: fileState(documents),
    })
    .from(documents)
    .innerJoin(submissions, eq(submissions.id, documents.submissionId))
    .leftJoin(submissionDecisions, standingDecisionOf(submissions.id))
    .where(
      and(
        isNull(submissionDecisions.id),
        ne(fileState(documents), sql`'open'`),
        evidenceWithin(scope, submissions.personId, today),
      ),
    )
  return rows
    .filter(({ claims, personId }) => seesEvidence(scope.viewer, claims, personId))
    .map(({ submissionId, documentId, side, state }) => ({ submissionId, documentId, side, state }))
}

/** The storage keys of the files that are held, the one that was asked about longest ago first. */
export async function keysHeld(executor: Executor, _scope: Scope<'run sweep'>): Promise<string[]> {
  const latest = executor
    .selectDistinctOn([fileScans.storageKey], { key: fileScans.storageKey, at: fileScans.at })
    .from(fileScans)
    .orderBy(fileScans.storageKey, desc(fileScans.at))
    .as('latest')
  const rows = await executor
    .select({ key: latest.key, state: stateOf(sql`${latest.key}`) })
    .from(latest)
    .orderBy(asc(latest.at), asc(latest.key))
  return rows.filter(({ state }) => state === 'held').map(({ key }) => key)
}

/** Whose file it is that a storage key names, and what it came for; null where nobody's is, or nobody's any more. */
export async function ownerOfFile(executor: Executor, _scope: Scope<'run sweep'>, storageKey: string) {
  const [document] = await executor
    .select({
      id: documents.id,
      personId: documents.personId,
      requirement: documents.requirement,
      submissionId: documents.submissionId,
    })
    .from(documents)
    .where(and(eq(documents.storageKey, storageKey), isNull(documents.clearedAt)))
  if (document) return { of: 'document' as const, ...document }
  const [answer] = await executor
    .select({
      id: informationDocuments.id,
      personId: informationDocuments.personId,
      applicationId: informationRequests.applicationId,
      outcome: informationOutcomes.outcome,
    })
    .from(informationDocuments)
    .innerJoin(informationRequests, eq(informationRequests.id, informationDocuments.requestId))
    .leftJoin(informationOutcomes, eq(informationOutcomes.requestId, informationDocuments.requestId))
    .where(and(eq(informationDocuments.storageKey, storageKey), isNull(informationDocuments.clearedAt)))
  if (answer) return { of: 'answer' as const, ...answer }
  const [paper] = await executor
    .select({ id: reportFiles.id, personId: reportFiles.personId })
    .from(reportFiles)
    .where(eq(reportFiles.storageKey, storageKey))
  if (paper) return { of: 'agency paper' as const, ...paper }
  const [picture] = await executor
    .select({ id: sourcePictures.id, personId: sourcePictures.personId })
    .from(sourcePictures)
    .where(eq(sourcePictures.storageKey, storageKey))
  return picture ? { of: 'agency paper' as const, ...picture } : null
}

/** The files that were replaced before an instant without ever having been sent, and are still kept. */
export async function replacedFiles(executor: Executor, _scope: Scope<'run sweep'>, before: Date) {
  const uploads = await executor
    .select({ id: documents.id, storageKey: documents.storageKey })
    .from(documents)
    .where(and(isNull(documents.submissionId), lt(documents.replacedAt, before), isNull(documents.clearedAt)))
  const answers = await executor
    .select({ id: informationDocuments.id, storageKey: informationDocuments.storageKey })
    .from(informationDocuments)
    .where(and(lt(informationDocuments.replacedAt, before), isNull(informationDocuments.clearedAt)))
  return { uploads, answers }
}
