import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { shellData } from '#app/staff/shell.server.ts'
import { StaffShell } from '#app/staff/shell.tsx'
import { links } from '#app/staff/styles.ts'

export { links }

export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'manage accounts')
  return shellData(args)
}

const pages = [
  { href: '/admin', label: 'Overview' },
  { href: '/admin/accounts', label: 'People' },
  { href: '/admin/teams', label: 'Teams' },
  { href: '/admin/settings', label: 'Settings' },
  { href: '/admin/mail', label: 'Mail' },
  { href: '/admin/operations', label: 'Operations' },
  { href: '/admin/findings', label: 'Findings' },
]

export default function Admin() {
  return (
    <StaffShell data={useLoaderData<typeof loader>()} front="admin" pages={pages}>
      <Outlet />
    </StaffShell>
  )
}
