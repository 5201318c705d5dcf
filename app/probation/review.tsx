import { DateInWords } from '#app/components/date-in-words.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { FormErrors, type FormState } from '#app/hr/fields.tsx'
import { longDate } from '#locales/dates.ts'
import type { ReviewPageData } from './review.server.ts'
import { ReviewForm } from './review-form.tsx'
import { SignedReview } from './signed-review.tsx'

const told: Readonly<Record<string, string>> = {
  saved: 'Saved. Nobody else reads it until it is signed.',
  signed: 'Signed. The person has been asked to read it and sign.',
  declined: 'Noted.',
}

/** Somebody's probation, its review to write, and those that were signed. `front`: whose pages these are. */
export function ReviewPage(props: { page: ReviewPageData; state: FormState | undefined; front: 'team' | 'hr' }) {
  const { page, state, front } = props
  const { day, of, lastDay, today } = page
  const typed = state?.errors.some(({ box }) => box !== 'declinedWhy') ?? false
  const writes = (page.again || typed) && page.ended === null
  const end = front === 'hr' ? `/hr/people/${page.personId}/employments/${page.employmentId}/end` : null
  return (
    <>
      <FormErrors state={state} />
      <PageHeading caption={<a href={`/${front}/probation`}>Probation</a>} title={page.name} lead={page.position} />
      {!state && page.done && told[page.done] && (
        <div className="mb-6">
          <Notice tone="success" announce>
            {told[page.done]}
          </Notice>
        </div>
      )}
      <div className="mb-8">
        <SummaryList
          items={[
            { key: 'First day', value: longDate(page.hiredOn, 'en') },
            ...(page.ended ? [{ key: 'Last day of employment', value: longDate(page.ended, 'en') }] : []),
            { key: 'Day of the probation', value: day === null ? 'Its days are used up' : `Day ${day} of ${of}` },
            {
              key: 'Last day of the probation',
              value:
                lastDay === null ? (
                  'Open: a leave has no end yet'
                ) : (
                  <>
                    <DateInWords date={lastDay} today={lastDay < today ? undefined : today} language="en" />
                    {page.extended && ', extended; the bonus keeps its own day'}
                  </>
                ),
            },
            { key: 'Review', value: <Status kind={page.state.kind}>{page.state.text}</Status> },
          ]}
        />
        <p className="not-printed mt-3">
          <a href={`/${front}/people/${page.personId}`}>The person’s page</a>
          {!writes && page.ended === null && (
            <>
              {' · '}
              <a href="?again">Write another review</a>
            </>
          )}
        </p>
      </div>
      {writes && <ReviewForm page={page} state={state} />}
      <div className="mt-8 space-y-10">
        {page.signed.map((review) => (
          <SignedReview
            key={review.id}
            review={review}
            endHref={end}
            mayNote={front === 'hr' && page.ended === null}
            state={state}
          />
        ))}
      </div>
    </>
  )
}
