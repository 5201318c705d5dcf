import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { offersOf, withTaken } from '#domain/reading/offers.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { withAnother } from '#domain/sending/lists.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'
import type { Decided } from '#workflows/submissions/find-submission.ts'
import { putOffSubmission } from '#workflows/submissions/put-off-submission.ts'
import { recordSourceCheck } from '#workflows/submissions/record-source-check.ts'
import { refuseSubmission } from '#workflows/submissions/refuse-submission.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'
import { reviewPage } from './review.server.ts'
import { type Desk, viewIn } from './review-desk.server.ts'
import { queueInView } from './review-queue.server.ts'
import { readSourceForm } from './source-forms.server.ts'

type Portal = ActionFunctionArgs['context']['portal']

const putOff =
  (how: 'end' | 'away' | 'back') =>
  (portal: Portal, { moment, scope }: Desk, submissionId: string) =>
    putOffSubmission(portal, moment, scope, { submissionId, how })

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
  'later-end': putOff('end'),
  'later-away': putOff('away'),
  'later-back': putOff('back'),
}

type Intent = keyof typeof deeds

/** What leaves the submission where it is: its page is shown again. */
const stays: readonly Intent[] = ['record-check', 'later-back']

/** The boxes of the form that refuses have names of their own, since both forms stand on one page. */
const ownBox: Readonly<Record<string, string>> = { reason: 'refuseReason', note: 'refuseNote' }

/**
 * Takes a reviewer's decision and leads to what comes next in their view of the queue. Where somebody else decided meanwhile nothing of
 * this is kept, and what was typed is shown again beside what they decided.
 */
export async function takeDecision(args: ActionFunctionArgs, desk: Desk, submissionId: string) {
  const { context } = args
  const { personId } = present(await submissionById(desk.db, desk.scope, desk.moment.today, submissionId))
  const { boxes, errors, status } = await readSourceForm(args, personId)
  const again = { errors: [], intent: 'accept', meanwhile: null }
  if (boxes.add) return data({ ...again, boxes: withAnother(boxes, boxes.add) })
  if (boxes.take) return data({ ...again, boxes: await taken({ ...desk, context }, submissionId, boxes) })
  const intent = Object.keys(deeds).find((name): name is Intent => name === boxes.intent) ?? 'accept'
  if (errors.length > 0)
    return refusal(context, { ...again, boxes, intent, errors: errorsInWords(errors, 'en') }, { status })
  const next = stays.includes(intent) ? submissionId : await nextAfter(desk, submissionId)
  const done = await within(deeds[intent](context.portal, desk, submissionId, boxes))
  if (!done.ok) {
    const problem = { ...again, boxes, intent }
    if (done.problem === 'decided')
      return refusal(context, { ...problem, meanwhile: inWords(done.decided, desk.timeZone) }, { status: 409 })
    return refusal(context, { ...problem, errors: errorsInWords(placed(done.errors, intent), 'en') })
  }
  return redirect(`/hr/review${next ? `/${next}` : ''}?view=${viewIn(desk.query)}${said(intent, submissionId)}`)
}

/** The boxes with what was read on the pictures for one of them. */
async function taken(desk: Parameters<typeof reviewPage>[0], submissionId: string, boxes: Boxes): Promise<Boxes> {
  const { form, read } = await reviewPage(desk, submissionId)
  const offer = offersOf(form, read).find(({ box }) => box === boxes.take)
  return offer ? withTaken(boxes, offer) : boxes
}

function said(intent: Intent, submissionId: string): string {
  if (intent === 'record-check') return '&checked'
  if (intent === 'later-back') return ''
  return `&${intent.startsWith('later') ? 'later' : 'decided'}=${submissionId}`
}

const outcomes = { accepted: 'accepted', 'sent-back': 'sent back', refused: 'refused' } as const

/** `Accepted by Hana Reviewer on 2 March 2026, 2:05 pm`. */
function inWords({ outcome, at, by }: Decided, timeZone: string): string {
  return `It was ${outcomes[outcome]}${by ? ` by ${by}` : ''} on ${instantInWords(at, timeZone)}.`
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
