/**
 * Whether two values say the same, however the keys of their objects are ordered: the database keeps an order of its own. What is
 * missing, undefined or null says nothing.
 */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, each]) => each != null)
  return `{${entries
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join()}}`
}
