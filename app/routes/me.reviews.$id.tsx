import { useActionData, useLoaderData } from '@remix-run/react'
import { ownReview, takeAnswer } from '#app/me/review.server.ts'
import { OwnReview, type RefusedAnswer } from '#app/me/review.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'review'] }
export const meta = titled
export const loader = ownReview
export const action = takeAnswer

export default function ReviewOfMine() {
  const state: RefusedAnswer | undefined = useActionData<typeof action>()
  return <OwnReview page={useLoaderData<typeof loader>()} state={state} />
}
