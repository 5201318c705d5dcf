import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { oneOf } from '#app/hr/address.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { groupOf, groups, waitsForHr } from '#app/reports/groups.ts'
import { reportTitle, standingWords } from '#app/reports/words.ts'
import { titled } from '#app/title.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { openReports } from '#db/queries/reports.ts'
import { standingOfReport, workingCalendar } from '#domain/adverse-action.ts'

export const meta = titled

/** Every report of an agency that waits for a decision, those that wait for HR first; the address narrows it down. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'read report')
  const calendar = workingCalendar(await args.context.policies())
  const shown = oneOf(groups, query.get('at'))
  const rows = (await openReports(db, scope, moment.today)).map((report) => {
    const standing = standingOfReport(report, calendar, moment.today)
    return {
      id: report.id,
      href: `/hr/applications/${report.applicationId}/adverse-action`,
      name: `${report.person.givenName} ${report.person.familyName}`.trim() || 'No name given',
      position: `${positionTitle(report.posting.positionId, 'en')}, ${report.posting.place}`,
      report: reportTitle(report),
      group: groupOf(standing),
      waits: waitsForHr(standing),
      status: standingWords(standing),
    }
  })
  const count = (group: (typeof groups)[number]) => rows.filter((row) => row.group === group).length
  return {
    title: 'Adverse action',
    shown,
    counts: { all: rows.length, 'to-decide': count('to-decide'), clocks: count('clocks') },
    rows: rows
      .filter(({ group }) => shown === null || group === shown)
      .sort((a, b) => Number(b.waits) - Number(a.waits)),
  }
}

export default function AdverseActions() {
  const { shown, counts, rows } = useLoaderData<typeof loader>()
  const tab = (at: (typeof groups)[number], label: string) => ({
    href: `/hr/adverse-action?at=${at}`,
    label,
    count: counts[at],
    current: shown === at,
  })
  return (
    <>
      <PageHeading
        title="Adverse action"
        lead="Reports of reporting agencies about people who wait to be hired. No decision may rest on one without its two notices."
      />
      <Tabs
        label="Where they stand"
        items={[
          { href: '/hr/adverse-action', label: 'All', count: counts.all, current: shown === null },
          tab('to-decide', 'To decide'),
          tab('clocks', 'Clocks'),
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title="No reports here">
          A report appears here when it is recorded on an application, and leaves when it is set aside or decided upon.
        </EmptyState>
      ) : (
        <Table
          caption="Reports"
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', label: 'Applicant', cell: (row) => <a href={row.href}>{row.name}</a> },
            { key: 'position', label: 'Position', cell: (row) => row.position },
            { key: 'report', label: 'Report', cell: (row) => row.report },
            {
              key: 'status',
              label: 'Where it stands',
              cell: (row) => <Status kind={row.status.kind}>{row.status.text}</Status>,
            },
          ]}
        />
      )}
      <p className="mt-8">
        <a href="/hr/adverse-action/papers">Agency papers</a>: the official summary of rights and the agency’s own words
        about it.
      </p>
    </>
  )
}
