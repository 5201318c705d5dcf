import { Notice } from '#app/components/notice.tsx'
import type { ReviewPage } from './review.server.ts'

/** The front and the back, page by page; each page opens larger in a tab of its own. */
export function ReviewDocuments({ documents }: { documents: ReviewPage['documents'] }) {
  if (documents.length === 0) {
    return <p className="review-documents">No file belongs to this: look at an identity card and compare.</p>
  }
  return (
    <div id="documents" className="review-documents" tabIndex={-1}>
      {documents.map((document) => (
        <figure key={document.id}>
          {document.shut ? (
            <Notice tone="warning" title="Not to be opened">
              This file: {document.shut}.
            </Notice>
          ) : (
            document.pictures.map((picture) => <Page key={picture.page} picture={picture} document={document} />)
          )}
          <figcaption>
            {document.side}: {document.fileName} ({document.megabytes} MB){' '}
            {document.isPdf && !document.shut && (
              <a href={document.href}>
                Save the PDF<span className="sr-only"> ({document.side})</span>
              </a>
            )}
            {document.leftOut > 0 && <p>{document.leftOut} more pages are in the PDF.</p>}
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

type Document = ReviewPage['documents'][number]

function Page({ picture, document }: { picture: Document['pictures'][number]; document: Document }) {
  const { href, page, width, height } = picture
  const which = document.pictures.length > 1 ? `, page ${page}` : ''
  return (
    <a href={href} target="_blank" rel="noreferrer">
      <img src={href} width={width} height={height} loading="lazy" alt={`${document.side} of what was sent${which}`} />
    </a>
  )
}
