import writeXlsxFile from 'write-excel-file/node'

/**
 * A table as an Excel workbook to be saved. Every text is a text cell, whatever it begins with, so that nothing of it is a formula.
 *
 * @param fileName ends in `.xlsx`; names no person
 * @param columns the headings with their widths in characters
 * @param rows each as long as `columns`
 */
export async function xlsxResponse(
  fileName: string,
  sheet: string,
  columns: readonly { label: string; width: number }[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Response> {
  const head = columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' ? { value: cell, type: Number } : { value: cell ?? '', type: String, wrap: true },
    ),
  )
  const file = writeXlsxFile([head, ...body], {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  })
  const bytes = await file.toBuffer()
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  })
}
