import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { hrefWith, oneOf } from '#app/hr/address.ts'
import { ApplicationsList } from '#app/hr/applications-list.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { pageIn } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { applicationSorts, applicationsOnAPage, applicationsPage, countByStage } from '#db/queries/hr-applications.ts'
import { allPostings } from '#db/queries/hr-postings.ts'
import { screenedRequirements, stages } from '#db/queries/hr-stages.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { isId } from '#domain/ids.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read application')
  const { today } = moment
  const posting = query.get('posting') ?? ''
  const filter = { search: (query.get('q') ?? '').trim().slice(0, 100), postingId: isId(posting) ? posting : null }
  const stage = oneOf(stages, query.get('stage'))
  const sort = oneOf(applicationSorts, query.get('sort')) ?? (stage === 'to-screen' ? 'submitted' : '-submitted')
  const page = pageIn(query)
  const screened = await screenedRequirements(db, today)
  const counts = await countByStage(db, scope, today, screened, filter)
  const rows = await applicationsPage(db, scope, today, screened, { filter, stage, sort, page })
  const postings = await allPostings(db, scope)
  const day = (instant: Date | null) => instant && todayIn(timeZone, instant)
  return {
    title: 'Applications',
    today,
    counts,
    rows: rows.map(({ submittedAt, movedAt, ...row }) => ({
      ...row,
      name: `${row.givenName} ${row.familyName}`.trim() || 'No name given',
      position: positionTitle(row.positionId, 'en'),
      submittedOn: day(submittedAt),
      movedOn: day(movedAt),
    })),
    asked: { stage, q: filter.search, posting: filter.postingId, sort: query.get('sort'), page: String(page) },
    sort,
    page,
    size: applicationsOnAPage,
    postings: postings.map((each) => ({
      value: each.id,
      label: `${positionTitle(each.positionId, 'en')}, ${each.place}${each.takenDownAt ? ' (taken down)' : ''}`,
    })),
  }
}

export default function Applications() {
  const data = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Applications" />
      <ApplicationsList {...data} href={(change) => hrefWith('/hr/applications', data.asked, change)} />
    </>
  )
}
