import { Button } from '#app/components/form/button.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Section } from '#app/components/section.tsx'
import { type FormState, fieldsOf } from '#app/hr/fields.tsx'
import words from '#locales/en/review.ts'
import { DutyList } from './duty-list.tsx'
import type { ReviewPageData } from './review.server.ts'

type Signed = ReviewPageData['signed'][number]

/** A review as it was signed, with what the person said to it. */
export function SignedReview(props: {
  review: Signed
  endHref: string | null
  mayNote: boolean
  state: FormState | undefined
}) {
  const { review, endHref, state } = props
  const { content, answer } = review
  return (
    <Section id={`review-${review.id}`} title={`Signed by ${review.signedBy} on ${review.signedAt}`}>
      <p className="sentence">{review.outcome}</p>
      {content.reason && <p>Why: {content.reason}</p>}
      {review.ends && endHref && (
        <p>
          <a href={endHref}>Record the last day of the employment</a>, or write another review if it goes on.
        </p>
      )}
      <p className="prose mt-3 mb-2 whitespace-pre-line">{content.overall}</p>
      <DutyList duties={content.duties.map((duty) => ({ ...duty, rating: words.rating[duty.rating] }))} />
      {answer?.as === 'person' && (
        <>
          <p className="mt-4">
            Read and signed by {answer.name} on {answer.at}.
          </p>
          {answer.comments && <p className="prose whitespace-pre-line">{answer.comments}</p>}
        </>
      )}
      {answer?.as === 'declined' && (
        <p className="mt-4">
          Noted on {answer.at} that the person did not sign: {answer.comments}
        </p>
      )}
      {!answer && props.mayNote && <NoteDeclined reviewId={review.id} state={state} />}
    </Section>
  )
}

function NoteDeclined({ reviewId, state }: { reviewId: string; state: FormState | undefined }) {
  return (
    <details className="not-printed mt-4" open={state?.errors.some(({ box }) => box === 'declinedWhy')}>
      <summary className="flex min-h-11 items-center text-brand underline">The person will not sign it</summary>
      <form method="post" noValidate className="fields max-w-2xl">
        <input type="hidden" name="reviewId" value={reviewId} />
        <Textarea
          {...fieldsOf(state).text('declinedWhy')}
          label="What happened?"
          hint="Such as: was shown the review on 2 June and did not want to sign it."
          rows={2}
        />
        <Button name="step" value="declined" look="secondary">
          Note that it was not signed
        </Button>
      </form>
    </details>
  )
}
