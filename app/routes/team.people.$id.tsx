import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { idIn, present } from '#app/params.server.ts'
import { askBoard } from '#app/team/ask.server.ts'
import { readPerson } from '#app/team/board.server.ts'
import { readFreshness } from '#app/team/freshness.server.ts'
import { TeamPerson } from '#app/team/person.tsx'
import { titled } from '#app/title.ts'
import { boardPerson } from '#db/queries/team-board.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, now, sites, question, wrongDate } = await askBoard(args)
  const personId = idIn(args.params)
  const person = present(await boardPerson(db, scope, personId, question.today))
  const standing = await readPerson(db, scope, personId, { question, sites, report: args.context.report })
  const fresh = await readFreshness(args.context, now)
  return { title: person.name, personId, ...person, ...standing, question, wrongDate, fresh }
}

export default function PersonOfTeam() {
  return <TeamPerson {...useLoaderData<typeof loader>()} />
}
