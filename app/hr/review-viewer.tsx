import { useRef, useState } from 'react'
import { Button } from '#app/components/form/button.tsx'
import type { ShownDocument } from './review-pictures.server.ts'
import { Stage, type StageHandle } from './review-stage.tsx'
import { useKeys } from './use-keys.ts'

/** The pictures of what was sent, one at a time on a stage with buttons and keys; the others as thumbnails below it. */
export function ReviewViewer({ documents, keysOn }: { documents: readonly ShownDocument[]; keysOn: boolean }) {
  const stage = useRef<StageHandle>(null)
  const [chosen, setChosen] = useState(0)
  const pictures = documents.flatMap(({ pictures }) => pictures)
  const at = Math.min(chosen, pictures.length - 1)
  const shown = pictures[at]
  const next = () => setChosen((at + 1) % Math.max(1, pictures.length))
  const ask = (wish: keyof StageHandle) => () => stage.current?.[wish]()
  useKeys(
    {
      '+': ask('nearer'),
      '=': ask('nearer'),
      '-': ask('farther'),
      o: ask('fitAll'),
      w: ask('fitWidth'),
      r: ask('turn'),
      f: next,
    },
    keysOn,
  )
  if (!shown) return null
  const tools = [
    { label: 'Zoom in', sign: '+', key: '+', does: ask('nearer') },
    { label: 'Zoom out', sign: '−', key: '-', does: ask('farther') },
    { label: 'Fit all', sign: 'All', key: 'o', does: ask('fitAll') },
    { label: 'Fit width', sign: 'Width', key: 'w', does: ask('fitWidth') },
    { label: 'Rotate', sign: 'Rotate', key: 'r', does: ask('turn') },
  ]
  return (
    <div className="viewer">
      <div className="viewer-tools" role="toolbar" aria-label="Picture">
        {tools.map(({ label, sign, key, does }) => (
          <button
            key={label}
            type="button"
            aria-label={label}
            title={`${label} (${key})`}
            aria-keyshortcuts={keysOn ? key : undefined}
            onClick={does}
          >
            {sign}
          </button>
        ))}
        <a href={shown.href} target="_blank" rel="noreferrer">
          Open alone
        </a>
      </div>
      <Stage key={shown.href} src={shown.href} alt={`${shown.label} of what was sent`} handle={stage} />
      {pictures.length > 1 && (
        <div className="viewer-thumbnails">
          {pictures.map((picture, number) => (
            <button key={picture.href} type="button" aria-pressed={number === at} onClick={() => setChosen(number)}>
              <img src={picture.href} alt="" />
              <span>{picture.label}</span>
            </button>
          ))}
          <Button type="button" look="quiet" onClick={next}>
            Next picture (f)
          </Button>
        </div>
      )}
    </div>
  )
}
