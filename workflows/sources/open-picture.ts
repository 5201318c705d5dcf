import { sourcePictureById } from '#db/queries/source-pictures.ts'
import type { Scope } from '#domain/authority.ts'
import { type OpenedDocument, openStored } from '../documents/open-stored.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Opens the picture of what a source showed, for whoever may see what was checked. Each look is an entry in the person's ledger, made
 * before the first byte leaves.
 *
 * @throws NotFound outside the scope, for a picture that no check names, and where the viewer may not see such evidence
 * @throws DocumentUnreadable where the stored bytes are missing or were changed
 */
export async function openSourcePicture(
  portal: Portal,
  moment: Moment,
  scope: Scope<'check source'>,
  id: string,
): Promise<OpenedDocument> {
  const picture = await sourcePictureById(portal.database.db, scope, moment.today, id)
  if (!picture) throw new NotFound()
  return openStored(portal, moment, scope, picture, picture.personId)
}
