import { Form } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { Icon } from '#app/components/icons.tsx'
import { Notice } from '#app/components/notice.tsx'
import { KeySign } from './key-sign.tsx'
import type { ReviewPage } from './review.server.ts'

/** Putting it off: to the end of the queue or until tomorrow, for everyone. It comes back by itself. */
export function Later({ page }: { page: ReviewPage }) {
  return (
    <details id="later" className="unfold decide">
      <summary>
        <h2>
          Later
          <KeySign on={page.keysOn} name="l" />
        </h2>
        <Icon name="down" />
      </summary>
      <Form method="post" encType="multipart/form-data" className="fields">
        <p>For everyone, until tomorrow: then it waits at its old place again by itself. The person is told nothing.</p>
        <div className="actions">
          <Button look="secondary" name="intent" value="later-end" data-number="1">
            To the end for now
            <KeySign on={page.keysOn} name="1" />
          </Button>
          <Button look="secondary" name="intent" value="later-away" data-number="2">
            Out of the queue until tomorrow
            <KeySign on={page.keysOn} name="2" />
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** That it is put off, by whom and until when, with the way to have it wait again at once. */
export function PutOff({ page }: { page: ReviewPage }) {
  if (!page.delay || page.decision) return null
  return (
    <Notice tone="information" title={page.delay}>
      <Form method="post" encType="multipart/form-data">
        <Button look="quiet" name="intent" value="later-back">
          Have it wait at its place again
        </Button>
      </Form>
    </Notice>
  )
}
