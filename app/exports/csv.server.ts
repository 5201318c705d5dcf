import { stringify } from 'csv-stringify/sync'

/**
 * A table as a CSV file to be saved: UTF-8 with the mark that spreadsheets look for, CRLF, and no cell that a spreadsheet would take for a
 * formula, whatever people are called.
 *
 * @param fileName ends in `.csv`; names no person
 * @param columns the headings, in order
 * @param rows each as long as `columns`
 */
export function csvResponse(
  fileName: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Response {
  const text = stringify(
    [columns, ...rows].map((row) => row.map((cell) => cell ?? '')),
    {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  )
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
    },
  })
}
