import type { AppLoadContext } from '@remix-run/node'
import { unsentDocuments } from '#db/queries/documents.ts'
import { namesOf, readingsOfDocuments } from '#db/queries/readings.ts'
import type { Scope } from '#domain/authority.ts'
import { paperOf } from '#domain/reading/from-text.ts'
import { offersOf, together } from '#domain/reading/offers.ts'
import { isNameOf } from '#domain/reading/same-name.ts'
import type { SendingForm } from '#domain/sending/forms.ts'
import type { PicturesRead } from './reading.ts'

type Reading = {
  scope: Scope<'submit evidence'>
  person: { id: string; givenName: string; familyName: string; otherNames: string }
  today: string
}

const none: PicturesRead = { state: 'none', proposals: {}, otherName: null }

/** What was read on the pictures that a person has uploaded for a requirement and not sent yet. */
export async function picturesRead(
  context: AppLoadContext,
  { scope, person, today }: Reading,
  requirement: string,
  form: SendingForm | null,
): Promise<PicturesRead> {
  if (!form || paperOf(form) === null) return none
  const { db } = context.portal.database
  const { now } = await context.moment()
  const kept = await unsentDocuments(db, scope, person.id, today, requirement)
  const readable = kept.filter(({ state }) => state === 'open')
  if (readable.length === 0) return none
  const readings = await readingsOfDocuments(
    db,
    scope,
    today,
    readable.map(({ id }) => id),
  )
  const unread = readable.filter(({ id }) => !readings.has(id))
  if (unread.some(({ uploadedAt }) => now.getTime() - uploadedAt.getTime() < stillExpected))
    return { ...none, state: 'waits' }
  if (unread.length === readable.length) return none
  const proposals = together([...readings.values()])
  const told = offersOf(form, proposals).some(({ kind }) => kind === 'date')
  const { name } = proposals
  return {
    state: told ? 'read' : 'nothing',
    proposals,
    otherName: name !== undefined && !isNameOf(name, namesOf(person)) ? name : null,
  }
}

/** What has not been read this many milliseconds after it came will hardly be read while its form is filled in. */
const stillExpected = 120_000
