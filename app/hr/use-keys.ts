import { useEffect, useRef } from 'react'

/** What to do at which key, as `KeyboardEvent.key` names it. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

/**
 * Listens to single keys on the whole page. They are silent while something is typed or chosen from a list, with Ctrl, Alt or the
 * command key, while a key is held down, in an open dialog, and where they are switched off (WCAG 2.1.4).
 */
export function useKeys(keys: Keys, on: boolean): void {
  const newest = useRef(keys)
  newest.current = keys
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.isComposing || isTypedInto(event.target) || document.querySelector('dialog[open]')) return
      if (event.key.startsWith('Arrow') && isMovedByArrows(event.target)) return
      const does = newest.current[event.key]
      if (!does) return
      event.preventDefault()
      does(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}

/** Inputs that take no text of their own. */
const notTyped = ['radio', 'checkbox', 'button', 'submit', 'reset']

function isTypedInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.includes(target.type)
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('textarea, select')
}

function isMovedByArrows(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, .stage, [role="toolbar"] *, summary')
}
