import type { BoardPage, BoardQuestion } from '#db/queries/team-board.ts'
import type { BoardRow } from './board.server.ts'

/** What the board's loader sends to the page. */
export type BoardData = {
  question: BoardQuestion
  wrongDate: string | null
  gates: { gate: string; name: string }[]
  /** The chosen gate's yes inside a sentence: `cleared for the hospital`. */
  words: string
  teams: { id: string; name: string }[]
  /** When the last sweep ran, in words. */
  swept: string | null
  counts: BoardPage['counts']
  total: number
  pageSize: number
  rows: BoardRow[]
}
