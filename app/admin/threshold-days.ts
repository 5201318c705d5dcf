/** Days before something, from what was typed: the furthest first, each once; none for an empty box, null where it cannot be read. */
export function daysIn(text: string): number[] | null {
  const parts = text.split(/[\s,]+/).filter(Boolean)
  if (!parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 365)) return null
  return [...new Set(parts.map(Number))].sort((a, b) => b - a)
}

export function daysInWords(days: readonly number[]): string {
  return days.join(', ')
}
