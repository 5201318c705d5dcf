import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askBoardAsKnown, boardAsKnown } from '#app/as-known/board.server.ts'
import { BoardAsKnown } from '#app/as-known/board.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return boardAsKnown(args, 'hr')
}

export async function action(args: ActionFunctionArgs) {
  return askBoardAsKnown(args, 'hr')
}

export default function Standing() {
  const data = useLoaderData<typeof loader>()
  return <BoardAsKnown {...data} path="/hr/standing" personHref={(id) => `/hr/people/${id}/standing`} />
}
