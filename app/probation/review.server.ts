import { type ActionFunctionArgs, type AppLoadContext, redirect } from '@remix-run/node'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { onProbation, reviewsOf } from '#db/queries/probation.ts'
import type { Scope } from '#domain/authority.ts'
import { dutiesOf, reviewBoxes } from '#domain/probation-review.ts'
import { positionText } from '#locales/positions.ts'
import { noteDeclined } from '#workflows/probation/note-declined.ts'
import { saveReview } from '#workflows/probation/save-review.ts'
import { signReview } from '#workflows/probation/sign-review.ts'
import { outcomeInWords, stateOf, whereTheyStand } from './list.server.ts'

type Asked = { context: AppLoadContext; request: Request; params: Readonly<Record<string, string | undefined>> }

const duties = (positionId: string) => dutiesOf(positionText(positionId, 'en')?.duties ?? [])

/** All that the page of somebody's probation shows to whoever reviews it; 404 outside the scope and for one's own. */
export async function reviewPage({ context, request, params }: Asked, scope: Scope<'review probation'>) {
  const { db } = context.portal.database
  const { today } = await context.moment()
  const { agency, probation } = await context.policies()
  const [found] = await onProbation(db, scope, today, idIn(params, 'employmentId'))
  const employment = present(found)
  const at = (await whereTheyStand(db, [employment], today)).get(employment.employmentId)
  const reviews = await reviewsOf(db, [employment.employmentId])
  const open = reviews.find(({ signatures }) => signatures.length === 0)
  const query = new URL(request.url).searchParams
  return {
    title: `Probation of ${employment.name}`,
    name: employment.name,
    personId: employment.personId,
    employmentId: employment.employmentId,
    position: positionTitle(employment.positionId, 'en'),
    hiredOn: employment.hiredOn,
    ended: employment.lastDay !== null && employment.lastDay < today ? employment.lastDay : null,
    ...(at ?? { day: null, of: null, lastDay: null, extended: false }),
    today,
    fromDay: probation.reviewFromDay,
    early: at?.day !== null && at?.day !== undefined && at.day < probation.reviewFromDay,
    state: stateOf(reviews, at, { today, reviewFromDay: probation.reviewFromDay }),
    duties: duties(employment.positionId),
    draft: open?.draft ?? {},
    revision: open?.revision ?? 0,
    number: reviews.filter(({ signatures }) => signatures.length > 0).length + 1,
    savedAt: open && open.revision > 0 ? instantInWords(open.savedAt, agency.timeZone) : null,
    again: query.has('again') || reviews.length === 0 || open !== undefined,
    done: query.get('done'),
    signed: reviews.flatMap((review) => {
      const by = (as: string) => review.signatures.find((one) => one.as === as)
      const manager = by('manager')
      if (!manager?.content) return []
      const answer = by('person') ?? by('declined')
      return [
        {
          id: review.id,
          content: manager.content,
          signedBy: manager.name,
          signedAt: instantInWords(manager.at, agency.timeZone),
          outcome: outcomeInWords(manager),
          ends: manager.outcome === 'end',
          answer: answer && {
            as: answer.as as 'person' | 'declined',
            name: answer.name,
            comments: answer.comments,
            at: instantInWords(answer.at, agency.timeZone),
          },
        },
      ]
    }),
  }
}

export type ReviewPageData = Awaited<ReturnType<typeof reviewPage>>

const texts = {
  'too-early': 'A review can be signed from its day on; what you typed can be saved',
  over: 'The probation is over and cannot be extended any more',
  ended: 'The employment has ended, which closed the review',
  signed: 'This review was signed meanwhile. What you typed is below; it was not kept',
}

const wholeNumber = (typed: string | undefined) => (/^\d{1,9}$/.test(typed ?? '') ? Number(typed) : 0)

/** Saves or signs what was typed, or notes that the person did not sign. `base` is the address of the list it belongs to. */
export async function takeReview(args: ActionFunctionArgs, scope: Scope<'review probation'>, base: string) {
  const { context, params } = args
  const employmentId = idIn(params, 'employmentId')
  const sent = await boxesIn(args.request)
  const { step, revision: typed, reviewId, signedName, declinedWhy } = sent
  const { db } = context.portal.database
  const moment = await context.moment()
  const [found] = await onProbation(db, scope, moment.today, employmentId)
  const { positionId } = present(found)
  const here = `${base}/${employmentId}`
  const boxes = reviewBoxes(sent, duties(positionId))
  const all = { ...boxes, signedName: signedName ?? '', revision: typed ?? '', number: sent.number ?? '' }
  const wrong = (errors: { box: string; text: string }[], status = 400) =>
    refusal(context, refused(all, errors), { status })
  const revision = wholeNumber(typed)
  const number = wholeNumber(sent.number)
  const changed = (now: number) =>
    refusal(
      context,
      refused({ ...all, revision: String(now) }, [
        {
          box: '',
          text: 'This review was saved elsewhere meanwhile. What you typed is below; saving again keeps it instead.',
        },
      ]),
      { status: 409 },
    )
  if (step === 'declined') {
    const why = (declinedWhy ?? '').trim()
    if (why === '' || why.length > 500)
      return wrong([{ box: 'declinedWhy', text: 'Write in a sentence what happened' }])
    const noted = { reviewId: idIn({ reviewId }, 'reviewId'), comments: why, name: 'HR' }
    await within(noteDeclined(context.portal, moment, scope, noted))
    return redirect(`${here}?done=declined`, 303)
  }
  if (step !== 'sign') {
    const saved = await within(saveReview(context.portal, moment, scope, { employmentId, number, revision, boxes }))
    if (saved.ok) return redirect(`${here}?done=saved`, 303)
    return saved.problem === 'changed' ? changed(saved.revision) : wrong([{ box: '', text: texts[saved.problem] }], 409)
  }
  const name = (signedName ?? '').trim()
  if (name === '' || name.length > 120) return wrong([{ box: 'signedName', text: 'Write your name to sign' }])
  const input = { employmentId, number, revision, boxes, duties: duties(positionId), name }
  const done = await within(signReview(context.portal, moment, scope, input))
  if (done.ok) return redirect(`${here}?done=signed`, 303)
  if (done.problem === 'changed') return changed(done.revision)
  if (done.problem === 'incomplete') return refusal(context, refused(all, done.errors))
  return wrong([{ box: done.problem === 'over' ? 'outcome' : '', text: texts[done.problem] }])
}
