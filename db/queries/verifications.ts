import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { credentialStateOn, openInterruption } from '#domain/credentials.ts'
import type { FactOf } from '#domain/facts.ts'
import { type CheckAgain, checkAgainOn, newestAnswer, subjectOf } from '#domain/sources.ts'
import type { Executor } from '../client.ts'
import { factRetractions, facts, people, verifications } from '../schema/index.ts'
import { rootsOfFacts } from './fact-roots.ts'
import { inService } from './in-service.ts'
import { fullName } from './names.ts'
import { recordsOfMany } from './same-person.ts'

/** How a credential that counts stands with its source: it said no, was never asked, is due to be asked again, or has confirmed it. */
export type AtSource = 'said-no' | 'never' | 'due' | 'confirmed'

/**
 * The credentials that are checked at a source and count today or will, of everyone in service, those that need HR first. A credential
 * that was stopped is not among them: nothing is to be learned for it but that it was given back.
 */
export async function credentialsAtSource(
  executor: Executor,
  scope: Scope<'check source'> | Scope<'see today'>,
  today: string,
  again: CheckAgain,
) {
  const asked = await inService(executor, scope, today)
  if (asked.length === 0) return []
  const records = [...new Set([...(await recordsOfMany(executor, asked)).values()].flat())]
  const rows = await executor
    .select({ id: facts.id, personId: facts.personId, name: fullName, body: facts.body, sourceId: facts.sourceId })
    .from(facts)
    .innerJoin(people, eq(people.id, facts.personId))
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(inArray(facts.personId, records), eq(facts.kind, 'credential'), isNull(factRetractions.factId)))
  const checks = await executor
    .select()
    .from(verifications)
    .where(inArray(verifications.personId, records))
    .orderBy(desc(verifications.at))
  const ids = [...rows.map(({ id }) => id), ...checks.flatMap(({ factId }) => factId ?? [])]
  const rootOf = await rootsOfFacts(executor, ids)
  return rows
    .flatMap((row) => {
      const body = row.body as FactOf<'credential'>
      const subject = subjectOf(body)
      const state = credentialStateOn(body, today)
      if (!subject || state === 'ended' || openInterruption(body)) return []
      const root = rootOf(row.id)
      const check = newestAnswer(
        checks.filter(({ factId, submissionId }) =>
          factId ? rootOf(factId) === root : submissionId !== null && submissionId === row.sourceId,
        ),
      )
      const due = check && checkAgainOn(subject, check.checkedOn, again)
      const stands: AtSource =
        check === null ? 'never' : check.result !== 'confirmed' ? 'said-no' : due && due <= today ? 'due' : 'confirmed'
      return [{ id: row.id, personId: row.personId, name: row.name || 'No name given', body, check, due, stands }]
    })
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || a.name.localeCompare(b.name))
}

/** How many credentials their source said no to, and how many are due to be checked again or were never checked. */
export async function countAtSource(
  executor: Executor,
  scope: Scope<'see today'>,
  today: string,
  again: CheckAgain,
): Promise<{ saidNo: number; due: number }> {
  const all = await credentialsAtSource(executor, scope, today, again)
  const count = (stands: AtSource) => all.filter((each) => each.stands === stands).length
  return { saidNo: count('said-no'), due: count('due') + count('never') }
}
