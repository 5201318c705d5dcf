import { useEffect, useRef, useState } from 'react'
import type { ReviewPage } from './review.server.ts'
import { useKeys } from './use-keys.ts'

type Given = {
  page: ReviewPage
  navigate: (href: string) => void
  /** Whether no decision is on its way. */
  idle: boolean
  open: () => void
}

/** A key pressed this soon after an item opened was meant for the one before. */
const settleMilliseconds = 350

/** Digits typed this soon after each other are one number. */
const oneNumberMilliseconds = 800

/**
 * The keys that decide and lead on. Nothing is decided while a decision is on its way, or before the item has been seen.
 *
 * @returns whether a key would decide now
 */
export function useDecisionKeys({ page, navigate, idle, open }: Given): boolean {
  const [settled, setSettled] = useState(false)
  const digits = useRef({ text: '', at: 0 })
  useEffect(() => {
    const clock = setTimeout(() => setSettled(true), settleMilliseconds)
    return () => clearTimeout(clock)
  }, [])
  const ready = idle && settled
  const go = (id: string | null) => () => {
    if (idle && id) navigate(`/hr/review/${id}?view=${page.view}`)
  }
  const unfold = (id: string) => () => {
    const panel = panelOf(id)
    if (!panel || !ready) return
    for (const other of openPanels()) if (other !== panel) other.open = false
    panel.open = true
    digits.current = { text: '', at: 0 }
    panel.querySelector<HTMLElement>('input[type="radio"], button')?.focus()
    panel.scrollIntoView({ block: 'nearest' })
  }
  const digit = ({ key, timeStamp }: KeyboardEvent) => {
    const [panel] = openPanels()
    if (!panel || !idle) return
    const soon = timeStamp - digits.current.at < oneNumberMilliseconds
    digits.current = { text: soon ? digits.current.text + key : key, at: timeStamp }
    const choices = [...panel.querySelectorAll<HTMLElement>('input[type="radio"], button[data-number]')]
    const chosen = choices[Number(digits.current.text) - 1] ?? choices[Number(key) - 1]
    chosen?.focus()
    chosen?.click()
  }
  useKeys(
    {
      ...(page.decision === null && {
        a: () => ready && pressAccept(),
        s: unfold('send-back'),
        x: unfold('refuse'),
        l: unfold('later'),
        Escape: foldUp,
        ...Object.fromEntries(Array.from({ length: 10 }, (_, number) => [String(number), digit])),
      }),
      j: go(page.next),
      ArrowRight: go(page.next),
      k: go(page.previous),
      ArrowLeft: go(page.previous),
      '?': open,
    },
    page.keysOn,
  )
  return ready
}

function pressAccept(): void {
  const button = document.querySelector<HTMLButtonElement>('#accept button.button[value="accept"]')
  button?.form?.requestSubmit(button)
}

const panelOf = (id: string) => document.querySelector<HTMLDetailsElement>(`details#${id}`)

const openPanels = () => [...document.querySelectorAll<HTMLDetailsElement>('.review details.decide[open]')]

/** Folds up what is unfolded and stands on its heading again. */
function foldUp(): void {
  for (const panel of openPanels()) {
    panel.open = false
    panel.querySelector('summary')?.focus()
  }
}
