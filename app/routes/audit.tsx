import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { shellData } from '#app/staff/shell.server.ts'
import { StaffShell } from '#app/staff/shell.tsx'
import { links } from '#app/staff/styles.ts'

export { links }

export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'audit', 'read ledger')
  return shellData(args)
}

const pages = [
  { href: '/audit', label: 'Ledger' },
  { href: '/audit/standing', label: 'Standing' },
]

export default function Audit() {
  return (
    <StaffShell data={useLoaderData<typeof loader>()} front="audit" pages={pages}>
      <Outlet />
    </StaffShell>
  )
}
