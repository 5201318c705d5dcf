import { useEffect, useState } from 'react'
import type { Proposals } from '#domain/reading/proposals.ts'
import type { Kept } from './kept.ts'

/**
 * What was read on the pictures that wait for a form. `none`: there is nothing that is read; `waits`: it is still to come. `otherName`
 * is a name on them that is none of the person's.
 */
export type PicturesRead = {
  state: 'none' | 'waits' | 'read' | 'nothing'
  proposals: Proposals
  otherName: string | null
}

const pause = 1_200
const mostTries = 17

/**
 * What was read on the pictures that are kept now: as the page was made, and asked for again while something is still to come. After some
 * 20 seconds it is no longer waited for, and nothing is said.
 *
 * @param from where it is asked for; null where nothing is read
 */
export function usePicturesRead(given: PicturesRead, kept: readonly Kept[], from: string | null): PicturesRead {
  const pictures = kept.map(({ id }) => id).join()
  const [answer, setAnswer] = useState({ pictures, given, read: given })
  const current = answer.pictures === pictures && answer.given === given
  const read = current ? answer.read : given
  // A picture that came or went makes what was read of the last ones out of date.
  const [first] = useState(pictures)
  const stale = !current && pictures !== first
  const waits = from !== null && (stale || read.state === 'waits')
  useEffect(() => {
    if (!waits || from === null) return
    const ending = new AbortController()
    void poll(from, ending.signal, (next) => setAnswer({ pictures, given, read: next }))
    return () => ending.abort()
  }, [waits, from, pictures, given])
  return waits && stale ? { state: kept.length > 0 ? 'waits' : 'none', proposals: {}, otherName: null } : read
}

async function poll(from: string, signal: AbortSignal, tell: (read: PicturesRead) => void): Promise<void> {
  const silent: PicturesRead = { state: 'none', proposals: {}, otherName: null }
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      const response = await fetch(from, { signal, headers: { Accept: 'application/json' } })
      if (!response.ok) break
      const read = (await response.json()) as PicturesRead
      if (signal.aborted) return
      if (read.state !== 'waits') return tell(read)
    } catch {
      break
    }
    await new Promise((settle) => setTimeout(settle, pause))
    if (signal.aborted) return
  }
  if (!signal.aborted) tell(silent)
}
