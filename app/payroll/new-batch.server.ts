import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { FormState } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { openBonuses } from '#db/queries/bonuses.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { isId } from '#domain/ids.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { type AskedLine, makeBatch } from '#workflows/payroll/make-batch.ts'
import { payrollDesk } from './desk.server.ts'
import { payrollRow, waitsForBatch } from './rows.ts'

/** So many lines in one batch at most; what is left waits for the next. */
const mostLines = 500

/** Those that a batch may hold now. Each load of the form has a key of its own, so that sending it twice makes one batch. */
export async function readNewBatch(args: LoaderFunctionArgs) {
  const { reading, db, moment, own } = await payrollDesk(args)
  const open = await openBonuses(db, reading, moment.today)
  const waiting = open.filter(waitsForBatch).map((bonus) => payrollRow(bonus, own))
  return { title: 'Make a batch', rows: waiting.slice(0, mostLines), total: waiting.length, formKey: randomUUID() }
}

/** The form as it came back: `chosen` are the values of the ticked boxes, `made` the batch that this very form has made before. */
export type NewBatchState = FormState & { chosen: string[]; made?: string }

/** Makes the batch of what was chosen. */
export async function takeNewBatch(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await payrollDesk(args)
  const form = await args.request.formData()
  const boxes = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'line' ? [[name, value.replaceAll('\u0000', '')]] : [],
    ),
  )
  const chosen = form.getAll('line').filter((line) => typeof line === 'string')
  const lines = chosen.flatMap(lineIn)
  const reader = readerOf(boxes)
  const errors: { box: string; text: string }[] = []
  if (lines.length === 0) errors.push({ box: 'lines', text: 'Choose at least one bonus' })
  if (lines.length > mostLines) errors.push({ box: 'lines', text: `Choose at most ${mostLines} bonuses` })
  const payDate = reader.date('payDate', null)
  if (payDate && (payDate < addDays(moment.today, -31) || payDate > addDays(moment.today, 366)))
    errors.push({ box: 'payDate', text: 'Enter a pay date from a month ago to a year ahead; check the year' })
  const again = (all: { box: string; text: string }[], status = 400, made?: string) => {
    const state: NewBatchState = {
      ...refused(boxes, [...reader.errors, ...all]),
      chosen,
      ...(made && { made }),
    }
    return refusal(args.context, state, { status })
  }
  if (!payDate || reader.errors.length > 0 || errors.length > 0) return again(errors)
  const requestKey = boxes.requestKey?.toLowerCase() ?? ''
  if (!isId(requestKey)) return again([{ box: '', text: 'This form was not complete; choose again' }])
  const made = await within(makeBatch(portal, moment, scope, { requestKey, payDate, lines }))
  if (made.ok) return redirect(`/payroll/batches/${made.batchId}?done=made`, 303)
  if (made.problem === 'different') return again([sentences.different], 409, made.batchId)
  return again([made.problem === 'nothing' ? sentences.nothing : sentences.overtaken], 409)
}

const sentences = {
  nothing: { box: 'lines', text: 'Choose at least one bonus' },
  different: {
    box: '',
    text: 'This form has made a batch already, of other bonuses or for another pay date. That batch stands as it was; nothing was added',
  },
  overtaken: {
    box: 'lines',
    text: 'Someone else was faster: what you chose has changed or is in another batch now, so no batch was made. The list below is as it stands now; choose again',
  },
}

/** A line from the value of its box: the bonus and the cents that were shown. */
function lineIn(value: string): AskedLine[] {
  const [id = '', cents = ''] = value.split(':')
  return isId(id) && /^-?\d{1,9}$/.test(cents) ? [{ bonusId: id.toLowerCase(), amountCents: Number(cents) }] : []
}
