import { fill } from '#locales/fill.ts'
import type { PaperLinks as Links } from './pictures.ts'

/** What the links to the pages and to the PDF are called; `page` with its `{{number}}`. */
export type PaperTexts = { page: string; pdf: string }

/** A document to look at, page by page, and as the PDF that it was sent as. */
export function PaperLinks({ paper, texts }: { paper: Links; texts: PaperTexts }) {
  return (
    <span className="paper-links">
      <a href={paper.href} target="_blank" rel="noreferrer">
        {paper.label}
      </a>
      {paper.more.map(({ href, page }) => (
        <a key={href} href={href} target="_blank" rel="noreferrer">
          {fill(texts.page, { number: String(page) })}
          <span className="sr-only"> ({paper.label})</span>
        </a>
      ))}
      {paper.pdf && (
        <a href={paper.pdf}>
          {texts.pdf}
          <span className="sr-only"> ({paper.label})</span>
        </a>
      )}
    </span>
  )
}
