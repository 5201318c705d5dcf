import { sql } from 'drizzle-orm'
import { publishedWordings } from '#db/queries/statements.ts'
import { statementWordings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { StatementWords } from '#domain/statements.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Publishes a wording of a statement; from now on it is what is put before whoever signs. What was signed stays under the wording it was
 * signed under.
 *
 * @param input.version the number it gets; `changed` where another has that number already, so that nobody's wording is replaced unseen
 */
export async function publishWording(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change statements'>,
  input: { statement: string; version: number; words: StatementWords; asksAgain: boolean },
): Promise<{ ok: true } | { ok: false; problem: 'changed' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    await deed.tx.execute(sql`select pg_advisory_xact_lock(hashtext('statement'), hashtext(${input.statement}))`)
    const published = await publishedWordings(deed.tx)
    if (published.some(({ statement, version }) => statement === input.statement && version >= input.version))
      return { ok: false, problem: 'changed' }
    const [row] = await deed.tx
      .insert(statementWordings)
      .values({ ...input, publishedAt: deed.now, publishedBy: deed.by })
      .returning({ id: statementWordings.id })
    if (!row) throw new Error('the wording was not kept')
    await deed.record(null, { event: 'statement wording published', ids: { wordingId: row.id } })
    return { ok: true }
  })
}
