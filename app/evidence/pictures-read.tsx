import { fill } from '#locales/fill.ts'
import type { FormTexts } from './boxes.tsx'
import type { PicturesRead } from './reading.ts'

type Props = {
  read: PicturesRead
  texts: FormTexts
  /** Where another name of the person's can be added; null where it cannot. */
  namesAt: string | null
}

/** That the pictures are being read, what came of it, and whether they name somebody else. */
export function PicturesReadNote({ read, texts, namesAt }: Props) {
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
          {fill(reading.otherName, { name: read.otherName })} {namesAt && <a href={namesAt}>{reading.contact}</a>}
        </p>
      )}
    </>
  )
}
