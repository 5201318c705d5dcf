import { Back } from '#app/components/back.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DrivingStories } from '#app/evidence/driving.tsx'
import { History } from '#app/evidence/history.tsx'
import type { ReviewPage } from './review.server.ts'
import { ReviewDocuments } from './review-documents.tsx'
import { AcceptForm, AgainstForms, type Refused } from './review-forms.tsx'

/** One submission: its document on the left, what it claims on the right, to be accepted, sent back or refused. */
export function Review({ page, refused }: { page: ReviewPage; refused: Refused }) {
  return (
    <>
      <Back href={`/hr/review?view=${page.view}`}>Review</Back>
      <ErrorSummary
        title="There is a problem"
        errors={(refused?.errors ?? []).map(({ box, text, date }) => ({
          href: `#${box}${date ? '-month' : ''}`,
          text,
        }))}
        submission={refused}
      />
      <Told page={page} />
      <PageHeading
        caption={page.place.number > 0 ? `${page.place.number} of ${page.place.of} in this list` : 'Decided'}
        title={
          <>
            {page.what} of <a href={`/hr/people/${page.person.id}`}>{page.person.name}</a>
          </>
        }
        lead={
          page.handedInBy ? `Sent in at the desk by ${page.handedInBy} on ${page.sentAt}.` : `Sent on ${page.sentAt}.`
        }
        actions={page.next && <a href={`/hr/review/${page.next}?view=${page.view}`}>Look at the next one first</a>}
      />
      <div className="review">
        <ReviewDocuments documents={page.documents} />
        <div>
          <Checks page={page} />
          <DrivingStories stories={page.driving} />
          {page.decision && <Decided page={page} decision={page.decision} />}
          {!page.decision && page.yours && (
            <Notice tone="information" title="You sent this in">
              What you handed in for somebody is decided about by somebody else in HR.
            </Notice>
          )}
          {!page.decision && !page.yours && <Forms page={page} refused={refused} />}
        </div>
      </div>
      <Section id="history" title="History of this requirement">
        <History entries={page.history} empty="Nothing else was ever sent or recorded for it." />
      </Section>
    </>
  )
}

function Told({ page }: { page: ReviewPage }) {
  return (
    <>
      {page.decidedBefore && (
        <Notice tone="success" announce>
          {page.decidedBefore}
        </Notice>
      )}
      {page.meanwhile && page.decision && (
        <Notice tone="warning" announce title="Somebody was faster">
          {page.decision.title}. Nothing of what you decided was kept.
        </Notice>
      )}
      {page.checked && (
        <Notice tone="success" announce>
          The check at the source is recorded. The submission still waits for a decision.
        </Notice>
      )}
    </>
  )
}

function Checks({ page }: { page: ReviewPage }) {
  const { person } = page
  return (
    <Section id="checks" title="Checked for you">
      <ul className="checks">
        {page.checks.map((check) => (
          <li key={check.check}>
            <Status kind={check.finding === 'look' ? 'lapsing' : 'met'}>{check.text}</Status>
            {check.check === 'same-file' &&
              page.sameFile.map((id, at) => (
                <a key={id} href={`/hr/review/${id}`} className="ml-2">
                  {page.sameFile.length > 1 ? `See submission ${at + 1}` : 'See it'}
                </a>
              ))}
          </li>
        ))}
        <li>
          <Status kind="info">
            Compare the name: {person.name}
            {person.otherNames.length > 0 && <>, also {person.otherNames.join(', ')}</>}
          </Status>
        </li>
        {page.ifAccepted?.map((status) => (
          <li key={status.name}>
            <Status kind={status.kind}>
              If accepted as sent, {status.name}: {status.text}
            </Status>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Forms({ page, refused }: { page: ReviewPage; refused: Refused }) {
  const boxes = refused?.intent === 'accept' || refused?.intent === 'record-check' ? refused.boxes : page.first
  return (
    <>
      <AcceptForm page={page} boxes={boxes} errors={refused?.errors ?? []} />
      <AgainstForms page={page} refused={refused} />
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
