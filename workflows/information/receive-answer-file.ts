import type { Readable } from 'node:stream'
import { and, eq, isNull } from 'drizzle-orm'
import { requestsOf } from '#db/queries/information.ts'
import { informationDocuments } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import { type FileProblem, storeFile } from '../documents/incoming-file.ts'
import { keepPages } from '../documents/keep-pages.ts'
import { dropFile } from '../documents/received-file.ts'
import { recordingStops } from '../documents/scan-file.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { type RequestClosed, whyClosed } from './answer-information.ts'
import { lockedRequest } from './find-request.ts'

/**
 * Receives one side of a paper that HR asked for and keeps it, waiting to be sent with the answer; it takes the place of one that waits
 * for the same side. The stream is read to its end in any case, and never destroyed.
 *
 * @throws NotFound where the person was not asked for this
 */
export async function receiveAnswerFile(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer application'>,
  input: { applicationId: string; requestId: string; side: 'front' | 'back'; fileName: string; content: Readable },
): Promise<{ ok: true; documentId: string } | { ok: false; problem: FileProblem | RequestClosed }> {
  const { applicationId, requestId, side } = input
  const asked = await requestsOf(portal.database.db, scope, moment.today, [applicationId])
  const request = asked.find(({ id }) => id === requestId)
  if (!request || request.outcome !== null) {
    await dropFile(input.content)
    if (!request) throw new NotFound()
    return { ok: false, problem: request.outcome === 'answered' ? 'ended' : (request.outcome ?? 'ended') }
  }
  try {
    const stopped = recordingStops(portal, moment, scope, request.personId)
    const stored = await storeFile(portal, moment, { ...input, stopped }, (file, pages) =>
      inDeed(portal, moment, scope, async (deed) => {
        const { application, outcome } = await lockedRequest(deed, scope, applicationId, requestId)
        const closed = outcome === 'answered' ? 'ended' : (outcome ?? (await whyClosed(deed, application)))
        if (closed) throw new Closed(closed)
        await deed.tx
          .update(informationDocuments)
          .set({ replacedAt: moment.now })
          .where(
            and(
              eq(informationDocuments.requestId, requestId),
              eq(informationDocuments.side, side),
              isNull(informationDocuments.replacedAt),
            ),
          )
        const { personId } = application
        const [kept] = await deed.tx
          .insert(informationDocuments)
          .values({ requestId, personId, side, ...file, uploadedAt: moment.now, uploadedBy: deed.by })
          .returning({ id: informationDocuments.id })
        if (!kept) throw new Error('the document was not kept')
        await keepPages(deed, pages)
        const ids = { documentId: kept.id, sha256: file.sha256 }
        await deed.record(personId, { event: 'document received', ids })
        return kept.id
      }),
    )
    return stored.ok ? { ok: true, documentId: stored.id } : stored
  } catch (error) {
    if (error instanceof Closed) return { ok: false, problem: error.problem }
    throw error
  }
}

/** The request ended while the file was on its way; nothing of it stays. */
class Closed extends Error {
  readonly problem: RequestClosed
  constructor(problem: RequestClosed) {
    super(problem)
    this.problem = problem
  }
}
