import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { idIn, present } from '#app/params.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { dollars, milestoneName } from '#app/wording/bonuses.ts'
import { type Batch, batchById } from '#db/queries/payroll-batches.ts'
import { payrollDesk } from './desk.server.ts'
import { batchState } from './rows.ts'

/** What the pages of one batch begin with; 404 where there is none. */
export async function batchDesk(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const desk = await payrollDesk(args)
  const batch = present(await batchById(desk.db, desk.scope, idIn(args.params)))
  const open = batch.paidOn === null && !batch.calledOff
  const holdsOwn = batch.rows.some(({ personId }) => personId === desk.own)
  return { ...desk, batch, open, holdsOwn, href: `/payroll/batches/${batch.id}` }
}

/** A batch in words. */
export async function readBatch(args: LoaderFunctionArgs) {
  const { batch, open, holdsOwn, href, moment, timeZone, query } = await batchDesk(args)
  const said = (did: { at: Date; by: string } | null) =>
    did && `${instantInWords(did.at, timeZone)}${did.by ? ` by ${did.by}` : ''}`
  return {
    title: `Batch ${batch.number}`,
    href,
    open,
    holdsOwn,
    payDate: batch.payDate,
    paidOn: batch.paidOn,
    reference: batch.reference,
    state: batchState(batch, moment.today),
    amount: dollars(batch.cents),
    made: said(batch.made),
    paid: said(batch.payment),
    calledOff: said(batch.cancellation),
    why: batch.cancellation?.reason ?? null,
    rows: batch.rows.map((line) => ({
      id: line.bonusId,
      name: line.name || 'No name given',
      milestone: milestoneName(line.milestone),
      program: line.program || 'In no team',
      amount: dollars(line.amountCents),
      takesBack: line.amountCents < 0,
      earnedFrom: line.earnedFrom,
      earnedOn: line.earnedOn,
      weekFrom: line.weekFrom,
      weekThrough: line.weekThrough,
    })),
    done: query.get('done'),
  }
}

export const batchColumns = [
  'Batch',
  'Pay date',
  'Name',
  'Program',
  'Bonus for',
  'Amount',
  'Earned from',
  'Earned on',
  'Workweek from',
  'Workweek through',
  'Bonus',
] as const

/** The lines of a batch for its file: nothing but what was kept with the batch, so that the file is the same for ever. */
export function batchRows({ number, payDate, rows }: Batch): (string | number)[][] {
  return rows.map((line) => [
    number,
    payDate,
    line.name,
    line.program,
    milestoneName(line.milestone),
    line.amountCents / 100,
    line.earnedFrom,
    line.earnedOn,
    line.weekFrom,
    line.weekThrough,
    line.bonusId,
  ])
}
