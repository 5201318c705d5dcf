import { useCallback, useEffect, useRef, useState } from 'react'
import { type FirstSight, firstSight } from './first-sight.ts'
import type { Kept } from './kept.ts'
import { type Uploaded, upload } from './upload.ts'

/** Where the file of one side is on its way: nowhere, looked at, being sent, not arrived, or refused. */
export type OnItsWay =
  | { at: 'rest' }
  | { at: 'look'; file: File; picture: string; sight: FirstSight }
  | { at: 'sending'; file: File; percent: number }
  | { at: 'lost'; file: File; why: Extract<Uploaded, { lost: string }>['lost'] }
  | { at: 'refused'; problem: string }

/** Takes one side's file from being chosen to being kept. */
export function useUpload({ side, to, onKept }: { side: Kept['side']; to: string; onKept: (file: Kept) => void }) {
  const [state, setState] = useState<OnItsWay>({ at: 'rest' })
  const running = useRef<{ stop: () => void } | null>(null)
  const shown = useRef<string | null>(null)
  const newest = useRef<File | null>(null)

  const go = useCallback((next: OnItsWay) => {
    const picture = next.at === 'look' ? next.picture : null
    if (shown.current && shown.current !== picture) URL.revokeObjectURL(shown.current)
    shown.current = picture
    if (next.at !== 'sending') running.current = null
    setState(next)
  }, [])

  const stop = useCallback(() => running.current?.stop(), [])
  const rest = useCallback(() => {
    newest.current = null
    stop()
    go({ at: 'rest' })
  }, [go, stop])
  useEffect(() => rest, [rest])

  const send = useCallback(
    (file: File) => {
      stop()
      go({ at: 'sending', file, percent: 0 })
      running.current = upload(
        to,
        { side, file },
        (percent) => setState((now) => (now.at === 'sending' ? { ...now, percent } : now)),
        (outcome) => {
          if ('kept' in outcome) {
            onKept(outcome.kept)
            go({ at: 'rest' })
          } else if ('problem' in outcome) go({ at: 'refused', problem: outcome.problem })
          else go({ at: 'lost', file, why: outcome.lost })
        },
      )
    },
    [go, onKept, side, stop, to],
  )

  /** Shows a picture before it is sent; what cannot be shown is sent at once. */
  const choose = useCallback(
    async (file: File) => {
      rest()
      newest.current = file
      const sight = await look(file)
      if (newest.current !== file) return
      if (sight === undefined) send(file)
      else go({ at: 'look', file, picture: URL.createObjectURL(file), sight })
    },
    [go, rest, send],
  )

  /** The form was answered: what went along with it is kept or refused by that answer. */
  const settle = useCallback(() => {
    if (!running.current) rest()
  }, [rest])

  return { state, choose, send, rest, settle, refuse: (problem: string) => go({ at: 'refused', problem }) }
}

/** What strikes the eye in a picture; undefined where this browser cannot show it. */
async function look(file: File): Promise<FirstSight | undefined> {
  try {
    const picture = await createImageBitmap(file, { resizeWidth: 800 })
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height })
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(picture, 0, 0)
    return context ? firstSight(context.getImageData(0, 0, picture.width, picture.height)) : null
  } catch {
    return undefined
  }
}
