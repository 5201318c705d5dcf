/** Colours of what we put on paper. */
export const ink = '#1b2733'
export const quiet = '#52606d'

/** Signs of Windows-1252 beyond Latin-1. */
const further = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** A text in the signs that the built-in fonts of PDF have: English and Spanish whole; of other letters the plain ones. */
export function printable(text: string): string {
  const has = (sign: string) =>
    (sign >= ' ' && sign <= '~') || (sign >= '\u00a0' && sign <= '\u00ff') || further.includes(sign)
  return [...text.normalize('NFC')]
    .map((sign) => {
      if (has(sign)) return sign
      const plain = sign.normalize('NFD').replace(/\p{Diacritic}/gu, '')
      return plain !== '' && [...plain].every(has) ? plain : '?'
    })
    .join('')
}

/** All bytes of a document once it has ended. */
export function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

/** Puts a line at the foot of every page, outside of what is read aloud. */
export function numberPages(doc: PDFKit.PDFDocument, words: (page: number, pages: number) => string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    const { left, right } = doc.page.margins
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('Helvetica').fontSize(8.5).fillColor(quiet)
    doc.text(printable(words(page + 1 - start, count)), left, doc.page.height - 40, {
      width: doc.page.width - left - right,
      align: 'center',
      lineBreak: false,
    })
    doc.endMarkedContent()
  }
}
