import PDFDocument from 'pdfkit'
import { fill } from '#locales/fill.ts'
import type { Language } from '#locales/languages.ts'
import { letterMarks } from '#locales/offer-letter.ts'
import { collected, ink, numberPages, printable, quiet } from './pdf.ts'

/** A letter to be put on paper; `signature` null = not signed yet, `instant` in words. */
export type PaperLetter = {
  language: Language
  agency: string
  title: string
  blocks: readonly { as: 'heading' | 'paragraph' | 'item'; text: string }[]
  signature: { name: string; instant: string; address: string; digest: string } | null
}

const signatureHeight = 110
const margins = { top: 50, bottom: 54, left: 64, right: 64 }

/** An offer letter as a tagged PDF with its language and title, US letter size. Whether it is signed always stands at its end. */
export async function offerLetterPdf(letter: PaperLetter): Promise<Buffer> {
  const { language, title, agency } = letter
  const doc = new PDFDocument({
    size: 'LETTER',
    margins,
    tagged: true,
    pdfVersion: '1.5',
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: agency },
  })
  const bytes = collected(doc)
  const part = (tag: string, draw: () => void) => doc.struct(tag, {}, draw)
  const root = doc.struct('Document')
  doc.addStructure(root)
  root.add(
    part('H1', () => {
      doc.font('Helvetica-Bold').fontSize(14).fillColor(ink).text(printable(title))
      doc.moveDown(0.7)
    }),
  )
  // The signature never stands on a page without the lines that close the letter.
  const closing = letter.blocks.at(-2)
  for (const run of runsOf(letter.blocks)) {
    if (run[0]?.as !== 'item') {
      for (const block of run) {
        // A heading at the foot of a page goes with what follows it.
        if (block.as === 'heading') roomFor(doc, 60)
        if (block === closing) roomFor(doc, signatureHeight + 40)
        root.add(part(block.as === 'heading' ? 'H2' : 'P', () => drawBlock(doc, block)))
      }
      continue
    }
    const list = doc.struct('L')
    root.add(list)
    for (const block of run) {
      const item = doc.struct('LI')
      list.add(item)
      item.add(part('LBody', () => drawBlock(doc, block)))
    }
    list.end()
  }
  roomFor(doc, signatureHeight)
  root.add(part('P', () => drawSignature(doc, letter)))
  root.end()
  const marks = letterMarks(language)
  numberPages(doc, (page, pages) => `${title} · ${fill(marks.page, { page, pages })}`)
  doc.end()
  return bytes
}

type Block = PaperLetter['blocks'][number]

function drawBlock(doc: PDFKit.PDFDocument, { as, text }: Block): void {
  const words = printable(text)
  if (as === 'heading') {
    doc.moveDown(0.3).font('Helvetica-Bold').fontSize(11.5).fillColor(ink).text(words).moveDown(0.2)
    return
  }
  doc.font('Helvetica').fontSize(10).fillColor(ink)
  if (as === 'paragraph') {
    doc.text(words, { lineGap: 2 }).moveDown(0.4)
    return
  }
  const { x } = doc
  doc.text('•', x + 4, doc.y, { continued: false, lineBreak: false })
  doc.text(words, x + 16, doc.y, { lineGap: 2, width: doc.page.width - margins.right - x - 16 })
  doc.x = x
  doc.moveDown(0.1)
}

/** Begins a new page where less than that height is left; never within a marked part, which would not be closed. */
function roomFor(doc: PDFKit.PDFDocument, height: number): void {
  if (doc.y > doc.page.height - margins.bottom - height) doc.addPage()
}

function drawSignature(doc: PDFKit.PDFDocument, { language, signature }: PaperLetter): void {
  const marks = letterMarks(language)
  doc.moveDown(0.6)
  const top = doc.y
  const width = doc.page.width - margins.left - margins.right
  doc.x = margins.left + 14
  const within = { width: width - 28, lineGap: 2 }
  doc
    .font('Helvetica-Bold')
    .fontSize(11)
    .fillColor(ink)
    .text(marks.title, doc.x, top + 12, within)
  doc.font('Helvetica-Bold').fontSize(10.5)
  if (signature) {
    doc.text(printable(fill(marks.signedBy, { name: signature.name })), within)
    doc.font('Helvetica').fontSize(9.5).fillColor(quiet)
    doc.text(fill(marks.signedAt, { instant: signature.instant }), within)
    if (signature.address) doc.text(fill(marks.address, { address: signature.address }), within)
    doc.text(fill(marks.digest, { digest: signature.digest }), within)
  } else {
    doc.text(marks.unsigned, within)
    doc.font('Helvetica').fontSize(9.5).fillColor(quiet).text(marks.unsignedText, within)
  }
  doc
    .roundedRect(margins.left, top, width, doc.y - top + 12, 4)
    .lineWidth(1)
    .stroke(signature ? '#0f6b5c' : '#9aa5b1')
  doc.x = margins.left
}

/** Items that follow each other stand in one list. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (block.as === 'item' && last?.[0]?.as === 'item') last.push(block)
    else runs.push([block])
  }
  return runs
}
