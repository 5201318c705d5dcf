import type { Readable } from 'node:stream'
import { and, eq, isNull } from 'drizzle-orm'
import { ownApplicationStates } from '#db/queries/quarantine.ts'
import { quarantinedDocuments } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { isKeptFor } from '#domain/quarantine.ts'
import { inDeed } from '../deed.ts'
import { type FileProblem, keysOf, storeFile } from '../documents/incoming-file.ts'
import { keepPages } from '../documents/keep-pages.ts'
import { dropFile } from '../documents/received-file.ts'
import { removeStored } from '../documents/remove-stored.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'

/**
 * Keeps a health paper that came before an accepted offer, sealed and for its person alone: no ledger, notice or list names it. The
 * same file again is kept once. The stream is read to its end in any case, and never destroyed.
 *
 * @param input.kind the requirement that it would serve, or `other-health`
 * @throws NotFound where none of the person's applications is under way
 */
export async function setAside(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { kind: string; fileName: string; content: Readable },
): Promise<{ ok: true; paperId: string } | { ok: false; problem: FileProblem }> {
  const { viewer } = scope
  const states = await ownApplicationStates(portal.database.db, scope)
  if (viewer.kind !== 'account' || !isKeptFor(states.map(({ state }) => state))) {
    await dropFile(input.content)
    throw new NotFound()
  }
  const { personId } = viewer
  const { kind } = input
  let superfluous: string[] = []
  const stored = await storeFile(portal, moment, { ...input, stopped: async () => {} }, (file, pages) =>
    inDeed(portal, moment, scope, async (deed) => {
      await lockEvidence(deed, personId)
      const [same] = await deed.tx
        .select({ id: quarantinedDocuments.id })
        .from(quarantinedDocuments)
        .where(
          and(
            eq(quarantinedDocuments.personId, personId),
            eq(quarantinedDocuments.kind, kind),
            eq(quarantinedDocuments.sha256, file.sha256),
            isNull(quarantinedDocuments.ended),
          ),
        )
      if (same) {
        superfluous = keysOf(file.storageKey, pages)
        return same.id
      }
      const [kept] = await deed.tx
        .insert(quarantinedDocuments)
        .values({ personId, kind, ...file, receivedAt: moment.now })
        .returning({ id: quarantinedDocuments.id })
      if (!kept) throw new Error('the paper was not kept')
      await keepPages(deed, pages)
      return kept.id
    }),
  )
  await removeStored(portal, superfluous)
  return stored.ok ? { ok: true, paperId: stored.id } : stored
}
