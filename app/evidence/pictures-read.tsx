import { fill } from '#locales/fill.ts'
import type { FormTexts } from './boxes.tsx'
import type { PicturesRead } from './reading.ts'

/** That the pictures are being read, what came of it, and whether they name somebody else. */
export function PicturesReadNote({ read, texts }: { read: PicturesRead; texts: FormTexts }) {
  const { reading } = texts.sending
  return (
    <>
      <div role="status" className="pictures-read">
        {read.state === 'waits' && (
          <p className="on-its-way">
            <progress /> {reading.waits}
          </p>
        )}
        {read.state === 'read' && <p>{reading.found}</p>}
        {read.state === 'nothing' && <p>{reading.nothing}</p>}
      </div>
      {read.otherName && (
        <p className="offered-other pictures-name">
          {fill(reading.otherName, { name: read.otherName })} <a href="/me/contact">{reading.contact}</a>
        </p>
      )}
    </>
  )
}
