import { present, within } from '#app/params.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import { keysAreOn } from '#db/queries/review-desk.ts'
import { authorize } from '#domain/authority.ts'
import { lookAtSubmission } from '#workflows/submissions/look-at-submission.ts'
import { type Desk, delayInWords, viewIn } from './review-desk.server.ts'
import { doneInWords, doneToday } from './review-done.server.ts'
import { queueInView } from './review-queue.server.ts'

/** What stands around one submission: its place in the pile, what was done last, who else looks at it, and whether keys work. */
export async function reviewFrame(desk: Desk, submissionId: string) {
  const { db, scope, timeZone, query } = desk
  const { queue, inView } = await queueInView(desk)
  const at = inView.findIndex(({ id }) => id === submissionId)
  const delay = queue.find(({ id }) => id === submissionId)?.delay ?? null
  const names = await namesOfAccounts(db, [delay?.by ?? null])
  return {
    view: viewIn(query),
    place: { number: at + 1, of: inView.length },
    next: inView[at + 1]?.id ?? null,
    previous: inView[at - 1]?.id ?? null,
    delay: delayInWords(delay, names, timeZone),
    others: await othersLooking(desk, submissionId),
    done: await doneInWords(desk),
    doneToday: await doneToday(desk),
    keysOn: await keysAreOn(db, present(authorize(scope.viewer, 'choose keys'))),
  }
}

/** Who else has it open, each with since when; this reviewer now has it open too. */
export async function othersLooking({ portal, moment, scope, timeZone }: Desk, submissionId: string) {
  const others = await within(lookAtSubmission(portal, moment, scope, submissionId))
  return others.map(({ name, since }) => ({
    name: name || 'Someone in HR',
    since: instantInWords(since, timeZone),
  }))
}
