import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

/** A letter or certificate as it looks. */
export type Paper = {
  issuer: string
  title: string
  lines: readonly (readonly [label: string, value: string])[]
  /** A sentence or two below the lines. */
  text: string
}

/** One page as PDF, marked as a specimen, in the fonts that every reader of PDF brings along. */
export async function paper({ issuer, title, lines, text }: Paper): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 72, info: { Title: title, Author: issuer } })
  const whole = buffer(pdf)
  pdf.font('Helvetica').fontSize(13).fillColor('#3a424c').text(issuer)
  pdf.moveTo(72, 100).lineTo(540, 100).strokeColor('#9aa3ad').stroke()
  pdf.font('Helvetica-Bold').fontSize(22).fillColor('#1b222b').text(title, 72, 130)
  pdf.moveDown(1)
  for (const [label, value] of lines) {
    pdf.font('Helvetica').fontSize(10).fillColor('#5b6470').text(label)
    pdf.font('Helvetica-Bold').fontSize(13).fillColor('#1b222b').text(value)
    pdf.moveDown(0.6)
  }
  pdf.moveDown(0.6).font('Helvetica').fontSize(12).text(text, { lineGap: 3 })
  pdf.moveDown(3).fontSize(10).fillColor('#5b6470').text('Signed for the issuer, who does not exist')
  pdf.save().rotate(-38, { origin: [306, 396] })
  pdf.font('Helvetica-Bold').fontSize(96).fillColor('#b3261e', 0.22).text('SPECIMEN', 40, 350, { lineBreak: false })
  pdf.restore()
  pdf
    .fontSize(10)
    .fillColor('#b3261e', 1)
    .text('Specimen. Made up for the demonstration.', 72, 690, { lineBreak: false })
  pdf.end()
  return whole
}
