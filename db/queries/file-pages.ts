import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Executor } from '../client.ts'
import { filePages } from '../schema/index.ts'

/** A page of a stored file that can be looked at as a picture, with its size in pixels; `pageCount` is how many the file has. */
export type FilePage = { page: number; pageCount: number; width: number; height: number }

/** The pages of the file of a row of that table, in order; none where it was stored before pages were drawn. */
export function pagesOfFile(table: PgTable & { storageKey: PgColumn }) {
  const { page, pageCount, width, height, storageKey } = filePages
  const one = sql`json_build_object('page', ${page}, 'pageCount', ${pageCount}, 'width', ${width}, 'height', ${height})`
  const all: SQL = sql`coalesce((
    select json_agg(${one} order by ${page}) from ${filePages} where ${storageKey} = ${table}.storage_key), '[]')`
  return all.mapWith((found: string | FilePage[]): FilePage[] =>
    typeof found === 'string' ? JSON.parse(found) : found,
  )
}

/** Where the pictures of a stored file lie, in order of its pages. */
export async function picturesOfFile(executor: Executor, storageKey: string) {
  return executor
    .select({
      page: filePages.page,
      pictureKey: filePages.pictureKey,
      mediaType: filePages.mediaType,
      bytes: filePages.bytes,
    })
    .from(filePages)
    .where(and(eq(filePages.storageKey, storageKey)))
    .orderBy(asc(filePages.page))
}
