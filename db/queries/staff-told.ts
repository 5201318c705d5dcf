import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Scope, StaffRole } from '#domain/authority.ts'
import type { Listener } from '#domain/told-of-lapses.ts'
import type { Executor } from '../client.ts'
import {
  accountRoles,
  accounts,
  remindersGiven,
  submissionDecisions,
  submissions,
  teamManagers,
  teamMembers,
  waiverDecisions,
  waivers,
} from '../schema/index.ts'
import { standingDecisionOf } from './decisions.ts'
import { belongsOn } from './people-filter.ts'
import { recordsOfMany } from './same-person.ts'

type SweepScope = Scope<'run sweep'>

/** Everybody who works in HR today, each with all of their roles. */
export async function listenersInHr(executor: Executor, _scope: SweepScope): Promise<Listener[]> {
  const hr = alias(accountRoles, 'hr')
  const rows = await executor
    .select({ accountId: accounts.id, personId: accounts.personId, role: accountRoles.role })
    .from(accounts)
    .innerJoin(hr, and(eq(hr.accountId, accounts.id), eq(hr.role, 'hr')))
    .innerJoin(accountRoles, eq(accountRoles.accountId, accounts.id))
    .where(isNull(accounts.disabledAt))
    .orderBy(accounts.id)
  return grouped(rows).map(({ about: _, ...account }) => ({ viewer: { kind: 'account', ...account }, front: 'hr' }))
}

/** The managers of the teams to which each of these people belongs today, without themselves; of whom nobody manages a team, none. */
export async function listenersInTeams(
  executor: Executor,
  _scope: SweepScope | Scope<'review probation'>,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, Listener[]>> {
  const managers = new Map<string, Listener[]>()
  if (personIds.length === 0) return managers
  const manages = alias(accountRoles, 'manages')
  const rows = await executor
    .selectDistinct({
      about: teamMembers.personId,
      accountId: accounts.id,
      personId: accounts.personId,
      role: accountRoles.role,
    })
    .from(teamMembers)
    .innerJoin(teamManagers, eq(teamManagers.teamId, teamMembers.teamId))
    .innerJoin(accounts, eq(accounts.personId, teamManagers.personId))
    .innerJoin(manages, and(eq(manages.accountId, accounts.id), eq(manages.role, 'manager')))
    .innerJoin(accountRoles, eq(accountRoles.accountId, accounts.id))
    .where(and(inArray(teamMembers.personId, [...personIds]), belongsOn(today), isNull(accounts.disabledAt)))
  const records = await recordsOfMany(executor, personIds)
  for (const { about, ...account } of grouped(rows)) {
    if (records.get(about)?.includes(account.personId)) continue
    const listener: Listener = { viewer: { kind: 'account', ...account }, front: 'team' }
    managers.set(about, [...(managers.get(about) ?? []), listener])
  }
  return managers
}

type Row = { about?: string; accountId: string; personId: string; role: StaffRole }

/** One entry for each account and whom it is about, with its roles. */
function grouped(rows: readonly Row[]) {
  const found = new Map<string, { about: string; accountId: string; personId: string; roles: StaffRole[] }>()
  for (const { about = '', accountId, personId, role } of rows) {
    const key = `${about} ${accountId}`
    const entry = found.get(key) ?? { about, accountId, personId, roles: [] }
    entry.roles.push(role)
    found.set(key, entry)
  }
  return [...found.values()]
}

/** The name under which what is known of one requirement of a person is found in these maps. */
export const ofRequirement = (personId: string, requirement: string) => `${personId} ${requirement}`

/** On which days these people were warned of each lapse, by `person requirement last-good-day`. */
export async function daysWarned(
  executor: Executor,
  _scope: SweepScope,
  personIds: readonly string[],
): Promise<Map<string, string[]>> {
  const days = new Map<string, string[]>()
  if (personIds.length === 0) return days
  const rows = await executor
    .select({ personId: remindersGiven.personId, item: remindersGiven.item, day: remindersGiven.day })
    .from(remindersGiven)
    .where(and(inArray(remindersGiven.personId, [...personIds]), sql`${remindersGiven.item} ->> 'about' = 'lapse'`))
  for (const { personId, item, day } of rows) {
    if (item.about !== 'lapse') continue
    const key = `${ofRequirement(personId, item.requirement)} ${item.through}`
    days.set(key, [...(days.get(key) ?? []), day])
  }
  return days
}

/**
 * For which requirements of these people something was done that nobody has decided about yet: evidence that was handed in, a waiver that
 * was proposed. By `person requirement`, under whichever of their records it was done.
 */
export async function underWay(
  executor: Executor,
  _scope: SweepScope,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const records = await recordsOfMany(executor, personIds)
  const all = [...new Set([...records.values()].flat())]
  const sent = await executor
    .select({ personId: submissions.personId, requirements: submissions.requirements })
    .from(submissions)
    .leftJoin(submissionDecisions, standingDecisionOf(submissions.id))
    .where(and(inArray(submissions.personId, all), isNull(submissionDecisions.id)))
  const proposed = await executor
    .select({ personId: waivers.personId, requirement: waivers.requirement })
    .from(waivers)
    .leftJoin(waiverDecisions, eq(waiverDecisions.waiverId, waivers.id))
    .where(and(inArray(waivers.personId, all), isNull(waiverDecisions.waiverId)))
  const done = [
    ...sent.flatMap(({ personId, requirements }) => requirements.map((requirement) => ({ personId, requirement }))),
    ...proposed,
  ]
  return new Set(
    personIds.flatMap((id) =>
      done
        .filter(({ personId }) => records.get(id)?.includes(personId))
        .map(({ requirement }) => ofRequirement(id, requirement)),
    ),
  )
}

/** Which of these keys were told already. */
export async function keysGiven(executor: Executor, _scope: SweepScope, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await executor
    .select({ key: remindersGiven.key })
    .from(remindersGiven)
    .where(inArray(remindersGiven.key, [...keys]))
  return new Set(rows.map(({ key }) => key))
}
