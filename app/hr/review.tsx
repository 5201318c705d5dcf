import { Back } from '#app/components/back.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DrivingStories } from '#app/evidence/driving.tsx'
import { History } from '#app/evidence/history.tsx'
import type { ReviewPage } from './review.server.ts'
import { AgainstForms } from './review-against.tsx'
import { ReviewDocuments } from './review-documents.tsx'
import { Findings } from './review-findings.tsx'
import { AcceptForm, type Refused } from './review-forms.tsx'
import { ReviewKeys } from './review-keys.tsx'
import { Later, PutOff } from './review-later.tsx'
import { Presence } from './review-presence.tsx'
import { Told } from './review-told.tsx'
import { UndoBar } from './undo-bar.tsx'

/** One submission: its document on the left, what it claims on the right, to be accepted, sent back, refused or put off. */
export function Review({ page, refused }: { page: ReviewPage; refused: Refused }) {
  const at = (id: string | null) => (id ? `/hr/review/${id}?view=${page.view}` : null)
  const [previous, next] = [at(page.previous), at(page.next)]
  return (
    <>
      {page.done && <UndoBar done={page.done} keysOn={page.keysOn} />}
      <Back href={`/hr/review?view=${page.view}`}>Review</Back>
      <ErrorSummary
        title="There is a problem"
        errors={(refused?.errors ?? []).map(({ box, text, date }) => ({
          href: `#${box}${date ? '-month' : ''}`,
          text,
        }))}
        submission={refused?.meanwhile ? undefined : refused}
      />
      <Told page={page} refused={refused} />
      <Presence page={page} />
      <PutOff page={page} />
      <PageHeading
        caption={
          <>
            {page.place.number > 0 ? `${page.place.number} of ${page.place.of} in this list` : 'Not in this list'}
            {page.doneToday > 0 && ` · ${page.doneToday} done today`}
          </>
        }
        title={
          <>
            {page.what} of <a href={`/hr/people/${page.person.id}`}>{page.person.name}</a>
          </>
        }
        lead={
          page.handedInBy ? `Sent in at the desk by ${page.handedInBy} on ${page.sentAt}.` : `Sent on ${page.sentAt}.`
        }
        actions={
          <>
            {previous && <a href={previous}>Previous</a>}
            {next && <a href={next}>Next, without deciding</a>}
          </>
        }
      />
      <div className="review">
        <ReviewDocuments page={page} />
        <div>
          <Findings page={page} />
          <DrivingStories stories={page.driving} />
          {page.decision && <Decided page={page} decision={page.decision} />}
          {!page.decision && page.yours && (
            <Notice tone="information" title="You sent this in">
              What you handed in for somebody is decided about by somebody else in HR.
            </Notice>
          )}
          {!page.yours && (!page.decision || refused?.meanwhile) && <Forms page={page} refused={refused} />}
          <ReviewKeys page={page} />
        </div>
      </div>
      <Section id="history" title="History of this requirement">
        <History entries={page.history} empty="Nothing else was ever sent or recorded for it." />
      </Section>
    </>
  )
}

function Forms({ page, refused }: { page: ReviewPage; refused: Refused }) {
  const closed = Boolean(refused?.meanwhile)
  const typed = refused?.intent === 'accept' || refused?.intent === 'record-check'
  return (
    <>
      {(typed || !closed) && (
        <AcceptForm
          page={page}
          boxes={typed ? refused.boxes : page.first}
          errors={refused?.errors ?? []}
          closed={closed}
        />
      )}
      <AgainstForms page={page} refused={refused} closed={closed} />
      {!closed && <Later page={page} />}
    </>
  )
}

function Decided({ page, decision }: { page: ReviewPage; decision: NonNullable<ReviewPage['decision']> }) {
  return (
    <Section id="decision" title="Decision">
      <Notice tone={decision.accepted ? 'success' : 'warning'} title={decision.title}>
        {decision.reason && <p>{decision.reason}</p>}
        {decision.note && <p>Note: {decision.note}</p>}
      </Notice>
      <SummaryList items={[{ key: 'Sent as', value: page.claimed }]} />
    </Section>
  )
}
