import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isId } from '#app/staff/ids.ts'
import { boardGates, readPerson } from '#app/team/board.server.ts'
import { TeamPerson } from '#app/team/person.tsx'
import { readQuestion } from '#app/team/question.server.ts'
import { notFound, requireTeamScope } from '#app/viewer.server.ts'
import { boardPerson } from '#db/queries/team-board.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Person'} - Good Standing` }]

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireTeamScope(args, 'read team board')
  const { db } = args.context.portal.database
  const { today } = await args.context.moment()
  const { on, wrongDate } = readQuestion(new URL(args.request.url).searchParams, today)
  const personId = args.params.id ?? ''
  const person = isId(personId) ? await boardPerson(db, scope, personId, today) : null
  if (!person) throw notFound()
  const [gate = 'hospital'] = await boardGates(db, scope, today)
  const standing = await readPerson(db, scope, personId, gate, on)
  return { ...person, ...standing, on, today, wrongDate }
}

export default function PersonOfTeam() {
  return <TeamPerson {...useLoaderData<typeof loader>()} />
}
