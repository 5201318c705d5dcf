import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvResponse } from '#app/exports/csv.server.ts'
import { xlsxResponse } from '#app/exports/xlsx.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { gateName } from '#app/wording/standing.ts'
import { longDate } from '#locales/dates.ts'
import { askBoard } from './ask.server.ts'
import { type BoardRow, readBoard } from './board.server.ts'
import { saysYes } from './words.ts'

/** Of a roster of more people than that the first are printed; files hold them all. */
const mostPrinted = 5_000

const columns = [
  { label: 'Name', width: 26, share: 3 },
  { label: 'Position', width: 30, share: 3 },
  { label: 'State', width: 18, share: 2 },
  { label: 'Through', width: 18, share: 2 },
  { label: 'Why', width: 40, share: 4 },
  { label: 'In words', width: 60, share: 6 },
] as const

/**
 * The board that an address asks for as rows for a file: everybody whom it shows on all its pages, as the manager may know them.
 *
 * @param most so many people at most; a line tells where that leaves somebody out
 */
async function readRoster(args: LoaderFunctionArgs, most: number) {
  const { scope, db, now, question, sites, teams } = await askBoard(args)
  const { policies, report } = args.context
  const { on, gate } = question
  const { rows, total } = await everyPage(most, (page) =>
    readBoard(db, scope, { question: { ...question, page }, sites, report }),
  )
  const { agency } = await policies()
  return {
    on,
    gate,
    agency: agency.name,
    madeAt: now,
    title: sites.has(gate) ? `Roster, ${gateName(gate, 'en', sites)}` : `Roster, ${gateName(gate, 'en').toLowerCase()}`,
    lines: [
      teams.map(({ name }) => name).join(', '),
      `As of ${longDate(on, 'en')}, on what was known on ${instantInWords(now, agency.timeZone)}. It holds for that day alone; the board says what holds now.`,
      'Of what is confidential it says only whether it is met, and through when.',
      ...(rows.length < total
        ? [`Only the first ${rows.length} of ${total} people. Save as CSV or Excel for all of them.`]
        : []),
    ],
    rows: rows.map(({ name, position, gate: answer, phrases }) => [
      name,
      position,
      answer.word,
      saysYes(answer) ? (answer.through ? longDate(answer.through, 'en') : 'no end') : '',
      answer.reason,
      phrases,
    ]),
  }
}

/**
 * The rows of all pages of a board, one page after the other, so that no more than one is worked out at a time.
 *
 * @param most so many rows at most
 * @returns `total` = of how many
 */
export async function everyPage(
  most: number,
  read: (page: number) => Promise<{ rows: BoardRow[]; total: number }>,
): Promise<{ rows: BoardRow[]; total: number }> {
  const rows: BoardRow[] = []
  for (let page = 1; ; page += 1) {
    const board = await read(page)
    rows.push(...board.rows)
    if (board.rows.length === 0) return { rows, total: rows.length }
    if (rows.length >= Math.min(most, board.total)) return { rows: rows.slice(0, most), total: board.total }
  }
}

/** The board that an address asks for as CSV: everybody whom the board shows, with the day it is of in every row. */
export async function rosterCsv(args: LoaderFunctionArgs): Promise<Response> {
  const { on, gate, rows } = await readRoster(args, Number.POSITIVE_INFINITY)
  const labels = [...columns.map(({ label }) => label), 'As of']
  return csvResponse(
    fileName(gate, on, 'csv'),
    labels,
    rows.map((row) => [...row, on]),
  )
}

/** The board that an address asks for as a workbook: everybody whom the board shows. */
export async function rosterXlsx(args: LoaderFunctionArgs): Promise<Response> {
  const { on, gate, rows } = await readRoster(args, Number.POSITIVE_INFINITY)
  return xlsxResponse(fileName(gate, on, 'xlsx'), `As of ${on}`, columns, rows)
}

/** The board that an address asks for as a tagged PDF: the first people of a long one, which it says. */
export async function rosterPdf(args: LoaderFunctionArgs): Promise<Response> {
  const { on, gate, rows, ...about } = await readRoster(args, mostPrinted)
  const bytes = await args.context.papers.roster({ ...about, columns, rows })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="${fileName(gate, on, 'pdf')}"`,
    },
  })
}

/** Names no person, and no site by name. */
function fileName(gate: string, on: string, extension: string): string {
  return `roster-${gate.replace(/:.*/, '')}-${on}.${extension}`
}
