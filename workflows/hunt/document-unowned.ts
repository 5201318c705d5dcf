import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { documents, informationDocuments, reportFiles, sourcePictures } from '#db/schema/index.ts'
import { type Found, type Look, lookedAt, openFirst, type State } from './state.ts'

/**
 * A stored file belongs to nobody: there is no person, application or request that it could be of, or it came with something that another
 * person sent in. What is sealed from everybody before an offer is not looked at here: no list may know of it.
 */
export const documentUnowned: State = {
  name: 'document-unowned',
  look: async (look) => {
    const looked = [
      await unowned(look, documents.id, {
        table: sql`${documents}`,
        person: sql`${documents.personId}`,
        owned: sql`${person(documents.personId)} and (${documents.submissionId} is null or exists (
          select 1 from submissions s where s.id = ${documents.submissionId} and s.person_id = ${documents.personId}))`,
      }),
      await unowned(look, informationDocuments.id, {
        table: sql`${informationDocuments}`,
        person: sql`${informationDocuments.personId}`,
        owned: sql`${person(informationDocuments.personId)} and exists (
          select 1 from information_requests r where r.id = ${informationDocuments.requestId})`,
      }),
      await unowned(look, sourcePictures.id, {
        table: sql`${sourcePictures}`,
        person: sql`${sourcePictures.personId}`,
        owned: person(sourcePictures.personId),
      }),
      await unowned(look, reportFiles.id, {
        table: sql`${reportFiles}`,
        person: sql`${reportFiles.personId}`,
        owned: sql`(${reportFiles.purpose} = 'summary' or ${person(reportFiles.personId)} or exists (
          select 1 from applications a where a.id = ${reportFiles.applicationId}))`,
      }),
    ]
    return {
      records: looked.reduce((sum, { records }) => sum + records, 0),
      found: looked.flatMap(({ found }) => found),
    }
  },
}

function person(id: AnyPgColumn): SQL {
  return sql`exists (select 1 from people p where p.id = ${id})`
}

async function unowned(
  look: Look,
  id: AnyPgColumn,
  { table, person, owned }: Record<'table' | 'person' | 'owned', SQL>,
) {
  const { db } = look.portal.database
  const [counted] = await db.execute<{ records: number }>(
    sql`select count(*)::int as records from ${table} where ${lookedAt(id, look)}`,
  )
  const rows = await db.execute<{ record: string; person_id: string | null }>(sql`
    select ${id} as record, ${person} as person_id from ${table}
    where ${lookedAt(id, look)} and not (${owned}) ${openFirst(id, look)}`)
  const found = rows.map((row): Found => ({ record: row.record, personId: row.person_id }))
  return { records: counted?.records ?? 0, found }
}
