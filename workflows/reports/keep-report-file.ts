import type { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { applications, reportFiles } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { isClearing } from '#domain/hiring.ts'
import { inDeed } from '../deed.ts'
import { storeFile } from '../documents/incoming-file.ts'
import { keepPages } from '../documents/keep-pages.ts'
import { dropFile } from '../documents/received-file.ts'
import { recordingStops } from '../documents/scan-file.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Keeps a file for an application, sealed, to be named by the form that it came with. The stream is read to its end in any case.
 *
 * @throws NotFound outside the scope, and where nothing of the kind may be kept: before an accepted offer and after the end
 */
export async function keepReportFile(
  portal: Portal,
  moment: Moment,
  scope: Scope<'act on report'> | Scope<'dispute report'>,
  input: {
    applicationId: string
    purpose: 'report' | 'authorization' | 'dispute'
    fileName: string
    content: Readable
  },
) {
  const { applicationId, purpose } = input
  const [found] = await portal.database.db
    .select({ personId: applications.personId, state: applications.state })
    .from(applications)
    .where(and(eq(applications.id, applicationId), within(scope, applications.personId, moment.today)))
  if (!found || !isClearing(found.state)) {
    await dropFile(input.content)
    throw new NotFound()
  }
  const { personId } = found
  const stopped = recordingStops(portal, moment, scope, personId)
  return storeFile(portal, moment, { ...input, stopped }, (file, pages) =>
    inDeed(portal, moment, scope, async (deed) => {
      const [kept] = await deed.tx
        .insert(reportFiles)
        .values({ applicationId, personId, purpose, ...file, keptAt: deed.now, keptBy: deed.by })
        .returning({ id: reportFiles.id })
      if (!kept) throw new Error('the file was not kept')
      await keepPages(deed, pages)
      await deed.record(personId, {
        event: 'document received',
        ids: { documentId: kept.id, sha256: file.sha256 },
      })
      return kept.id
    }),
  )
}
