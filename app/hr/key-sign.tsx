/** The key that presses what it stands in, for the eye alone; `aria-keyshortcuts` says it to others. Nothing where keys are off. */
export function KeySign({ on, name }: { on: boolean; name: string }) {
  if (!on) return null
  return (
    <span className="key" aria-hidden="true">
      {name}
    </span>
  )
}
