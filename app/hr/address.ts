/** An address with other parameters: null or empty leaves one out; any change but of the page itself begins at page 1. */
export function hrefWith(
  pathname: string,
  present: Readonly<Record<string, string | null | undefined>>,
  change: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const all = { ...present, ...('page' in change ? {} : { page: null }), ...change }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(all)) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${pathname}?${text}` : pathname
}

/** One of the values that a parameter may have, else null. */
export function oneOf<T extends string>(values: readonly T[], typed: string | null): T | null {
  return values.find((value) => value === typed) ?? null
}

/** The column props of a list that can be sorted by `key`: ascending first, then turned round. */
export function sortedBy(sort: string, key: string, href: (sort: string) => string) {
  const ascending = sort === key
  return {
    sortHref: href(ascending ? `-${key}` : key),
    sorted: ascending ? ('ascending' as const) : sort === `-${key}` ? ('descending' as const) : undefined,
  }
}
