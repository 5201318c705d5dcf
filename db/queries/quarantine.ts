import { and, asc, eq, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { type ApplicationState, underWay } from '#domain/hiring.ts'
import type { Executor } from '../client.ts'
import { applications, postings, quarantinedDocuments } from '../schema/index.ts'
import { fileState } from './files.ts'

type OwnScope = Scope<'submit evidence' | 'answer application' | 'read document'>

/** Whose papers these are: the asking person's, however wide the scope; nobody else ever sees one. */
function ownOf({ viewer }: OwnScope) {
  return viewer.kind === 'account' ? eq(quarantinedDocuments.personId, viewer.personId) : sql`false`
}

/** The health papers that are kept unseen for the asking person, the oldest first. */
export async function ownPapersAside(executor: Executor, scope: OwnScope) {
  return executor
    .select({
      id: quarantinedDocuments.id,
      kind: quarantinedDocuments.kind,
      fileName: quarantinedDocuments.fileName,
      receivedAt: quarantinedDocuments.receivedAt,
      state: fileState(quarantinedDocuments),
    })
    .from(quarantinedDocuments)
    .where(and(ownOf(scope), isNull(quarantinedDocuments.ended)))
    .orderBy(asc(quarantinedDocuments.receivedAt), asc(quarantinedDocuments.id))
}

/** One of them with where it lies; null where it is somebody else's or has ended. */
export async function ownPaperAside(executor: Executor, scope: OwnScope, id: string) {
  const [found] = await executor
    .select()
    .from(quarantinedDocuments)
    .where(and(eq(quarantinedDocuments.id, id), ownOf(scope), isNull(quarantinedDocuments.ended)))
  return found ?? null
}

/** The states of a person's applications, with the position of each. */
export async function ownApplicationStates(
  executor: Executor,
  { viewer }: OwnScope,
): Promise<{ state: ApplicationState; positionId: string }[]> {
  if (viewer.kind !== 'account') return []
  return executor
    .select({ state: applications.state, positionId: postings.positionId })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(eq(applications.personId, viewer.personId))
}

/** The ids of papers that are to go: their person has no application under way, or they have ended and their bytes are still there. */
export async function papersToRemove(executor: Executor, _scope: Scope<'run sweep'>) {
  const states = sql.join(
    underWay.map((state) => sql`${state}`),
    sql`, `,
  )
  const stillApplying = executor
    .select({ one: sql`1` })
    .from(applications)
    .where(and(eq(applications.personId, quarantinedDocuments.personId), sql`${applications.state} in (${states})`))
  const over = await executor
    .select({ id: quarantinedDocuments.id })
    .from(quarantinedDocuments)
    .where(and(isNull(quarantinedDocuments.ended), notExists(stillApplying)))
  const left = await executor
    .select({ id: quarantinedDocuments.id })
    .from(quarantinedDocuments)
    .where(and(isNotNull(quarantinedDocuments.ended), isNotNull(quarantinedDocuments.storageKey)))
  return { over: over.map(({ id }) => id), left: left.map(({ id }) => id) }
}
