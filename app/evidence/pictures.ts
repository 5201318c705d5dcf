import type { FilePage } from '#db/queries/file-pages.ts'

/** A page of a document as a picture; a size that is not known yet is left out, so that it can stand in an `img` as it is. */
export type PagePicture = { href: string; page: number; width?: number; height?: number }

/**
 * The pictures in which a document is looked at, in the order of its pages. What was stored before pages were drawn gets them at the first
 * look: until then its first page is all that is known.
 *
 * @param href where the document itself is opened
 */
export function picturesOf(href: string, pages: readonly FilePage[]): PagePicture[] {
  if (pages.length === 0) return [{ href: `${href}?page=1`, page: 1 }]
  return pages.map(({ page, width, height }) => ({ href: `${href}?page=${page}`, page, width, height }))
}

/** How many pages a document has that are not among its pictures: of a long one the first are drawn. */
export function pagesLeftOut(pages: readonly FilePage[]): number {
  const [first] = pages
  return first ? Math.max(0, first.pageCount - pages.length) : 0
}

/** A document as it is linked: to its first page, to the others by their numbers, and to the PDF as it was sent where it is one. */
export type PaperLinks = { href: string; label: string; more: { href: string; page: number }[]; pdf: string | null }

export function linksOf(
  href: string,
  label: string,
  { mediaType, pages }: { mediaType: string; pages: readonly FilePage[] },
): PaperLinks {
  const [first, ...more] = picturesOf(href, pages)
  const pdf = mediaType === 'application/pdf' ? href : null
  return { href: first?.href ?? href, label, more: more.map(({ href: at, page }) => ({ href: at, page })), pdf }
}
