import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { shellData } from '#app/staff/shell.server.ts'
import { StaffShell } from '#app/staff/shell.tsx'
import { links } from '#app/staff/styles.ts'

export { links }

export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'payroll', 'read bonuses')
  return shellData(args)
}

const pages = [
  { href: '/payroll', label: 'To pay' },
  { href: '/payroll/batches', label: 'Batches' },
  { href: '/payroll/bonuses', label: 'All bonuses' },
]

export default function Payroll() {
  return (
    <StaffShell data={useLoaderData<typeof loader>()} front="payroll" pages={pages}>
      <Outlet />
    </StaffShell>
  )
}
