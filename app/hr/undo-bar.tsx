import { Form } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/components/form/button.tsx'
import { Icon } from '#app/components/icons.tsx'
import { undoSeconds } from '#domain/review-desk.ts'
import { KeySign } from './key-sign.tsx'
import type { Done } from './review-done.server.ts'
import { useKeys } from './use-keys.ts'

/** What was done last, with the way to take it back while there is time; whichever item is open meanwhile, the bar stays. */
export function UndoBar({ done, keysOn }: { done: Done; keysOn: boolean }) {
  return (
    <div className="undo-bar">
      <Icon name="check" />
      <p role="status">{done.text}</p>
      {done.undo ? (
        <Undo key={done.undo.decisionId} undo={done.undo} href={done.href} keysOn={keysOn} />
      ) : (
        <a href={done.href}>See it</a>
      )}
    </div>
  )
}

function Undo({ undo, href, keysOn }: { undo: NonNullable<Done['undo']>; href: string; keysOn: boolean }) {
  const [left, setLeft] = useState(Math.ceil(undo.seconds))
  const form = useRef<HTMLFormElement>(null)
  const over = useRef<HTMLParagraphElement>(null)
  useKeys({ z: () => left > 0 && form.current?.requestSubmit() }, keysOn)
  useEffect(() => {
    const end = Date.now() + undo.seconds * 1000
    const clock = setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 200)
    return () => clearInterval(clock)
  }, [undo.seconds])
  // Whoever stands on the button when it goes is not left nowhere.
  useEffect(() => {
    if (left === 0 && document.activeElement === document.body) over.current?.focus({ preventScroll: true })
  }, [left])
  if (left === 0)
    return (
      <p ref={over} tabIndex={-1}>
        The person is told now. <a href={href}>See it</a>
      </p>
    )
  return (
    <Form ref={form} method="post" action="/hr/review/undo">
      <input type="hidden" name="decision" value={undo.decisionId} />
      <input type="hidden" name="view" value={undo.view} />
      <Button look="secondary" aria-keyshortcuts={keysOn ? 'z' : undefined}>
        Undo
        <KeySign on={keysOn} name="z" />
      </Button>
      <span className="undo-left" aria-hidden="true">
        <span style={{ width: `${(left / undoSeconds) * 100}%` }} />
        {left} s
      </span>
    </Form>
  )
}
