import type { Readable } from 'node:stream'
import { clearanceOf } from '#db/queries/clearance.ts'
import type { Scope } from '#domain/authority.ts'
import { formsFor, isSendable } from '#domain/sending/forms.ts'
import { versionOn } from '#domain/versions.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'
import { type FileProblem, storeFile } from './incoming-file.ts'
import { keepDocument } from './keep-document.ts'
import { keepPages } from './keep-pages.ts'
import { dropFile } from './received-file.ts'

/**
 * Receives one side of a document for a requirement and keeps it, waiting to be sent with its form; it takes the place of one
 * that waits for the same side. The stream is read to its end in any case, and never destroyed.
 *
 * @param input.content may end early at one byte more than `largestFile`
 * @throws NotFound where the person has no such requirement to show; nothing may be received before an accepted offer (ADA)
 */
export async function receiveDocument(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { requirement: string; side: 'front' | 'back'; fileName: string; content: Readable },
): Promise<{ ok: true; documentId: string } | { ok: false; problem: FileProblem }> {
  const personId = await personAsked(portal, moment, scope, input.requirement)
  if (personId === null) {
    await dropFile(input.content)
    throw new NotFound()
  }
  const stored = await storeFile(portal, input, (file, pages) =>
    inDeed(portal, moment, scope, async (deed) => {
      const { requirement, side } = input
      await lockEvidence(deed, personId)
      await keepPages(deed, pages)
      return keepDocument(deed, { personId, requirement, side }, file)
    }),
  )
  return stored.ok ? { ok: true, documentId: stored.id } : stored
}

/** The person whose own scope it is; null where no position is open to them whose requirement takes a document. */
async function personAsked(portal: Portal, moment: Moment, scope: Scope<'submit evidence'>, requirement: string) {
  if (scope.viewer.kind !== 'account') return null
  const { personId } = scope.viewer
  const clearance = await clearanceOf(portal.database.db, scope, personId, moment.today)
  const asked = clearance?.open.some(({ position }) =>
    formsFor(versionOn(position, moment.today), requirement).some(isSendable),
  )
  return asked ? personId : null
}
