import type { AppLoadContext } from '@remix-run/node'
import { positionTitle } from '#app/wording/standing.ts'
import { applicationsOf } from '#db/queries/hr-person.ts'
import { personById } from '#db/queries/person.ts'
import { leadOf } from '#db/queries/same-person.ts'
import type { Scope } from '#domain/authority.ts'
import type { ApplicationState } from '#domain/hiring.ts'

type Db = AppLoadContext['portal']['database']['db']

/** Whose address is recorded; null outside the scope. */
export async function whose(db: Db, scope: Scope<'record e-mail address'>, today: string, personId: string) {
  const person = await personById(db, scope, today, personId)
  if (!person) return null
  const { id, givenName, familyName, email, phone } = person
  return { id, name: `${givenName} ${familyName}`.trim() || 'someone without a name', email, phone }
}

/** The way to the other record on which an address stands; null for a record that HR may not change. */
export async function otherRecord(db: Db, personId: string, otherId: string | null) {
  if (!otherId) return null
  const [lead, other] = [await leadOf(db, personId), await leadOf(db, otherId)]
  if (lead === other) return { same: true, href: `/hr/people/${lead}#records`, label: 'See the records of this person' }
  return { same: false, href: `/hr/people/duplicates/${lead}/${other}`, label: 'Compare the two records' }
}

const answers: Partial<Record<ApplicationState, string>> = {
  'information-requested': 'what was asked for can be sent in',
  interview: 'the appointment for the interview, and a way to ask for another time',
  'conditional-offer': 'the offer can be read and answered',
  'offer-accepted': 'the papers that are still missing can be sent in, under “Get cleared”',
  clearing: 'the papers that are still missing can be sent in, under “Get cleared”',
  hired: 'their employment, and what is needed to stay cleared',
}

/** What waits for a person on their own pages, a sentence for each application. */
export async function waitsOnTheirPage(db: Db, scope: Scope<'read person'>, today: string, personId: string) {
  const applications = await applicationsOf(db, scope, today, personId)
  return applications.map(({ id, positionId, state }) => ({
    id,
    text: `${positionTitle(positionId, 'en')}: ${answers[state] ?? 'where the application stands'}`,
  }))
}
