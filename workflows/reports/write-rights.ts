import { writtenRights } from '#db/queries/report-files.ts'
import { rightsTexts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** Puts the agency's own words about rights into force for notices from now on; those that were given keep theirs. */
export async function writeRights(
  portal: Portal,
  moment: Moment,
  scope: Scope<'keep agency papers'>,
  input: { language: 'en' | 'es'; text: string },
): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    const written = await writtenRights(deed.tx)
    if (written[input.language]?.text === input.text) return
    const [row] = await deed.tx
      .insert(rightsTexts)
      .values({ ...input, at: deed.now, by: deed.by })
      .returning({ id: rightsTexts.id })
    if (!row) throw new Error('the text was not kept')
    await deed.record(null, { event: 'agency text changed', ids: { textId: row.id } })
  })
}
