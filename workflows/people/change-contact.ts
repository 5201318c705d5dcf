import { eq } from 'drizzle-orm'
import { people } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockPerson } from './lock-person.ts'

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
    const person = await lockPerson(deed, scope, viewer.personId)
    const { phone, otherNames, language, prefers, mailingAddress } = contact
    const wanted = { phone, otherNames, language, prefers, mailingAddress }
    const same = (Object.keys(wanted) as (keyof Contact)[]).every((key) => wanted[key] === person[key])
    if (same) return
    await deed.tx.update(people).set(wanted).where(eq(people.id, person.id))
    await deed.record(person.id, { event: 'contact changed', ids: { personId: person.id } })
  })
}
