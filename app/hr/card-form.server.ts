import { type ActionFunctionArgs, type AppLoadContext, redirect } from '@remix-run/node'
import { present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { notFound } from '#app/viewer.server.ts'
import { cardProblems, cardStateQuestions, cardStateWords } from '#app/wording/clearance-card.ts'
import { cardEntries, cardsOf } from '#db/queries/clearance-card.ts'
import type { Scope } from '#domain/authority.ts'
import {
  bringsCard,
  type Card,
  cardCounts,
  cardStates,
  nextStatesOf,
  presentCardState,
  type RecordedCardState,
} from '#domain/clearance-card.ts'
import { isId } from '#domain/ids.ts'
import { type BoxError, type Boxes, boxesOfDate, isEmptyDate, readerOf } from '#domain/sending/boxes.ts'
import { recordCardState } from '#workflows/clearance-cards/record-card-state.ts'
import { takeBackCardState } from '#workflows/clearance-cards/take-back-card-state.ts'
import { readSourceCheck, type SourceCheck } from '#workflows/submissions/source-check.ts'
import { oneOf } from './address.ts'
import { type CardOwner, readCard, titleOf } from './clearance-card.server.ts'
import { boxesIn, refused } from './forms.server.ts'
import type { hrDesk } from './scope.server.ts'
import { readSourceForm, sourcesOf } from './source-forms.server.ts'

type Desk = Awaited<ReturnType<typeof hrDesk<'record clearance card'>>>

const recordable = cardStates.filter((state): state is RecordedCardState => state !== 'not-applied')

async function nowOf(
  { db, scope, moment }: Pick<Desk, 'db' | 'moment'> & { scope: Scope<'record clearance card'> },
  owner: CardOwner,
) {
  const cards = await cardsOf(db, scope, moment.today, owner.personId)
  const state = presentCardState(await cardEntries(db, scope, moment.today, owner.personId), cards, moment.today)
  const counts = cardCounts(cards, moment.today)
  return { state, counts, givenBack: state === 'suspended' && cards.length > 0 }
}

/** The form that records a state; one that does not follow from the present one has none. */
export async function cardFormPage(desk: Desk, context: AppLoadContext, owner: CardOwner, named: string | undefined) {
  const next = present(oneOf(recordable, named ?? null))
  const { state, counts, givenBack } = await nowOf(desk, owner)
  if (!owner.open || !nextStatesOf(state, counts).includes(next)) throw redirect(`${owner.href}?done=changed`)
  return {
    title: titleOf(next, state, counts),
    name: owner.name,
    href: owner.href,
    day: cardStateQuestions[next].day,
    meaning: cardStateWords[next].meaning,
    card: bringsCard(next),
    givenBack: bringsCard(next) && givenBack,
    sources: bringsCard(next) ? await sourcesOf(context, 'fingerprint-clearance', 'AZ') : [],
    first: boxesOfDate('sourceOn', desk.moment.today),
  }
}

export type CardFormData = Awaited<ReturnType<typeof cardFormPage>>

/** Records a state from its form. */
export async function recordCard(args: ActionFunctionArgs, desk: Desk, owner: CardOwner) {
  const { context, params } = args
  const { scope, portal, moment } = desk
  const state = present(oneOf(recordable, params.state ?? null))
  const form = bringsCard(state)
    ? await readSourceForm(args, owner.personId)
    : { boxes: await boxesIn(args.request), errors: [], status: 400 }
  const { boxes } = form
  const reader = readerOf(boxes)
  const on = reader.date('on', moment.today)
  const note = reader.text('note', 500) ?? ''
  const { givenBack } = await nowOf(desk, owner)
  const read = bringsCard(state) ? readCardBoxes(boxes, on ?? moment.today, moment.today, givenBack) : nothing
  const wrong = [...reader.errors, ...('errors' in read ? read.errors : []), ...form.errors]
  if (!on || 'errors' in read || wrong.length > 0)
    return refusal(context, refused(boxes, wrong), { status: form.status })
  const done = await within(recordCardState(portal, moment, scope, { whose: owner.whose, state, on, note, ...read }))
  if (done.ok) return redirect(`${owner.href}?done=card`)
  if (done.problem === 'state') return redirect(`${owner.href.replace('/fingerprint', '')}?done=state`)
  if (done.problem === 'not-next') return redirect(`${owner.href}?done=changed`)
  return refusal(context, refused(boxes, [cardProblems[done.problem]]))
}

const nothing = { card: null, check: null }

/**
 * The card's dates and the check at its source from their boxes; `from` is the day of the state where it is left empty, and a card that
 * is given back needs no dates.
 */
function readCardBoxes(
  boxes: Boxes,
  on: string,
  today: string,
  givenBack: boolean,
): { card: Card | null; check: SourceCheck } | { errors: BoxError[] } {
  const reader = readerOf(boxes)
  const checked = readSourceCheck(boxes, today)
  if (givenBack && isEmptyDate(boxes, 'through') && isEmptyDate(boxes, 'from'))
    return checked.ok ? { card: null, check: checked.check } : { errors: checked.errors }
  const from = isEmptyDate(boxes, 'from') ? on : reader.date('from', today)
  const through = reader.date('through', null)
  const errors = [...reader.errors, ...(checked.ok ? [] : checked.errors)]
  if (!from || !through || !checked.ok || errors.length > 0) return { errors }
  const level = boxes.level === 'on' ? 1 : null
  const ivp = boxes.prints === 'ivp' || boxes.prints === 'regular' ? { ivp: boxes.prints === 'ivp' } : {}
  return { card: { from, through, level, restricted: boxes.restricted === 'on', ...ivp }, check: checked.check }
}

/** Takes back the newest entry from its form. */
export async function takeBackCard(args: ActionFunctionArgs, desk: Desk, owner: CardOwner) {
  const { scope, portal, moment } = desk
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason) return refusal(args.context, refused(boxes, reader.errors))
  const entryId = boxes.entry ?? ''
  if (!isId(entryId)) throw notFound()
  const done = await within(takeBackCardState(portal, moment, scope, { whose: owner.whose, entryId, reason }))
  return redirect(`${owner.href}?done=${done.ok ? 'card-taken-back' : 'changed'}`)
}

/** The page that takes the last entry back; to the card's own page where there is none. */
export async function takeBackPage(desk: Pick<Desk, 'db' | 'moment' | 'scope' | 'timeZone'>, owner: CardOwner) {
  const { today } = desk.moment
  const data = present(await readCard(desk.db, desk.scope, owner, { today, timeZone: desk.timeZone }))
  const entry = data.entries.find((each) => each.id === data.newest)
  if (!entry) throw redirect(owner.href)
  return { title: 'Take back the last entry', name: owner.name, href: owner.href, entry }
}
