import { and, asc, count, desc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { addPeriod } from '#domain/calendar/dates.ts'
import type { Executor } from '../client.ts'
import { bonuses, people } from '../schema/index.ts'
import { fullName } from './names.ts'
import { within } from './scope.ts'

export const bonusesOnAPage = 50

/**
 * A page of the bonuses earned, the latest first.
 *
 * @param asked.month `YYYY-MM` of the day they were earned on, or null for all
 */
export async function bonusesPage(
  executor: Executor,
  scope: Scope<'read bonuses'>,
  asked: { month: string | null; page: number; today: string },
) {
  const from = asked.month === null ? null : `${asked.month}-01`
  const where = and(
    within(scope, bonuses.personId, asked.today),
    from === null ? undefined : and(gte(bonuses.earnedOn, from), lt(bonuses.earnedOn, addPeriod(from, { months: 1 }))),
  )
  const [counted] = await executor
    .select({ total: count(), cents: sql<number>`coalesce(sum(${bonuses.amountCents}), 0)`.mapWith(Number) })
    .from(bonuses)
    .where(where)
  const rows = await executor
    .select({
      id: bonuses.id,
      name: fullName,
      milestone: bonuses.milestone,
      amountCents: bonuses.amountCents,
      earnedOn: bonuses.earnedOn,
    })
    .from(bonuses)
    .innerJoin(people, eq(people.id, bonuses.personId))
    .where(where)
    .orderBy(desc(bonuses.earnedOn), asc(people.familyName), asc(people.givenName), asc(bonuses.id))
    .limit(bonusesOnAPage)
    .offset((asked.page - 1) * bonusesOnAPage)
  return { total: counted?.total ?? 0, cents: counted?.cents ?? 0, rows }
}

/** The months `YYYY-MM` in which any bonus was earned, the latest first. */
export async function bonusMonths(executor: Executor, scope: Scope<'read bonuses'>, today: string): Promise<string[]> {
  const month = sql<string>`to_char(${bonuses.earnedOn}, 'YYYY-MM')`
  const rows = await executor
    .selectDistinct({ month })
    .from(bonuses)
    .where(within(scope, bonuses.personId, today))
    .orderBy(desc(month))
  return rows.map((row) => row.month)
}
