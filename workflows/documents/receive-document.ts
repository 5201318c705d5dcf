import type { Readable } from 'node:stream'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { askedOf, senderOf } from '../submissions/asked-of.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'
import { type FileProblem, storeFile } from './incoming-file.ts'
import { keepDocument } from './keep-document.ts'
import { keepPages } from './keep-pages.ts'
import { dropFile } from './received-file.ts'
import { recordingStops } from './scan-file.ts'

/**
 * Receives one side of a document for a requirement and keeps it, waiting to be sent with its form; it takes the place of one
 * that waits for the same side. The stream is read to its end in any case, and never destroyed.
 *
 * @param input.personId whose it is, where somebody else hands it in; whoever asks unless told
 * @param input.content may end early at one byte more than `largestFile`
 * @throws NotFound where the person has no such requirement to show; nothing may be received before an accepted offer (ADA)
 */
export async function receiveDocument(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { personId?: string; requirement: string; side: 'front' | 'back'; fileName: string; content: Readable },
): Promise<{ ok: true; documentId: string } | { ok: false; problem: FileProblem }> {
  const { requirement, side } = input
  const personId = senderOf(scope, input.personId)
  const asked = await askedOf(portal.database.db, scope, { personId, requirement }, moment.today)
  if (asked.length === 0) {
    await dropFile(input.content)
    throw new NotFound()
  }
  const stopped = recordingStops(portal, moment, scope, personId)
  const stored = await storeFile(portal, moment, { ...input, stopped }, (file, pages) =>
    inDeed(portal, moment, scope, async (deed) => {
      await lockEvidence(deed, personId)
      await keepPages(deed, pages)
      return keepDocument(deed, { personId, requirement, side }, file)
    }),
  )
  return stored.ok ? { ok: true, documentId: stored.id } : stored
}
