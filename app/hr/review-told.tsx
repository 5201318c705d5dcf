import { Notice } from '#app/components/notice.tsx'
import type { ReviewPage } from './review.server.ts'
import type { Refused } from './review-forms.tsx'

/** What came of what was just pressed, where it was no decision. */
export function Told({ page, refused }: { page: ReviewPage; refused: Refused }) {
  const person = <a href={`/hr/people/${page.person.id}`}>{page.person.name}’s page</a>
  return (
    <>
      {refused?.meanwhile && (
        <Notice tone="warning" announce title="Somebody was faster">
          {refused.meanwhile} Nothing of what you decided was kept; what you typed still stands below.{' '}
          {page.next && <a href={`/hr/review/${page.next}?view=${page.view}`}>Go on to the next</a>}
        </Notice>
      )}
      {page.undone && (
        <Notice tone="success" announce title="Undone">
          It waits for a decision again, and the person is told nothing. What you had entered stands below.
        </Notice>
      )}
      {page.notUndone && (
        <Notice
          tone="warning"
          announce
          title={page.notUndone === 'changed' ? 'Somebody else changed it meanwhile' : 'The ten seconds are over'}
        >
          {page.notUndone === 'too-late' && 'The decision stands, and the person is told of it. '}
          {page.notUndone === 'changed' && 'What the decision had recorded was taken back already. '}
          {page.decision?.accepted ? (
            <>To correct it, take back what was recorded on {person}, under what is on record.</>
          ) : (
            <>To correct it, ask them on {person} to send it again, or write to them there.</>
          )}
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
