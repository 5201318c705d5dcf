import { pagesLeftOut, picturesOf } from '#app/evidence/pictures.ts'
import { shutWords } from '#app/wording/file-state.ts'
import type { DocumentRow } from '#db/queries/documents.ts'

/** A document as it is looked at: as pictures, one for each page. None while its file is held or stopped: nobody opens it then. */
export function shownDocument({ id, side, fileName, mediaType, bytes, pages, state }: DocumentRow) {
  const href = `/hr/documents/${id}`
  const name = side === 'front' ? 'Front' : 'Back'
  const pictures = state === 'open' ? picturesOf(href, pages) : []
  return {
    id,
    href,
    side: name,
    fileName,
    shut: shutWords(state),
    megabytes: Math.max(bytes / 1e6, 0.1).toFixed(1),
    isPdf: mediaType === 'application/pdf',
    leftOut: pagesLeftOut(pages),
    pictures: pictures.map((picture) => ({
      ...picture,
      label: pictures.length > 1 ? `${name}, page ${picture.page}` : name,
    })),
  }
}

export type ShownDocument = ReturnType<typeof shownDocument>
