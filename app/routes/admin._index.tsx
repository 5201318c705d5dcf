import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { SentenceAndNumbers } from '#app/components/sentence-and-numbers.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { staffCounts } from '#db/queries/accounts.ts'
import { countOpenFindings } from '#db/queries/findings.ts'
import { lateRuns } from '#db/queries/operations.ts'
import { teamCounts } from '#db/queries/teams.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const accounts = await requireFrontScope(args, 'admin', 'manage accounts')
  const scope = await requireFrontScope(args, 'admin', 'manage teams')
  const hunting = await requireFrontScope(args, 'admin', 'hunt impossible states')
  const { db } = args.context.portal.database
  const operating = await requireFrontScope(args, 'admin', 'operate portal')
  const { today, now } = await args.context.moment()
  const { agency } = await args.context.policies()
  const [staff, teams, findings, late] = await Promise.all([
    staffCounts(db, accounts, today),
    teamCounts(db, scope, today),
    countOpenFindings(db, hunting),
    lateRuns(db, operating, now),
  ])
  return {
    title: 'Administration',
    agency: agency.name,
    timeZone: agency.timeZone,
    ...staff,
    ...teams,
    findings,
    late: late.length,
  }
}

export default function Administration() {
  const { agency, timeZone, staff, invited, teams, unmanaged, members, findings, late } = useLoaderData<typeof loader>()
  const steps = [
    {
      id: 'settings',
      title: 'Check the settings',
      href: '/admin/settings',
      hint: `${agency}, time zone ${timeZone.replaceAll('_', ' ')}; days to answer an offer; days of warning.`,
      done: true,
      text: 'Set',
    },
    {
      id: 'teams',
      title: 'Create programs and teams',
      href: '/admin/teams',
      hint: 'Managers see the board of the teams they manage.',
      done: teams > 0,
      text: teams === 0 ? 'No team yet' : `${teams} ${teams === 1 ? 'team' : 'teams'}`,
    },
    {
      id: 'staff',
      title: 'Invite HR, managers and the others',
      href: '/admin/accounts/new',
      hint: 'You get a one-time link for each, to hand over yourself.',
      done: staff > 1,
      text: staff > 1 ? `${staff} people` : 'Only you so far',
    },
    {
      id: 'managers',
      title: 'Name the managers of each team',
      href: '/admin/teams',
      hint: 'A team without a manager has nobody who sees its board.',
      done: teams > 0 && unmanaged === 0,
      text: teams === 0 ? 'No team yet' : unmanaged === 0 ? 'All have one' : `${unmanaged} without a manager`,
    },
    {
      id: 'people',
      title: 'Bring in the people you employ already',
      hint: 'On the machine where the portal runs: npm run -s good-standing -- import --help. Then move them into teams.',
      done: members > 0,
      text: members > 0 ? `${members} in teams` : 'Nobody in a team yet',
    },
  ]
  return (
    <>
      <PageHeading title="Administration" />
      <div className="space-y-10">
        <SentenceAndNumbers
          sentence={`${agency} has ${count(staff, 'member')} of staff with an account and ${count(teams, 'team')}.`}
          numbers={[
            { href: '/admin/accounts', value: staff, label: 'with an account' },
            { href: '/admin/accounts?who=staff', value: invited, label: 'without a password yet', tone: 'warning' },
            { href: '/admin/teams', value: unmanaged, label: 'teams without a manager', tone: 'warning' },
            { href: '/admin/findings', value: findings, label: 'impossible states found', tone: 'warning' },
            { href: '/admin/operations', value: late, label: 'of the portal’s own tasks late', tone: 'error' },
          ]}
        />
        <Section id="steps" title="Next steps">
          <TaskList>
            {steps.map(({ id, title, href, hint, done, text }) => (
              <TaskRow
                key={id}
                id={id}
                title={title}
                href={href}
                hint={hint}
                status={{ kind: done ? 'met' : 'missing', text }}
              />
            ))}
          </TaskList>
        </Section>
      </div>
    </>
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
