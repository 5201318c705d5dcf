import { eq } from 'drizzle-orm'
import { notices } from '#db/schema/index.ts'
import { operatorScope, ownScope, type Viewer } from '#domain/authority.ts'
import type { NoticeBody } from '#domain/notices.ts'
import type { Referee } from '#domain/referees.ts'
import { qualities, type Reference } from '#domain/references.ts'
import { issueReferenceLink } from '#workflows/references/issue-reference-link.ts'
import { nameReferee } from '#workflows/references/name-referee.ts'
import type { TestAgency } from './agency.ts'

/** Someone's scope over their own messages and referees. */
export function ownTalk<A extends 'exchange messages' | 'name referees'>(viewer: Viewer, action: A) {
  const scope = ownScope(viewer, action)
  if (!scope) throw new Error(`may not ${action}`)
  return scope
}

export const front = operatorScope('front door', 'give reference')

/** Someone who knows an applicant's work. */
export function refereeCalled(name: string, change: Partial<Referee> = {}): Referee {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@work.example`
  return { name, relation: 'supervisor', email, phone: '', language: 'en', ...change }
}

export const goodReference: Reference = {
  relation: 'supervisor',
  since: 2021,
  workAgain: 'yes',
  ratings: Object.fromEntries(qualities.map((quality) => [quality, 'good'])) as Reference['ratings'],
  strengths: 'Listens, and comes when it matters.',
  concerns: '',
}

/** Names a referee for an applicant; gives their id, or fails the test. */
export async function named(
  agency: TestAgency,
  viewer: Viewer,
  applicationId: string,
  day: string,
  referee: Referee,
): Promise<string> {
  const input = { applicationId, referee, replaces: null }
  const done = await nameReferee(agency.portal, agency.at(day), ownTalk(viewer, 'name referees'), input)
  if (!done.ok) throw new Error(done.problem)
  return done.refereeId
}

/** The notices of one kind, about one application where the notice names it, oldest first. */
export async function noticesOf<K extends NoticeBody['kind']>(
  agency: TestAgency,
  kind: K,
  to: { personId: string } | { email: string },
) {
  const rows = await agency.database.db
    .select()
    .from(notices)
    .where('personId' in to ? eq(notices.personId, to.personId) : eq(notices.email, to.email))
    .orderBy(notices.createdAt)
  return rows.filter(({ body }) => body.kind === kind) as ((typeof rows)[number] & {
    body: Extract<NoticeBody, { kind: K }>
  })[]
}

/** The token in the newest letter to a referee, made as it is when that letter is written. */
export async function tokenFor(agency: TestAgency, email: string, day: string): Promise<string> {
  const letter = (await noticesOf(agency, 'reference-asked', { email })).at(-1)
  const link = letter && (await issueReferenceLink(agency.portal, agency.at(day), front, letter.body.requestId))
  if (!link) throw new Error('no link was made')
  return link.token
}
