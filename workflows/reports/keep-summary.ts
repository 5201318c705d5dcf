import type { Readable } from 'node:stream'
import { reportFiles } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import { storeFile } from '../documents/incoming-file.ts'
import { keepPages } from '../documents/keep-pages.ts'
import { recordingStops } from '../documents/scan-file.ts'
import type { Moment, Portal } from '../portal.ts'

/** Keeps the official summary of rights in a language; the newest is attached to notices from now on. */
export async function keepSummary(
  portal: Portal,
  moment: Moment,
  scope: Scope<'keep agency papers'>,
  input: { language: 'en' | 'es'; fileName: string; content: Readable },
) {
  const { language } = input
  const stopped = recordingStops(portal, moment, scope, null)
  return storeFile(portal, moment, { ...input, stopped }, (file, pages) =>
    inDeed(portal, moment, scope, async (deed) => {
      const [kept] = await deed.tx
        .insert(reportFiles)
        .values({ purpose: 'summary', language, ...file, keptAt: deed.now, keptBy: deed.by })
        .returning({ id: reportFiles.id })
      if (!kept) throw new Error('the file was not kept')
      await keepPages(deed, pages)
      await deed.record(null, { event: 'agency paper kept', ids: { documentId: kept.id, sha256: file.sha256 } })
      return kept.id
    }),
  )
}
