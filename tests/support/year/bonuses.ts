import { randomUUID } from 'node:crypto'
import { standingBonuses } from '#db/queries/bonus-records.ts'
import type { Evidence } from '#db/queries/evidence.ts'
import { bonuses, payrollLines, payrollPayments } from '#db/schema/index.ts'
import { type Action, authorize, type Scope } from '#domain/authority.ts'
import { correctionOf } from '#domain/bonuses.ts'
import { milestonesReached } from '#domain/milestones.ts'
import { approveBonuses } from '#workflows/bonuses/approve-bonuses.ts'
import { keepBonus } from '#workflows/bonuses/keep-bonus.ts'
import { reverseBonus } from '#workflows/bonuses/reverse-bonus.ts'
import { makeBatch } from '#workflows/payroll/make-batch.ts'
import { payBatch } from '#workflows/payroll/pay-batch.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import type { Chance } from './chance.ts'
import { type Account, type Member, position } from './people.ts'

type Known = Member & { source: 'application' | 'personnel file' }

function may<A extends Action>(viewer: Account, action: A): Scope<A> {
  const scope = authorize(viewer, action)
  if (!scope) throw new Error(`may not ${action}`)
  return scope
}

async function allBonuses({ database: { db } }: Portal) {
  const rows = await db.select({ id: bonuses.id }).from(bonuses)
  return standingBonuses(
    db,
    rows.map(({ id }) => id),
  )
}

/** HR approves what was earned and decides about what is asked; two clerks put it into batches and pay them, each clicking twice. */
export async function payDay(
  portal: Portal,
  moment: Moment,
  chance: Chance,
  { hr, clerks }: { hr: Account; clerks: readonly [Account, Account] },
): Promise<void> {
  const approving = may(hr, 'approve bonuses')
  const before = (await allBonuses(portal)).sort((a, b) => a.earnedOn.localeCompare(b.earnedOn))
  for (const { id: bonusId, standing } of before)
    if (standing.questioned) {
      if (standing.state === 'paid' && chance.happens(0.6))
        await reverseBonus(portal, moment, approving, { bonusId, reason: 'It was not earned.' })
      else if (chance.happens(0.5))
        await keepBonus(portal, moment, approving, { bonusId, reason: 'It stays with them.' })
    }
  const earned = before.filter(({ standing }) => standing.state === 'earned').map(({ id }) => id)
  await approveBonuses(portal, moment, approving, { bonusIds: earned })
  const waiting = (await allBonuses(portal)).filter(({ standing }) =>
    ['approved', 'reversing'].includes(standing.state),
  )
  if (waiting.length === 0) return
  const lines = waiting.map(({ id: bonusId, amountCents, standing }) => ({
    bonusId,
    amountCents: standing.state === 'reversing' ? -amountCents : amountCents,
  }))
  const asked = { payDate: moment.today, lines }
  const keys = [randomUUID(), randomUUID()]
  const made = await Promise.all(
    [...clerks, ...clerks].map((clerk, at) =>
      makeBatch(portal, moment, may(clerk, 'pay bonuses'), { ...asked, requestKey: keys[at % 2] ?? '' }),
    ),
  )
  const [batchId] = new Set(made.flatMap((answer) => (answer.ok ? [answer.batchId] : [])))
  // Left for a later pay day by a clerk who is on leave.
  if (!batchId || chance.happens(0.1)) return
  await Promise.all(
    [...clerks, ...clerks].map((clerk, at) =>
      payBatch(portal, moment, may(clerk, 'pay bonuses'), {
        ...{ batchId, requestKey: keys[at % 2] ?? '', reference: `Run of ${moment.today}`, paidOn: moment.today },
      }),
    ),
  )
}

/** What is wrong with the bonuses after a sweep that came to its end: earned and not there, there without its day, or paid more than once. */
export async function wrongBonuses(
  portal: Portal,
  evidence: ReadonlyMap<string, Evidence>,
  members: readonly Known[],
  { day, firstDay }: { day: string; firstDay: string },
): Promise<{ wrong: string[]; counts: Record<string, number> }> {
  const kept = await allBonuses(portal)
  const { db } = portal.database
  const lines = await db.select().from(payrollLines)
  const payments = new Set((await db.select().from(payrollPayments)).map(({ batchId }) => batchId))
  const decided = new Set(
    (await portal.database.sql<{ bonus_id: string }[]>`select bonus_id from bonus_steps where step = 'kept'`).map(
      (row) => row.bonus_id,
    ),
  )
  const wrong: string[] = []
  for (const { personId, employmentId, hiredOn, source } of members) {
    const own = evidence.get(personId)
    const held = own?.positions.find(({ id }) => id === position)
    if (!own || !held) continue
    // Whoever came with a personnel file was paid before the portal knew of them.
    const notBefore = source === 'personnel file' ? firstDay : null
    const earned = milestonesReached({ ...held, facts: own.facts }, { hiredOn, notBefore }, day).bonuses
    const recorded = kept.filter((row) => row.employmentId === employmentId)
    for (const { milestone } of earned)
      if (recorded.filter((row) => row.milestone === milestone).length !== 1)
        wrong.push(`the ${milestone} bonus of ${personId} is not there once`)
    for (const { id, milestone, standing } of recorded) {
      const earnedBy = earned.find((each) => each.milestone === milestone)?.earnedOn ?? null
      if (correctionOf(standing, earnedBy) !== null && !decided.has(id))
        wrong.push(`the ${milestone} bonus of ${personId} is ${JSON.stringify(standing)} and earned on ${earnedBy}`)
    }
  }
  for (const { id, amountCents } of kept) {
    const paid = lines
      .filter(({ bonusId, batchId }) => bonusId === id && payments.has(batchId))
      .reduce((sum, line) => sum + line.amountCents, 0)
    if (paid !== 0 && paid !== amountCents) wrong.push(`bonus ${id} of ${amountCents} cents was paid with ${paid}`)
  }
  const inState = (...states: string[]) => kept.filter(({ standing }) => states.includes(standing.state)).length
  return {
    wrong,
    counts: {
      ...{ bonuses: kept.length, 'bonuses paid': inState('paid'), 'bonuses withdrawn': inState('withdrawn') },
      ...{ 'bonuses taken back': inState('reversing', 'reversed'), batches: payments.size },
    },
  }
}
