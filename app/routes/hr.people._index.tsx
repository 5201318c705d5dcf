import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { hrefWith, oneOf } from '#app/hr/address.ts'
import { peopleRows } from '#app/hr/people.server.ts'
import { PeopleList } from '#app/hr/people-list.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { pageOf } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { probationsEnding } from '#db/queries/hr-today.ts'
import { countPeople, peopleChoices, peopleOnAPage, peoplePage, peopleSorts } from '#db/queries/people.ts'
import { engagements } from '#db/queries/people-filter.ts'
import { waivedOn } from '#db/queries/waivers.ts'
import { isId } from '#domain/ids.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'read person')
  const { today } = moment
  const id = (name: string) => (isId(query.get(name) ?? '') ? query.get(name) : null)
  const choices = await peopleChoices(db, scope)
  const positions = choices.positions.map((position) => position.id)
  const asked = {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    state: oneOf(engagements, query.get('state')),
    position: oneOf(positions, query.get('position')),
    program: id('program'),
    team: id('team'),
    lapsing: oneOf(['30', '60', '90'], query.get('lapsing')),
    waived: oneOf(['today'], query.get('waived')),
    probation: oneOf(['14', '30'], query.get('probation')),
    sort: oneOf(peopleSorts, query.get('sort')),
  }
  const ending = asked.probation ? await probationsEnding(db, scope, today, Number(asked.probation)) : null
  const waived = await waivedOn(db, scope, today)
  const probations = ending?.map(({ personId }) => personId) ?? null
  const filter = {
    search: asked.q,
    engagement: asked.state,
    positionId: asked.position,
    programId: asked.program,
    teamId: asked.team,
    lapsingDays: asked.lapsing ? Number(asked.lapsing) : null,
    only: asked.waived ? [...waived].filter((person) => probations?.includes(person) ?? true) : probations,
  }
  const sort = asked.sort ?? 'name'
  const total = await countPeople(db, scope, today, filter)
  const page = pageOf(query, total, peopleOnAPage)
  const people = await peoplePage(db, scope, today, { filter, sort, page })
  const rows = await peopleRows(db, people, today, ending ?? [], waived)
  return {
    title: 'People',
    today,
    asked,
    sort,
    page,
    size: peopleOnAPage,
    total,
    rows,
    choices: {
      ...choices,
      positions: positions.map((value) => ({ value, label: positionTitle(value, 'en') })),
    },
  }
}

export default function People() {
  const data = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="People"
        actions={
          <>
            <a href="/hr/verifications">Checks at the source</a>
            <a href="/hr/exclusions">Exclusions</a>
            <a href="/hr/people/duplicates">Possible duplicates</a>
          </>
        }
      />
      <PeopleList {...data} href={(change) => hrefWith('/hr/people', data.asked, change)} />
    </>
  )
}
