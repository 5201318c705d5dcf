import type { Readable } from 'node:stream'
import { and, eq, inArray } from 'drizzle-orm'
import { evidenceWithin } from '#db/queries/after-offer.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { people, sourcePictures } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import { storeFile } from '../documents/incoming-file.ts'
import { keepPages } from '../documents/keep-pages.ts'
import { dropFile } from '../documents/received-file.ts'
import { recordingStops } from '../documents/scan-file.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Keeps a picture of what a source showed of a person, sealed, to be named by the check that it came with. The stream is read to its end
 * in any case.
 *
 * @throws NotFound outside the scope, and before an accepted offer
 */
export async function keepSourcePicture(
  portal: Portal,
  moment: Moment,
  scope: Scope<'check source'>,
  input: { personId: string; fileName: string; content: Readable },
) {
  const [person] = await portal.database.db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, input.personId), evidenceWithin(scope, people.id, moment.today)))
  if (!person) {
    await dropFile(input.content)
    throw new NotFound()
  }
  const stopped = recordingStops(portal, moment, scope, person.id)
  return storeFile(portal, moment, { ...input, stopped }, (file, pages) =>
    inDeed(portal, moment, scope, async (deed) => {
      const [kept] = await deed.tx
        .insert(sourcePictures)
        .values({ personId: person.id, ...file, keptAt: deed.now, keptBy: deed.by })
        .returning({ id: sourcePictures.id })
      if (!kept) throw new Error('the picture was not kept')
      await keepPages(deed, pages)
      await deed.record(person.id, { event: 'document received', ids: { documentId: kept.id, sha256: file.sha256 } })
      return kept.id
    }),
  )
}

/** Part of a deed: the picture that a check names, if any; it must be one that was kept for that person. Throws NotFound. */
export async function pictureOf(deed: Deed, personId: string, pictureId: string | undefined): Promise<string | null> {
  if (pictureId === undefined) return null
  const records = [...(await recordsOf(deed.tx, personId))]
  const [picture] = await deed.tx
    .select({ id: sourcePictures.id })
    .from(sourcePictures)
    .where(and(eq(sourcePictures.id, pictureId), inArray(sourcePictures.personId, records)))
  if (!picture) throw new NotFound()
  return picture.id
}
