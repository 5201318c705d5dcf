/** The page that an address asks for, from 1; 1 for whatever is no page. */
export function pageIn(query: URLSearchParams): number {
  const page = Number(query.get('page') ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

/** The same of a list of `total` rows, `size` a page: the last page for whatever lies beyond it. */
export function pageOf(query: URLSearchParams, total: number, size: number): number {
  return Math.min(pageIn(query), Math.max(1, Math.ceil(total / size)))
}

/**
 * Reads the page that an address asks for of a list, the last one for whatever lies beyond it, of a list whose total is known once a page
 * has been read.
 *
 * @returns with the number of the page that was read
 */
export async function readPage<Found extends { total: number }>(
  query: URLSearchParams,
  size: number,
  read: (page: number) => Promise<Found>,
): Promise<Found & { page: number }> {
  const asked = pageIn(query)
  const found = await read(asked)
  const page = pageOf(query, found.total, size)
  return { ...(page === asked ? found : await read(page)), page }
}

/** How many of something an address says, such as what was done on the page before; null where it says no such thing. */
export function countIn(query: URLSearchParams, name: string): number | null {
  const said = query.get(name) ?? ''
  return /^\d{1,5}$/.test(said) ? Number(said) : null
}

/** An address with its query; empty values are left out, and page 1. */
export function hrefWith(path: string, values: Readonly<Record<string, string | number | null | undefined>>): string {
  const kept = Object.entries(values).filter(([name, value]) => value && !(name === 'page' && Number(value) === 1))
  const query = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}
