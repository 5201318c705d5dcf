import type { BoardPage, BoardQuestion } from '#db/queries/team-board.ts'
import type { BoardRow } from './board.server.ts'

/** What the board's loader sends to the page. */
export type BoardData = {
  question: BoardQuestion
  wrongDate: string | null
  wrongGate: string | null
  gates: { gate: string; name: string; site: boolean }[]
  /** The chosen gate's yes inside a sentence: `cleared for the hospital`. */
  words: string
  teams: { id: string; name: string; programId: string; program: string }[]
  /** When this was worked out, and when the last sweep ran, in words; `late` where one is missing. */
  fresh: { now: string; swept: string | null; late: boolean }
  counts: BoardPage['counts']
  total: number
  pageSize: number
  /** What the chosen gate asks for, in the order of the rows' cells. */
  requirements: { requirement: string; name: string }[]
  rows: BoardRow[]
}
