import { Notice } from '#app/components/notice.tsx'

/** On the first page of a manager: reviews that they have yet to write. */
export function ReviewsWaiting({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <div className="not-printed mb-6">
      <Notice tone="warning">
        <a href="/team/probation">
          {count === 1 ? 'One review of a probation waits' : `${count} reviews of probations wait`} for you
        </a>
      </Notice>
    </div>
  )
}
