import type { ComponentProps } from 'react'
import { QuestionPage } from '#app/components/form/question-page.tsx'

/** A question within HR's wide pages, no wider than a line is easily read. */
export function DeskQuestion(props: ComponentProps<typeof QuestionPage>) {
  return (
    <div className="max-w-3xl">
      <QuestionPage {...props} />
    </div>
  )
}
