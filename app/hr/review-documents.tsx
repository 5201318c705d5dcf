import type { ReviewPage } from './review.server.ts'

/** The front and the back, as they are; each opens larger in a page of its own. */
export function ReviewDocuments({ documents }: { documents: ReviewPage['documents'] }) {
  if (documents.length === 0) {
    return <p className="review-documents">No file belongs to this: look at an identity card and compare.</p>
  }
  return (
    <div className="review-documents">
      {documents.map((document) => (
        <figure key={document.id}>
          <Shown document={document} />
          <figcaption>
            {document.side}: {document.fileName} ({document.megabytes} MB){' '}
            <a href={document.href} target="_blank" rel="noreferrer">
              Open larger<span className="sr-only"> ({document.side})</span>
            </a>
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

function Shown({ document }: { document: ReviewPage['documents'][number] }) {
  if (document.shownAs === 'pdf') return <iframe src={document.href} title={`${document.side}, a PDF`} />
  if (document.shownAs === 'elsewhere')
    return <p>This picture is in a format of iPhones (HEIC) that few browsers show. Open it to save it.</p>
  return (
    <a href={document.href} target="_blank" rel="noreferrer">
      <img src={document.href} alt={`${document.side} of what was sent`} />
    </a>
  )
}
