import { eq, sql } from 'drizzle-orm'
import type { StandingBonus } from '#db/queries/bonus-records.ts'
import { namesAndPrograms } from '#db/queries/payroll.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { payrollBatches, payrollLines } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { earnedIn, workweekOf } from '#domain/bonuses.ts'
import { lockedBonuses } from '../bonuses/find-bonuses.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** What a form asks to be paid: `amountCents` as it was shown, below zero for what is taken back. */
export type AskedLine = { bonusId: string; amountCents: number }

export type MakeBatch =
  | { ok: true; batchId: string }
  | { ok: false; problem: 'nothing' | 'not-waiting' }
  | { ok: false; problem: 'different'; batchId: string }

/**
 * Makes a payroll batch of approved bonuses, and of paid ones that are to be taken back. All or nothing.
 *
 * @param input.requestKey of the form; the same form sent again gets the batch that it made
 * @returns `different` where that form was sent before with other lines or another pay date; `not-waiting` where a line is not, or not any more,
 * what was shown
 * @throws NotFound where one is outside the scope: nobody pays their own
 */
export async function makeBatch(
  portal: Portal,
  moment: Moment,
  scope: Scope<'pay bonuses'>,
  input: { requestKey: string; payDate: string; lines: readonly AskedLine[] },
): Promise<MakeBatch> {
  if (input.lines.length === 0) return { ok: false, problem: 'nothing' }
  return inDeed(portal, moment, scope, async (deed): Promise<MakeBatch> => {
    const { requestKey, payDate } = input
    await deed.tx.execute(sql`select pg_advisory_xact_lock(hashtext('payroll batch'), hashtext(${requestKey}))`)
    const made = await madeBefore(deed, input)
    if (made) return made
    const [batch] = await deed.tx
      .insert(payrollBatches)
      .values({ requestKey, payDate, madeAt: deed.now, madeBy: deed.by })
      .returning({ id: payrollBatches.id })
    if (!batch) throw new Error('the batch was not kept')
    // The agency's chain comes before those of people, as wherever both are written.
    await deed.record(null, { event: 'payroll batch made', ids: { batchId: batch.id } })
    const found = await lockedBonuses(
      deed,
      scope,
      input.lines.map(({ bonusId }) => bonusId),
    )
    if (!found.every((bonus) => isAsShown(bonus, input.lines))) throw new Overtaken()
    await keepLines(deed, scope, batch.id, found)
    return { ok: true, batchId: batch.id }
  }).catch((error: unknown): MakeBatch => {
    if (error instanceof Overtaken) return { ok: false, problem: 'not-waiting' }
    throw error
  })
}

/** Thrown so that the deed keeps nothing. */
class Overtaken extends Error {}

async function madeBefore(
  { tx }: Deed,
  { requestKey, payDate, lines }: { requestKey: string; payDate: string; lines: readonly AskedLine[] },
): Promise<MakeBatch | null> {
  const [made] = await tx.select().from(payrollBatches).where(eq(payrollBatches.requestKey, requestKey))
  if (!made) return null
  const kept = await tx.select().from(payrollLines).where(eq(payrollLines.batchId, made.id))
  const text = (all: readonly AskedLine[]) => all.map(({ bonusId, amountCents }) => `${bonusId} ${amountCents}`).sort()
  const same = made.payDate === payDate && text(kept).join() === text(lines).join()
  return same ? { ok: true, batchId: made.id } : { ok: false, problem: 'different', batchId: made.id }
}

function isAsShown({ id, standing, amountCents }: StandingBonus, lines: readonly AskedLine[]): boolean {
  const asked = lines.find(({ bonusId }) => bonusId === id)?.amountCents
  if (standing.state === 'approved') return asked === amountCents
  return standing.state === 'reversing' && asked === -amountCents
}

async function keepLines(deed: Deed, scope: Scope<'pay bonuses'>, batchId: string, found: readonly StandingBonus[]) {
  const { workweekStartsOn } = (await policiesInForce(deed.tx, deed.now)).bonuses
  const earned = found.map((bonus) => ({ ...bonus, earnedOn: bonus.standing.earnedOn }))
  const known = await namesAndPrograms(deed.tx, scope, earned)
  for (const { id: bonusId, personId, milestone, amountCents, standing, turns } of found) {
    const { name = '', program = '', hiredOn = standing.earnedOn } = known.get(bonusId) ?? {}
    const week = workweekOf(standing.earnedOn, workweekStartsOn)
    await deed.tx.insert(payrollLines).values({
      ...{ batchId, bonusId, personId, milestone, name, program, turn: turns + 1 },
      amountCents: standing.state === 'reversing' ? -amountCents : amountCents,
      earnedOn: standing.earnedOn,
      earnedFrom: earnedIn(milestone, hiredOn, standing.earnedOn).from,
      ...{ weekFrom: week.from, weekThrough: week.through },
    })
    await deed.record(personId, { event: 'bonus in batch', ids: { bonusId, batchId } })
  }
}
