import { randomUUID } from 'node:crypto'
import { openBonuses } from '#db/queries/bonuses.ts'
import { approveBonuses } from '#workflows/bonuses/approve-bonuses.ts'
import { makeBatch } from '#workflows/payroll/make-batch.ts'
import { payBatch } from '#workflows/payroll/pay-batch.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { may } from './acts.ts'
import { staff } from './cast.ts'
import type { Company } from './company.ts'
import { done, type Stage } from './stage.ts'

/** HR approved what was earned, payroll paid a first batch, and what came later waits on both their lists. */
export function payBonuses(stage: Stage, company: Company): void {
  const approved = (days: number) =>
    stage.on(days, async (at, portal) => {
      const bonusIds = (await openOnes(portal, at, company, 'earned')).map(({ id }) => id)
      await approveBonuses(portal, at, may(company.player(staff.graham), 'approve bonuses'), { bonusIds })
    })
  const payDay = stage.workday(-76, -1)
  approved(-86)
  let batchId: string | null = null
  stage.on(-83, async (at, portal) => {
    const waiting = await openOnes(portal, at, company, 'approved')
    if (waiting.length === 0) return
    const lines = waiting.map(({ id, amountCents }) => ({ bonusId: id, amountCents }))
    const input = { requestKey: randomUUID(), payDate: stage.day(payDay), lines }
    batchId = done(await makeBatch(portal, at, may(company.player(staff.priya), 'pay bonuses'), input)).batchId
  })
  stage.on(payDay, async (at, portal) => {
    if (!batchId) return
    const input = { batchId, requestKey: randomUUID(), reference: 'Payroll run 19', paidOn: stage.day(payDay) }
    done(await payBatch(portal, at, may(company.player(staff.priya), 'pay bonuses'), input))
  })
  approved(-58)
}

async function openOnes(portal: Portal, at: Moment, company: Company, state: 'earned' | 'approved') {
  const scope = may(company.player(staff.priya), 'read bonuses')
  const open = await openBonuses(portal.database.db, scope, at.today)
  return open.filter(({ standing }) => standing.state === state)
}
