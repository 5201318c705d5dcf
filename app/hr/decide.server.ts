import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { offersOf, withTaken } from '#domain/reading/offers.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { withAnother } from '#domain/sending/lists.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import { recordSourceCheck } from '#workflows/submissions/record-source-check.ts'
import { refuseSubmission } from '#workflows/submissions/refuse-submission.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'
import { reviewPage } from './review.server.ts'
import { type Desk, queueInView, viewIn } from './review-queue.server.ts'
import { readSourceForm } from './source-forms.server.ts'

type Portal = ActionFunctionArgs['context']['portal']

const deeds = {
  accept: (portal: Portal, { moment, scope }: Desk, submissionId: string, boxes: Boxes) =>
    acceptSubmission(portal, moment, scope, { submissionId, boxes }),
  'record-check': (portal: Portal, { moment, scope }: Desk, submissionId: string, boxes: Boxes) =>
    recordSourceCheck(portal, moment, scope, { submissionId, boxes }),
  'send-back': (portal: Portal, { moment, scope }: Desk, submissionId: string, boxes: Boxes) =>
    sendBackSubmission(portal, moment, scope, { submissionId, reason: boxes.reason ?? '', note: boxes.note ?? '' }),
  refuse: (portal: Portal, { moment, scope }: Desk, submissionId: string, boxes: Boxes) =>
    refuseSubmission(portal, moment, scope, {
      submissionId,
      reason: boxes.refuseReason ?? '',
      note: boxes.refuseNote ?? '',
    }),
}

/** The boxes of the form that refuses have names of their own, since both forms stand on one page. */
const ownBox: Readonly<Record<string, string>> = { reason: 'refuseReason', note: 'refuseNote' }

/**
 * Takes a reviewer's decision and leads to what comes next in their view of the queue. What was decided meanwhile by somebody
 * else is shown instead, and nothing of this is kept.
 */
export async function takeDecision(args: ActionFunctionArgs, desk: Desk, submissionId: string) {
  const { context } = args
  const { personId } = present(await submissionById(desk.db, desk.scope, desk.moment.today, submissionId))
  const { boxes, errors, status } = await readSourceForm(args, personId)
  if (boxes.add) return data({ boxes: withAnother(boxes, boxes.add), errors: [], intent: 'accept' })
  if (boxes.take)
    return data({ boxes: await taken({ ...desk, context }, submissionId, boxes), errors: [], intent: 'accept' })
  const intent = Object.keys(deeds).find((name): name is keyof typeof deeds => name === boxes.intent) ?? 'accept'
  if (errors.length > 0) return refusal(context, { boxes, errors: errorsInWords(errors, 'en'), intent }, { status })
  const view = viewIn(desk.query)
  const next = intent === 'record-check' ? submissionId : await nextAfter(desk, submissionId)
  const done = await within(deeds[intent](context.portal, desk, submissionId, boxes))
  if (!done.ok && done.problem === 'decided') return redirect(`/hr/review/${submissionId}?view=${view}&meanwhile`)
  if (!done.ok) return refusal(context, { boxes, errors: errorsInWords(placed(done.errors, intent), 'en'), intent })
  if (intent === 'record-check') return redirect(`/hr/review/${submissionId}?view=${view}&checked`)
  return redirect(`/hr/review${next ? `/${next}` : ''}?view=${view}&decided=${submissionId}`)
}

/** The boxes with what was read on the pictures for one of them. */
async function taken(desk: Parameters<typeof reviewPage>[0], submissionId: string, boxes: Boxes): Promise<Boxes> {
  const { form, read } = await reviewPage(desk, submissionId)
  const offer = offersOf(form, read).find(({ box }) => box === boxes.take)
  return offer ? withTaken(boxes, offer) : boxes
}

function placed(errors: readonly BoxError[], intent: string): BoxError[] {
  return errors.map((error) => (intent === 'refuse' ? { ...error, box: ownBox[error.box] ?? error.box } : error))
}

/** What comes after it in the view; from its beginning again after the last. */
async function nextAfter(desk: Desk, submissionId: string): Promise<string | null> {
  const { inView } = await queueInView(desk)
  const at = inView.findIndex((entry) => entry.id === submissionId)
  const others = inView.filter((entry) => entry.id !== submissionId)
  return (others[at] ?? others[0])?.id ?? null
}
