import { isId } from '#domain/ids.ts'
import { type BoxError, type Boxes, readerOf } from '#domain/sending/boxes.ts'

type Payment = { requestKey: string; reference: string; paidOn: string }
type Wrong = BoxError | { box: string; text: string }

/** That a batch of these lines was paid, from the boxes of its form. */
export function readPayment(
  boxes: Boxes,
  lines: readonly { earnedOn: string }[],
  today: string,
): { payment: Payment } | { errors: Wrong[] } {
  const reader = readerOf(boxes)
  const errors: Wrong[] = []
  const reference = reader.text('reference', 80)
  if (reference === undefined) errors.push({ box: 'reference', text: 'Enter the reference of the payment' })
  const paidOn = reader.date('paidOn', today)
  const earned = lines.map(({ earnedOn }) => earnedOn).sort()
  if (paidOn && paidOn < (earned.at(-1) ?? ''))
    errors.push({ box: 'paidOn', text: 'A bonus in this batch was earned after that day; check the date' })
  const requestKey = boxes.requestKey?.toLowerCase() ?? ''
  if (!isId(requestKey)) errors.push({ box: '', text: 'This form was not complete; open it again' })
  errors.unshift(...reader.errors)
  return !reference || !paidOn || errors.length > 0 ? { errors } : { payment: { requestKey, reference, paidOn } }
}

/** What is wrong where a batch could not be marked as paid. */
export const paymentErrors = {
  paid: {
    box: '',
    text: 'Someone else was faster: this batch is marked as paid already. Nothing was paid twice; go back to the batch to see by whom and with which reference',
  },
  different: {
    box: '',
    text: 'This form has marked the batch as paid already, with another reference or day. What was recorded then stands; nothing was changed',
  },
  'called-off': {
    box: '',
    text: 'This batch was called off meanwhile, so it cannot be paid; its bonuses wait for another batch',
  },
  own: { box: '', text: 'A bonus of your own is in this batch, so someone else in payroll pays it' },
} as const
