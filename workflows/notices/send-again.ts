import { count, eq, like } from 'drizzle-orm'
import { notices, people } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { mayBeSentAgain } from '#domain/mail-attempts.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Sends the letter of a notice once more, as another notice, to the address that its person has now.
 *
 * @returns `never` for codes and links, which are good once; `unreachable` where the person has no address that takes mail
 * @throws NotFound where there is no such notice
 */
export async function sendAgain(
  portal: Portal,
  moment: Moment,
  scope: Scope<'read mail log'>,
  { noticeId }: { noticeId: string },
): Promise<{ ok: true } | { ok: false; problem: 'never' | 'unreachable' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { tx } = deed
    const [notice] = await tx.select().from(notices).where(eq(notices.id, noticeId)).for('update')
    if (!notice) throw new NotFound()
    const { personId, body, email, language } = notice
    if (!mayBeSentAgain(body.kind)) return { ok: false, problem: 'never' }
    const [person] = personId ? await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)) : []
    const [sent] = await tx
      .select({ number: count() })
      .from(notices)
      .where(like(notices.key, `again:${noticeId}:%`))
    const to = person ? { personId: person.id } : { email, language }
    const again = await deed.notify(to, `again:${noticeId}:${(sent?.number ?? 0) + 1}`, body)
    if (again === null) return { ok: false, problem: 'unreachable' }
    await deed.record(person?.id ?? null, { event: 'notice written', ids: { noticeId: again } })
    return { ok: true }
  })
}
