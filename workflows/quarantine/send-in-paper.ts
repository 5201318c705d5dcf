import { and, eq, isNull } from 'drizzle-orm'
import { clearanceOf } from '#db/queries/clearance.ts'
import { fileStateOf } from '#db/queries/files.ts'
import { ownPaperAside } from '#db/queries/quarantine.ts'
import { quarantinedDocuments } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { formsFor, isSendable } from '#domain/sending/forms.ts'
import { versionOn } from '#domain/versions.ts'
import { type Deed, inDeed } from '../deed.ts'
import { keepDocument } from '../documents/keep-document.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'

/**
 * Takes a paper that was kept aside as the file for its requirement, on its person's wish, once an offer has been accepted; the usual
 * form is filled in and sent with it. Doing it again changes nothing.
 *
 * @throws NotFound where it is not the person's, a virus was found in it, or its requirement is not asked of them yet (ADA)
 */
export async function sendInPaper(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { requirement: string; paperId: string },
): Promise<void> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  const { personId } = viewer
  const { requirement, paperId } = input
  await inDeed(portal, moment, scope, async (deed) => {
    await lockEvidence(deed, personId)
    if (!(await isAsked(deed, scope, personId, requirement))) throw new NotFound()
    const paper = await ownPaperAside(deed.tx, scope, paperId)
    if (!paper) return
    if (paper.kind !== requirement || !paper.storageKey) throw new NotFound()
    if ((await fileStateOf(deed.tx, paper.storageKey)) === 'stopped') throw new NotFound()
    const { storageKey, fileName, mediaType, bytes, sha256, receivedAs, storedSha256 } = paper
    const [ended] = await deed.tx
      .update(quarantinedDocuments)
      .set({ ended: 'sent-in', endedAt: moment.now, storageKey: null, fileName: '' })
      .where(and(eq(quarantinedDocuments.id, paperId), isNull(quarantinedDocuments.ended)))
      .returning({ id: quarantinedDocuments.id })
    if (!ended) return
    const file = { storageKey, fileName, mediaType, bytes, sha256, receivedAs, storedSha256 }
    await keepDocument(deed, { personId, requirement, side: 'front' }, file)
  })
}

async function isAsked(deed: Deed, scope: Scope<'submit evidence'>, personId: string, requirement: string) {
  const clearance = await clearanceOf(deed.tx, scope, personId, deed.today)
  return clearance?.open.some(({ position }) => formsFor(versionOn(position, deed.today), requirement).some(isSendable))
}
