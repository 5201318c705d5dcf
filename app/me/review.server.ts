import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { lastDayOfEmployment, ownReviews, type Review } from '#db/queries/probation.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { dutiesOf } from '#domain/probation-review.ts'
import { longDate } from '#locales/dates.ts'
import { positionText } from '#locales/positions.ts'
import { answerReview } from '#workflows/probation/answer-review.ts'

const longestComments = 4000

/** The asking person's review at this address, in words; 404 where it is none of theirs. */
export async function ownReview(args: LoaderFunctionArgs) {
  const scope = await requireOwnScope(args, 'answer review')
  const { language, t } = await translatorFor(args)
  const { today } = await args.context.moment()
  const { agency } = await args.context.policies()
  const reviews = await ownReviews(args.context.portal.database.db, scope, today)
  const review = present(reviews.find(({ id }) => id === idIn(args.params)))
  const day = (at: Date) => longDate(todayIn(agency.timeZone, at), language)
  const { manager, answer } = signaturesOf(review)
  const content = present(manager?.content)
  const lastDay = await lastDayOfEmployment(args.context.portal.database.db, review.employmentId)
  const own = new Map(
    dutiesOf(positionText(review.positionId, language)?.duties ?? []).map(({ duty, text }) => [duty, text]),
  )
  const english = new Map(
    dutiesOf(positionText(review.positionId, 'en')?.duties ?? []).map(({ duty, text }) => [duty, text]),
  )
  return {
    title: t('review:title'),
    lead: t('review:lead', { name: manager?.name, date: day(present(manager).at) }),
    outcome: t(`review:outcome.${content.outcome}`, {
      date: content.extendedThrough && longDate(content.extendedThrough, language),
    }),
    reason: content.reason ? t('review:reason', { reason: content.reason }) : null,
    overall: content.overall,
    // What was signed is shown as it was signed where the job description has changed since.
    duties: content.duties.map(({ duty, text, rating, words }) => ({
      text: english.get(duty) === text ? (own.get(duty) ?? text) : text,
      rating: t(`review:rating.${rating}`),
      words,
    })),
    answer: answer && {
      words:
        answer.as === 'person'
          ? t('review:signed', { date: day(answer.at), name: answer.name })
          : t('review:declined', { date: day(answer.at), words: answer.comments }),
      comments: answer.as === 'person' ? answer.comments : '',
    },
    closed: lastDay !== null && lastDay < today ? t('review:closed', { date: longDate(lastDay, language) }) : null,
    just: answer?.as === 'person' && new URL(args.request.url).searchParams.has('signed'),
  }
}

function signaturesOf({ signatures }: Review) {
  return {
    manager: signatures.find(({ as }) => as === 'manager'),
    answer: signatures.find(({ as }) => as !== 'manager'),
  }
}

/** Signs that the review was read. */
export async function takeAnswer(args: ActionFunctionArgs) {
  const scope = await requireOwnScope(args, 'answer review')
  const { t } = await translatorFor(args)
  const { portal } = args.context
  const moment = await args.context.moment()
  const reviewId = idIn(args.params)
  present((await ownReviews(portal.database.db, scope, moment.today)).find(({ id }) => id === reviewId))
  const boxes = await boxesIn(args.request)
  const name = (boxes.name ?? '').trim()
  const comments = (boxes.comments ?? '').replaceAll('\r\n', '\n').trim()
  const errors = [
    ...(comments.length > longestComments ? [{ box: 'comments', text: t('review:commentsLong') }] : []),
    ...(name === '' || name.length > 120 ? [{ box: 'name', text: t('review:nameMissing') }] : []),
  ]
  if (errors.length > 0) return refusal(args.context, refused(boxes, errors))
  await within(answerReview(portal, moment, scope, { reviewId, comments, name }))
  return redirect(`/me/reviews/${reviewId}?signed`, 303)
}

/** The reviews of the asking person, as links. */
export async function ownReviewLinks(args: LoaderFunctionArgs) {
  const scope = await requireOwnScope(args, 'answer review')
  const { language, t } = await translatorFor(args)
  const { today } = await args.context.moment()
  const { agency } = await args.context.policies()
  const reviews = await ownReviews(args.context.portal.database.db, scope, today)
  return reviews.flatMap((review) => {
    const { manager, answer } = signaturesOf(review)
    if (!manager) return []
    const date = longDate(todayIn(agency.timeZone, manager.at), language)
    return [
      {
        href: `/me/reviews/${review.id}`,
        text: t(`review:${answer ? 'link' : 'linkOpen'}`, { date }),
        open: answer === undefined,
      },
    ]
  })
}
