import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import type { InterruptionReason } from '#domain/credentials.ts'
import { type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { recordInterruption } from '#workflows/credentials/record-interruption.ts'
import { credentialDesk } from './credential-desk.server.ts'
import { boxesIn, refused } from './forms.server.ts'

const problems = {
  future: { box: 'on', text: 'This day has not come yet; record it once it is so' },
  stopped: { box: 'what', text: 'It is stopped already; record first that it was given back' },
  'not-stopped': { box: 'on', text: 'It is not stopped, so there is nothing to give back' },
  'before-earlier': { box: 'on', text: 'This day comes before it was stopped; check it, or take that entry back' },
} as const

/** Records from its form that a credential was stopped or given back. */
export async function recordInterruptionForm(
  args: ActionFunctionArgs,
  whatOf: (boxes: Boxes) => InterruptionReason | 'reinstated' | null,
) {
  const { desk, id, href, factId } = await credentialDesk(args, 'record interruption')
  const { scope, portal, moment } = desk
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const what = whatOf(boxes)
  if (what === null) reader.wrong('what', 'choice.missing')
  const on = reader.date('on', moment.today)
  const source = reader.text('source', 120)
  const note = reader.text('note', 500) ?? ''
  const missing = source === undefined ? [{ box: 'source', text: 'Enter where that was learned' }] : []
  if (!what || !on || !source || reader.errors.length > 0)
    return refusal(args.context, refused(boxes, [...reader.errors, ...missing]))
  const input = { personId: id, factId, what, on, source, note }
  const done = await within(recordInterruption(portal, moment, scope, input))
  if (done.ok) return redirect(`${href}?done=${what === 'reinstated' ? 'given-back' : 'stopped'}`)
  if (done.problem === 'changed' || done.problem === 'card') return redirect(`${href}?done=changed`)
  return refusal(args.context, refused(boxes, [problems[done.problem]]))
}
