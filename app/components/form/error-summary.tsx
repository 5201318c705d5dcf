import { useEffect, useRef } from 'react'
import type { FieldError } from './field-props.ts'

interface ErrorSummaryProps {
  title: string
  errors: readonly FieldError[]
  submission?: unknown
}

/**
 * What is wrong, at the top of the page, in the same words as beside each field; takes the focus when it appears.
 * Renders nothing without errors. The page's title then begins with "Error: ".
 * @param props.errors from `listErrors`
 * @param props.submission conform's last result: each new one draws the focus here again
 */
export function ErrorSummary(props: ErrorSummaryProps) {
  return props.errors.length === 0 ? null : <Summary {...props} />
}

const titlePrefix = 'Error: '

/** A page that was refused without being loaded anew gets the beginning of its title here, and loses it again when corrected. */
function useErrorTitle() {
  useEffect(() => {
    if (document.title.startsWith(titlePrefix)) return
    document.title = titlePrefix + document.title
    return () => {
      if (document.title.startsWith(titlePrefix)) document.title = document.title.slice(titlePrefix.length)
    }
  }, [])
}

function Summary({ title, errors, submission }: ErrorSummaryProps) {
  useErrorTitle()
  const box = useRef<HTMLDivElement>(null)
  const shownFor = useRef<{ submission: unknown }>()
  useEffect(() => {
    if (shownFor.current && shownFor.current.submission === submission) return
    // Only in the next frame: conform moves the focus into the first wrong field after this effect.
    const frame = requestAnimationFrame(() => {
      shownFor.current = { submission }
      box.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [submission])

  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.href} ${error.text}`}>{error.href ? <a href={error.href}>{error.text}</a> : error.text}</li>
        ))}
      </ul>
    </div>
  )
}
