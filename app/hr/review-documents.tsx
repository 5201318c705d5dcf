import { Notice } from '#app/components/notice.tsx'
import type { ReviewPage } from './review.server.ts'
import type { ShownDocument } from './review-pictures.server.ts'
import { ReviewViewer } from './review-viewer.tsx'
import { useHydrated } from './use-hydrated.ts'

/** What was sent, page by page: on a stage where scripts run, as the plain pictures, each larger in a tab of its own, where not. */
export function ReviewDocuments({ page }: { page: ReviewPage }) {
  const { documents, keysOn } = page
  const hydrated = useHydrated()
  if (documents.length === 0) {
    return <p className="review-documents">No file belongs to this: look at an identity card and compare.</p>
  }
  return (
    <div id="documents" className="review-documents" tabIndex={-1}>
      {hydrated && <ReviewViewer documents={documents} keysOn={keysOn} />}
      {documents.map((document) => (
        <figure key={document.id}>
          {document.shut && (
            <Notice tone="warning" title="Not to be opened">
              This file: {document.shut}.
            </Notice>
          )}
          {!hydrated && document.pictures.map((picture) => <Plain key={picture.page} picture={picture} />)}
          <figcaption>
            <Caption document={document} />
          </figcaption>
        </figure>
      ))}
    </div>
  )
}

function Plain({ picture: { href, label, width, height } }: { picture: ShownDocument['pictures'][number] }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      <img src={href} width={width} height={height} loading="lazy" alt={`${label} of what was sent`} />
    </a>
  )
}

function Caption({ document }: { document: ShownDocument }) {
  const { href, side, fileName, megabytes, isPdf, leftOut, shut } = document
  return (
    <>
      {side}: {fileName} ({megabytes} MB){' '}
      {isPdf && !shut && (
        <a href={href}>
          Save the PDF<span className="sr-only"> ({side})</span>
        </a>
      )}
      {leftOut > 0 && <p>{leftOut} more pages are in the PDF.</p>}
    </>
  )
}
