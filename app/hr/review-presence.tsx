import { useEffect, useState } from 'react'
import { Notice } from '#app/components/notice.tsx'
import { lookEverySeconds } from '#domain/review-desk.ts'
import { joinList } from '#locales/phrases.ts'
import type { ReviewPage } from './review.server.ts'

type Heard = { others: ReviewPage['others']; decision: string | null }

/** Who else has the submission open, and that it was decided while this page stood open. It keeps nobody from anything. */
export function Presence({ page }: { page: ReviewPage }) {
  const { others, decision } = usePresence(page)
  const decidedMeanwhile = page.decision === null && decision !== null
  return (
    <div className="presence" aria-live="polite">
      {decidedMeanwhile && (
        <Notice tone="warning" title={`Decided meanwhile: ${decision}`}>
          Nothing that you typed was sent, and nothing of theirs was changed.{' '}
          {page.next && <a href={`/hr/review/${page.next}?view=${page.view}`}>Go on to the next</a>}
        </Notice>
      )}
      {!decidedMeanwhile && page.decision === null && others.length > 0 && (
        <Notice tone="information" title={`${namesOf(others)} too`}>
          {others.map(({ name, since }) => `${name} since ${since}`).join('; ')}. Whoever decides first decides; the
          other is told.
        </Notice>
      )}
    </div>
  )
}

function namesOf(others: Heard['others']): string {
  const names = others.map(({ name }) => name)
  return `${joinList(names, 'en')} ${names.length === 1 ? 'has' : 'have'} this open`
}

/** Says every few seconds that the page is still open, hears the answer, and says when it is left. */
function usePresence({ id, others }: ReviewPage): Heard {
  const [heard, setHeard] = useState<Heard>({ others, decision: null })
  useEffect(() => {
    const here = `/hr/review/${id}/here`
    let open = true
    const say = async () => {
      // A page that nobody looks at is as good as left; a word that is lost is said again.
      if (document.hidden) return
      const answer = await fetch(here, { method: 'POST' }).catch(() => null)
      if (open && answer?.ok) setHeard((await answer.json()) as Heard)
    }
    const clock = setInterval(say, lookEverySeconds * 1000)
    const leave = () => void navigator.sendBeacon(`${here}?left`)
    document.addEventListener('visibilitychange', say)
    addEventListener('pagehide', leave)
    return () => {
      open = false
      clearInterval(clock)
      document.removeEventListener('visibilitychange', say)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [id])
  return heard
}
