import { randomUUID } from 'node:crypto'
import { accountRoles, accounts, people } from '#db/schema/index.ts'
import { authorize, operatorScope, type Scope, type StaffRole, type Viewer } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import type { Fact } from '#domain/facts.ts'
import { inDeed } from '#workflows/deed.ts'
import { correctEmployment } from '#workflows/employments/correct-employment.ts'
import { endEmployment } from '#workflows/employments/end-employment.ts'
import { recordLeave } from '#workflows/employments/record-leave.ts'
import { addRevision } from '#workflows/employments/revise-employment.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { everythingInOrder } from '../agency-facts.ts'
import type { Chance } from './chance.ts'

export const position = 'pact-peer-support-specialist'

/** Somebody of the agency, as the simulation knows them. */
export type Member = { personId: string; employmentId: string; hiredOn: string; lastDay: string | null }

export type Account = Extract<Viewer, { kind: 'account' }>

const importing = operatorScope('command line', 'import people')

/** Somebody of staff, who can sign in. */
export async function staff(
  { database: { db } }: Portal,
  moment: Moment,
  name: string,
  role: StaffRole,
): Promise<Account> {
  const email = `${name.toLowerCase()}@agency.example`
  const createdAt = moment.now
  const [person] = await db
    .insert(people)
    .values({ givenName: name, familyName: 'Staff', email, source: 'invitation', createdAt })
    .returning()
  if (!person) throw new Error('no person')
  const [account] = await db.insert(accounts).values({ personId: person.id, email, createdAt }).returning()
  if (!account) throw new Error('no account')
  await db.insert(accountRoles).values({ accountId: account.id, role, grantedAt: createdAt })
  return { kind: 'account', accountId: account.id, personId: person.id, roles: [role] }
}

/** Takes somebody on: a person with everything in order that lapses at times of its own, and an employment. */
export async function takeOn(
  portal: Portal,
  moment: Moment,
  chance: Chance,
  { hiredOn, source }: { hiredOn: string; source: 'application' | 'personnel file' },
): Promise<Member> {
  const [personId, employmentId] = [randomUUID(), randomUUID()]
  const email = chance.happens(0.04) ? null : `${personId}@people.example`
  await inDeed(portal, moment, importing, async (deed) => {
    await deed.tx.insert(people).values({
      ...{ id: personId, givenName: 'Person', familyName: personId.slice(0, 8), email, source },
      ...{ language: chance.happens(0.3) ? 'es' : 'en', createdAt: moment.now },
    })
    const revision = { employmentId, personId, positionId: position, applicationId: null }
    await addRevision(deed, { ...revision, hiredOn, lastDay: null, leaves: [] })
    for (const fact of everythingInOrder(addDays(moment.today, -chance.between(0, 350))))
      await deed.addFact(personId, { ...fact, ...shorter(fact, moment.today, chance) }, 'personnel file')
  })
  return { personId, employmentId, hiredOn, lastDay: null }
}

/** Cards that run out within the year, so that there is something to renew. */
function shorter(fact: Fact, today: string, chance: Chance): object {
  return fact.kind === 'credential' && chance.happens(0.7) ? { through: addDays(today, chance.between(3, 360)) } : {}
}

const renewals: readonly ((today: string, chance: Chance) => Fact)[] = [
  (today) => ({ kind: 'check', of: 'tuberculosis', on: today, outcome: 'clear' }),
  (today) => ({ kind: 'driving-record', on: today, violations: [], suspensions: [] }),
  (today, chance) => ({
    kind: 'credential',
    of: ['cpr', 'first-aid'],
    from: today,
    through: addDays(today, chance.between(2, 730)),
  }),
  (today, chance) => ({
    ...{ kind: 'credential', of: ['fingerprint-clearance'], state: 'AZ', from: addDays(today, -3) },
    through: addDays(today, chance.between(1, 700)),
  }),
  (today, chance) => ({
    ...{ kind: 'credential', of: ['driver-license'], state: 'AZ', from: addDays(today, -30) },
    through: addDays(today, chance.between(5, 1200)),
    ...(chance.happens(0.1) && {
      interruptions: [{ from: addDays(today, 4), through: addDays(today, chance.between(10, 40)), why: 'suspended' }],
    }),
  }),
  (today, chance) => ({
    ...{ kind: 'waiver', requirement: 'tuberculosis', from: today },
    through: addDays(today, chance.between(2, 90)),
  }),
  (today, chance) => ({ kind: 'hold', from: today, through: addDays(today, chance.between(1, 30)) }),
  (today) => ({ kind: 'check', of: 'tuberculosis', on: today, outcome: 'not-clear' }),
]

/** How somebody's life at the agency goes on, and how often on a day. */
export async function liveOn(
  portal: Portal,
  moment: Moment,
  chance: Chance,
  hr: Account,
  member: Member,
): Promise<void> {
  const { today } = moment
  const { personId, employmentId } = member
  const changing = changesOf(hr)
  // Of the kinds of evidence the last two are rarer than a renewal.
  if (chance.happens(0.02))
    await recordFact(
      portal,
      moment,
      personId,
      chance.pick(chance.happens(0.9) ? renewals.slice(0, 6) : renewals)(today, chance),
    )
  if (chance.happens(0.002)) await retractSomething(portal, moment, chance, personId)
  if (chance.happens(0.003)) {
    // A leave that begins later, or one that is entered after the fact.
    const from = addDays(today, chance.between(-20, 14))
    const through = chance.happens(0.1) ? null : addDays(from, chance.between(0, 40))
    await recordLeave(portal, moment, changing, { employmentId, from, through })
  }
  if (member.lastDay === null && chance.happens(0.0015)) {
    // An end that lies ahead, or one that is dated back.
    const lastDay = addDays(today, chance.between(-25, 20))
    const ended = await endEmployment(portal, moment, changing, { employmentId, lastDay })
    if (ended.ok) member.lastDay = lastDay
  }
  if (chance.happens(0.0008)) await correctFirstDay(portal, moment, chance, hr, member)
  if (chance.happens(0.001)) await changeAddress(portal, chance, personId)
}

function changesOf(hr: Account): Scope<'change employment'> {
  const scope = authorize(hr, 'change employment')
  if (!scope) throw new Error('HR changes employments')
  return scope
}

async function recordFact(portal: Portal, moment: Moment, personId: string, fact: Fact): Promise<void> {
  await inDeed(portal, moment, importing, (deed) => deed.addFact(personId, fact, 'personnel file'))
}

async function retractSomething(portal: Portal, moment: Moment, chance: Chance, personId: string): Promise<void> {
  const standing = await portal.database.sql<{ id: string }[]>`
    select id from facts f where person_id = ${personId} and kind not in ('birth-date', 'education')
      and not exists (select 1 from fact_retractions r where r.fact_id = f.id) order by recorded_at, kind, body::text`
  if (standing.length === 0) return
  const { id } = chance.pick([...standing])
  await inDeed(portal, moment, importing, (deed) => deed.retractFact(personId, id, 'entered wrongly'))
}

async function correctFirstDay(
  portal: Portal,
  moment: Moment,
  chance: Chance,
  hr: Account,
  member: Member,
): Promise<void> {
  const [current] = await portal.database.sql`
    select e.id, e.hired_on, e.last_day, e.leaves from employments e where e.employment_id = ${member.employmentId}
      and not exists (select 1 from employment_retractions r where r.revision_id = e.id)`
  if (!current) return
  const hiredOn = addDays(current.hired_on, chance.between(-10, 10))
  const corrected = await correctEmployment(portal, moment, changesOf(hr), {
    ...{ employmentId: member.employmentId, revisionId: current.id, hiredOn },
    ...{ lastDay: current.last_day, leaves: current.leaves, reason: 'The first day was another one.' },
  })
  if (corrected.ok) member.hiredOn = hiredOn
}

async function changeAddress({ database: { sql } }: Portal, chance: Chance, personId: string): Promise<void> {
  const email = chance.happens(0.5) ? null : `${personId}-again@people.example`
  await sql`update people set email = ${email} where id = ${personId}`
}
