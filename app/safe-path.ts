const here = 'https://portal.invalid'

/**
 * Where to send someone on, from what came as input: a path of this portal with its query, or `fallback` for everything that
 * would lead elsewhere (`//evil`, `/\evil`, `javascript:`) or is no path at all.
 */
export function safePath(input: unknown, fallback: string): string {
  if (typeof input !== 'string' || !input.startsWith('/') || !URL.canParse(input, here)) return fallback
  const { origin, pathname, search, hash } = new URL(input, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : fallback
}
