import { present } from '#app/params.server.ts'
import { pageOf } from '#app/staff/paging.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import { keysAreOn } from '#db/queries/review-desk.ts'
import { type QueueEntry, reviewQueue } from '#db/queries/review-queue.ts'
import { authorize, byWhom } from '#domain/authority.ts'
import { daysBetween, todayIn } from '#domain/calendar/dates.ts'
import { inView, queueViews } from '#domain/review-queue.ts'
import { countDays, longDate } from '#locales/dates.ts'
import { type Desk, delayInWords, nameOf, requirementsOf, viewIn } from './review-desk.server.ts'
import { doneInWords, doneToday } from './review-done.server.ts'

const pageSize = 50

/** What is still to review in the view of the address, in order. */
export async function queueInView({ db, scope, moment, query }: Desk) {
  const queue = await reviewQueue(db, scope, moment.today)
  return { queue, inView: inView(queue, viewIn(query)) }
}

/** The queue as its page shows it: the tabs with their counts, and one page of rows. */
export async function queuePage(desk: Desk) {
  const { queue, inView: everyone } = await queueInView(desk)
  const view = viewIn(desk.query)
  const own = everyone.filter(({ delay }) => delay?.by === byWhom(desk.scope))
  const by = view === 'later' && desk.query.get('by') === 'me' ? 'me' : 'anyone'
  const entries = by === 'me' ? own : everyone
  const page = pageOf(desk.query, entries.length, pageSize)
  const shown = entries.slice((page - 1) * pageSize, page * pageSize)
  const names = await namesOfAccounts(
    desk.db,
    shown.map(({ delay }) => delay?.by ?? null),
  )
  return {
    title: 'Review',
    view,
    counts: queueViews.map((name) => ({ view: name, count: inView(queue, name).length })),
    later: view === 'later' ? { by, mine: own.length, all: everyone.length } : null,
    page,
    total: entries.length,
    from: (page - 1) * pageSize,
    rows: shown.map((entry) => rowOf(entry, names, desk)),
    done: await doneInWords(desk),
    doneToday: await doneToday(desk),
    keysOn: await keysAreOn(desk.db, present(authorize(desk.scope.viewer, 'choose keys'))),
  }
}

export type QueuePage = Awaited<ReturnType<typeof queuePage>>
export type QueueRow = QueuePage['rows'][number]

function rowOf(entry: QueueEntry, names: ReadonlyMap<string, string>, { moment, timeZone }: Desk) {
  const sentOn = todayIn(timeZone, entry.sentAt)
  const waits = daysBetween(sentOn, moment.today)
  return {
    id: entry.id,
    person: nameOf(entry),
    what: requirementsOf(entry),
    sentOn: longDate(sentOn, 'en'),
    waits: waits <= 0 ? 'since today' : countDays(waits, 'en'),
    place: entry.place,
    disagrees: entry.disagrees,
    held: entry.held,
    delay: delayInWords(entry.delay, names, timeZone),
  }
}
