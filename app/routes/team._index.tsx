import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { instantInWords } from '#app/staff/instant.ts'
import { boardGates, readBoard } from '#app/team/board.server.ts'
import { Board } from '#app/team/board.tsx'
import { readQuestion } from '#app/team/question.server.ts'
import { clearedInSentence } from '#app/team/words.ts'
import { titled } from '#app/title.ts'
import { requireTeamScope } from '#app/viewer.server.ts'
import { gateName } from '#app/wording/standing.ts'
import { boardPageSize, lastSweepAt, managedTeams } from '#db/queries/team-board.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireTeamScope(args, 'read team board')
  const { portal, moment, policies } = args.context
  const { db } = portal.database
  const { today } = await moment()
  const { gate: wanted, wrongDate, ...asked } = readQuestion(new URL(args.request.url).searchParams, today)
  const [gates, teams, sweptAt, { agency }] = await Promise.all([
    boardGates(db, scope, today),
    managedTeams(db, scope),
    lastSweepAt(db),
    policies(),
  ])
  const gate = gates.find((name) => name === wanted) ?? gates[0] ?? 'hospital'
  const question = { ...asked, gate, today }
  const board = await readBoard(db, scope, question)
  const swept = sweptAt && instantInWords(sweptAt, agency.timeZone)
  const names = gates.map((name) => ({ gate: name, name: gateName(name, 'en') }))
  const shown = { title: 'Team board', gates: names, words: clearedInSentence(gate), swept, pageSize: boardPageSize }
  return { ...shown, question, wrongDate, teams, ...board }
}

export default function TeamBoard() {
  return <Board {...useLoaderData<typeof loader>()} />
}
