import { useLoaderData } from '@remix-run/react'
import { ownEmployments } from '#app/me/employment.server.ts'
import { EmploymentPage } from '#app/me/employment.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['clearance', 'review'] }
export const meta = titled
export const loader = ownEmployments

export default function OwnEmployment() {
  return <EmploymentPage {...useLoaderData<typeof loader>()} />
}
