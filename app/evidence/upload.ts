import type { Kept } from './kept.ts'

/** What became of a file: kept; refused in the server's words; or not arrived, for a reason of the connection or the session. */
export type Uploaded = { kept: Kept } | { problem: string } | { lost: 'broken' | 'fault' | 'signedOut' }

/**
 * Sends one file in the background.
 *
 * @param to the address that keeps it
 * @param told the percentage on its way, 100 while the server looks at it
 * @param ended called once, and not at all after `stop`
 */
export function upload(
  to: string,
  { side, file }: { side: Kept['side']; file: File },
  told: (percent: number) => void,
  ended: (outcome: Uploaded) => void,
): { stop: () => void } {
  const request = new XMLHttpRequest()
  const form = new FormData()
  form.append(side, file)
  request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? Math.floor((100 * loaded) / total) : 0)
  request.onload = () => ended(outcomeOf(request))
  request.onerror = () => ended({ lost: 'broken' })
  request.open('POST', to)
  request.setRequestHeader('Accept', 'application/json')
  request.send(form)
  return { stop: () => request.abort() }
}

function outcomeOf({ responseText, responseURL }: XMLHttpRequest): Uploaded {
  // Whoever is signed out is led to another page, which knows nothing of the file.
  if (new URL(responseURL).pathname === '/sign-in') return { lost: 'signedOut' }
  try {
    const answer: Uploaded = JSON.parse(responseText)
    return 'kept' in answer || 'problem' in answer ? answer : { lost: 'fault' }
  } catch {
    return { lost: 'fault' }
  }
}
