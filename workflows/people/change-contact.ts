import { and, eq } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { people } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/** How someone is reached and called; what they have signed stays as it is. */
export type Contact = {
  phone: string
  otherNames: string
  language: 'en' | 'es'
  prefers: 'email' | 'phone' | 'letter'
  mailingAddress: string
}

/** Keeps the asking person's contact details; saying what stands there already changes nothing. Throws NotFound. */
export async function changeContact(
  portal: Portal,
  moment: Moment,
  scope: Scope<'change contact'>,
  contact: Contact,
): Promise<void> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  return inDeed(portal, moment, scope, async (deed) => {
    const mine = and(eq(people.id, viewer.personId), within(scope, people.id, moment.today))
    const [person] = await deed.tx.select().from(people).where(mine).for('update')
    if (!person) throw new NotFound()
    const { phone, otherNames, language, prefers, mailingAddress } = contact
    const wanted = { phone, otherNames, language, prefers, mailingAddress }
    const same = (Object.keys(wanted) as (keyof Contact)[]).every((key) => wanted[key] === person[key])
    if (same) return
    await deed.tx.update(people).set(wanted).where(mine)
    await deed.record(person.id, { event: 'contact changed', ids: { personId: person.id } })
  })
}
