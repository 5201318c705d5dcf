import type { BoardQuestion } from '#db/queries/team-board.ts'

/** The address of what a board shows as a file. */
export function rosterHref(asked: BoardQuestion, form: 'pdf' | 'xlsx' | 'csv'): string {
  return boardHref(asked).replace(/^\/team/, `/team/roster.${form}`)
}

/** The address of a person of a board; it keeps what the board shows, for the way back. */
export function personHref(asked: BoardQuestion, personId: string): string {
  return boardHref(asked, { page: asked.page }).replace(/^\/team/, `/team/people/${personId}`)
}

/** The address of a board: what is asked for, with changes; whatever is as usual is left out. A change begins at page 1. */
export function boardHref(asked: BoardQuestion, change: Partial<BoardQuestion> = {}): string {
  const query = new URLSearchParams(boardValues({ ...asked, page: 1, ...change })).toString()
  return query ? `/team?${query}` : '/team'
}

/** What an address or a form says of a board; whatever is as usual is left out. */
export function boardValues(asked: BoardQuestion): Record<string, string> {
  const { on, today, gate, programId, teamId, search, show, lapsesWithin, sort, page } = asked
  return {
    ...(on !== today && { on }),
    ...(gate !== 'hospital' && { gate }),
    ...(programId && { program: programId }),
    ...(teamId && { team: teamId }),
    ...(search && { q: search }),
    ...(show !== 'everyone' && { show: show === 'lapsing' ? `lapsing-${lapsesWithin}` : show }),
    ...(sort !== 'name' && { sort }),
    ...(page > 1 && { page: String(page) }),
  }
}
