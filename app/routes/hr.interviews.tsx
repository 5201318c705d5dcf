import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { InterviewList } from '#app/hr/interview-list.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { titled } from '#app/title.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { openInterviews, waitsForMe } from '#db/queries/open-interviews.ts'
import { longDateTime } from '#locales/dates.ts'

export const meta = titled

/** Every open interview but one's own, by its day, with what it waits for; with `?waits=me` those that wait for whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'screen application')
  const all = await openInterviews(db, scope, moment.today)
  const mine = all.filter(waitsForMe)
  const own = query.get('waits') === 'me'
  const rows = own ? mine : all
  return {
    title: 'Interviews',
    own,
    counts: { all: all.length, mine: mine.length },
    rows: rows.map(({ positionId, place, on, time, ...row }) => ({
      ...row,
      position: `${positionTitle(positionId, 'en')}, ${place}`,
      when: longDateTime(on, time, 'en'),
    })),
  }
}

export default function Interviews() {
  return <InterviewList {...useLoaderData<typeof loader>()} />
}
