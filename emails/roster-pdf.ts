import PDFDocument from 'pdfkit'
import { collected, ink, numberPages, printable, quiet } from './pdf.ts'

/** A roster to be printed: what it is of and as of when, in sentences, and one row for each person, cells in the order of the columns. */
export type PaperRoster = {
  agency: string
  title: string
  /** When it was put together; the same rows at the same instant are the same bytes. */
  madeAt: Date
  lines: readonly string[]
  columns: readonly { label: string; share: number }[]
  rows: readonly (readonly string[])[]
}

const margins = { top: 44, bottom: 54, left: 40, right: 40 }

/** A roster as a tagged PDF, US letter size across; the headings stand on every page. */
export async function rosterPdf({ agency, title, madeAt, lines, columns, rows }: PaperRoster): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'LETTER',
    layout: 'landscape',
    margins,
    tagged: true,
    pdfVersion: '1.5',
    lang: 'en',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: agency, CreationDate: madeAt },
  })
  const bytes = collected(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  root.add(
    doc.struct('H1', {}, () => {
      doc.font('Helvetica-Bold').fontSize(15).fillColor(ink).text(printable(title)).moveDown(0.3)
    }),
  )
  for (const line of lines)
    root.add(
      doc.struct('P', {}, () => {
        doc.font('Helvetica').fontSize(9.5).fillColor(quiet).text(printable(line)).moveDown(0.15)
      }),
    )
  doc.moveDown(0.5)
  let table = begun(doc, root, columns)
  for (const row of rows) {
    if (doc.y > doc.page.height - margins.bottom - 60) {
      table.end()
      doc.addPage()
      table = begun(doc, root, columns)
    }
    table.row(row.map((cell, index) => ({ text: printable(cell), type: index === 0 ? 'TH' : 'TD' })))
  }
  table.end()
  root.end()
  numberPages(doc, (page, pages) => `${title} · ${agency} · page ${page} of ${pages}`)
  doc.end()
  return bytes
}

function begun(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, columns: PaperRoster['columns']) {
  const width = doc.page.width - margins.left - margins.right
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  doc.x = margins.left
  doc.font('Helvetica').fontSize(9).fillColor(ink)
  // The types of pdfkit do not know that a table can be tagged.
  const options = {
    columnStyles: columns.map(({ share }) => (share / whole) * width),
    defaultStyle: {
      border: { top: 0, right: 0, bottom: 0.5, left: 0 },
      borderColor: '#c9ccc8',
      padding: { top: 4, right: 6, bottom: 4, left: 2 },
    },
    structParent: root,
  }
  const table = doc.table(options)
  table.row(
    columns.map(({ label }) => ({
      text: label,
      type: 'TH' as const,
      font: { src: 'Helvetica-Bold', size: 9 },
      backgroundColor: '#efede6',
    })),
  )
  return table
}
