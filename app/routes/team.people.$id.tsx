import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idIn, present } from '#app/params.server.ts'
import { boardGates, readPerson } from '#app/team/board.server.ts'
import { TeamPerson } from '#app/team/person.tsx'
import { readQuestion } from '#app/team/question.server.ts'
import { titled } from '#app/title.ts'
import { requireTeamScope } from '#app/viewer.server.ts'
import { boardPerson } from '#db/queries/team-board.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireTeamScope(args, 'read team board')
  const { db } = args.context.portal.database
  const { today } = await args.context.moment()
  const { on, wrongDate } = readQuestion(new URL(args.request.url).searchParams, today)
  const personId = idIn(args.params)
  const person = present(await boardPerson(db, scope, personId, today))
  const [gate = 'hospital'] = await boardGates(db, scope, today)
  const standing = await readPerson(db, scope, personId, gate, on)
  return { title: person.name, ...person, ...standing, on, today, wrongDate }
}

export default function PersonOfTeam() {
  return <TeamPerson {...useLoaderData<typeof loader>()} />
}
