import type { BoardQuestion } from '#db/queries/team-board.ts'

/** The address of what a board shows as a file. */
export function rosterHref(asked: BoardQuestion, form: 'pdf' | 'xlsx' | 'csv'): string {
  return boardHref(asked).replace(/^\/team/, `/team/roster.${form}`)
}

/** The address of a board: what is asked for, with changes; whatever is as usual is left out. A change begins at page 1. */
export function boardHref(asked: Omit<BoardQuestion, 'page'>, change: Partial<BoardQuestion> = {}): string {
  const { on, today, gate, teamId, search, show, lapsesWithin, sort, page } = { page: 1, ...asked, ...change }
  const query = new URLSearchParams({
    ...(on !== today && { on }),
    ...(gate !== 'hospital' && { gate }),
    ...(teamId && { team: teamId }),
    ...(search && { q: search }),
    ...(show !== 'everyone' && { show: show === 'lapsing' ? `lapsing-${lapsesWithin}` : show }),
    ...(sort !== 'name' && { sort }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return query ? `/team?${query}` : '/team'
}
