import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { shellData } from '#app/staff/shell.server.ts'
import { StaffShell } from '#app/staff/shell.tsx'
import { links } from '#app/staff/styles.ts'
import { requireTeamScope } from '#app/viewer.server.ts'

export { links }

export async function loader(args: LoaderFunctionArgs) {
  await requireTeamScope(args, 'read team board')
  return shellData(args)
}

const pages = [
  { href: '/team', label: 'Board' },
  { href: '/team/probation', label: 'Probation' },
  { href: '/team/standing', label: 'As known then' },
  { href: '/team/forecast', label: 'Forecast' },
  { href: '/team/calendar', label: 'Calendar' },
]

export default function Team() {
  return (
    <StaffShell data={useLoaderData<typeof loader>()} front="team" pages={pages}>
      <Outlet />
    </StaffShell>
  )
}
