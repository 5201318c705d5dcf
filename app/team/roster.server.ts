import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvResponse } from '#app/exports/csv.server.ts'
import { xlsxResponse } from '#app/exports/xlsx.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { requireTeamScope } from '#app/viewer.server.ts'
import { gateName } from '#app/wording/standing.ts'
import { boardPageSize, managedTeams } from '#db/queries/team-board.ts'
import { longDate } from '#locales/dates.ts'
import { type BoardRow, boardGates, readBoard } from './board.server.ts'
import { readQuestion } from './question.server.ts'

/** A roster of more people than that is not printed; files hold them all. */
const mostRows = 5_000

const columns = [
  { label: 'Name', width: 26, share: 3 },
  { label: 'Position', width: 30, share: 3 },
  { label: 'State', width: 18, share: 2 },
  { label: 'Through', width: 18, share: 2 },
  { label: 'Why', width: 40, share: 4 },
  { label: 'In words', width: 60, share: 6 },
] as const

/** The board that an address asks for as rows for a file: everybody whom it shows on all its pages, as the manager may know them. */
async function readRoster(args: LoaderFunctionArgs) {
  const scope = await requireTeamScope(args, 'read team board')
  const { portal, moment, policies } = args.context
  const { db } = portal.database
  const { today, now } = await moment()
  const { gate: wanted, wrongDate: _, ...asked } = readQuestion(new URL(args.request.url).searchParams, today)
  const gates = await boardGates(db, scope, today)
  const gate = gates.find((name) => name === wanted) ?? gates[0] ?? 'hospital'
  const rows: BoardRow[] = []
  for (let page = 1; page <= mostRows / boardPageSize; page += 1) {
    const board = await readBoard(db, scope, { ...asked, gate, today, page })
    rows.push(...board.rows)
    if (rows.length >= board.total || board.rows.length === 0) break
  }
  const teams = await managedTeams(db, scope)
  const { agency } = await policies()
  return {
    on: asked.on,
    gate,
    agency: agency.name,
    madeAt: now,
    title: `Roster, ${gateName(gate, 'en').toLowerCase()}`,
    lines: [
      teams.map(({ name }) => name).join(', '),
      `As of ${longDate(asked.on, 'en')}, on what was known on ${instantInWords(now, agency.timeZone)}. It holds for that day alone; the board says what holds now.`,
      'Of what is confidential it says only whether it is met, and through when.',
    ],
    rows: rows.map(({ name, position, gate: answer, phrases }) => [
      name,
      position,
      answer.word,
      answer.kind === 'not-cleared' ? '' : answer.through ? longDate(answer.through, 'en') : 'no end',
      answer.reason,
      phrases,
    ]),
  }
}

export async function rosterCsv(args: LoaderFunctionArgs): Promise<Response> {
  const { on, gate, rows } = await readRoster(args)
  const labels = [...columns.map(({ label }) => label), 'As of']
  return csvResponse(
    fileName(gate, on, 'csv'),
    labels,
    rows.map((row) => [...row, on]),
  )
}

export async function rosterXlsx(args: LoaderFunctionArgs): Promise<Response> {
  const { on, gate, rows } = await readRoster(args)
  return xlsxResponse(fileName(gate, on, 'xlsx'), `As of ${on}`, columns, rows)
}

export async function rosterPdf(args: LoaderFunctionArgs): Promise<Response> {
  const { on, gate, rows, ...about } = await readRoster(args)
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
