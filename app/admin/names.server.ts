/** What is wrong with the name of a program or team, as a sentence; null where nothing is. */
export function nameProblem(typed: string): string | null {
  const name = typed.trim()
  if (name === '') return 'Enter a name'
  return [...name].length > 100 ? 'Use at most 100 characters' : null
}
