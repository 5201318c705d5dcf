import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { shellData } from '#app/staff/shell.server.ts'
import { StaffShell } from '#app/staff/shell.tsx'
import { links } from '#app/staff/styles.ts'

export { links }

export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'hr', 'see today')
  return shellData(args)
}

const pages = [
  { href: '/hr', label: 'Today' },
  { href: '/hr/review', label: 'Review' },
  { href: '/hr/applications', label: 'Applications' },
  { href: '/hr/messages', label: 'Messages' },
  { href: '/hr/people', label: 'People' },
  { href: '/hr/probation', label: 'Probation' },
  { href: '/hr/standing', label: 'Standing' },
  { href: '/hr/forecast', label: 'Forecast' },
  { href: '/hr/warnings', label: 'Warnings' },
  { href: '/hr/sites', label: 'Sites', also: '/hr/requirements' },
  { href: '/hr/postings', label: 'Postings' },
  { href: '/hr/statements', label: 'Statements' },
]

export default function HumanResources() {
  return (
    <StaffShell data={useLoaderData<typeof loader>()} front="hr" pages={pages}>
      <Outlet />
    </StaffShell>
  )
}
