import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askBoardAsKnown, boardAsKnown } from '#app/as-known/board.server.ts'
import { BoardAsKnown } from '#app/as-known/board.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return boardAsKnown(args, 'audit')
}

export async function action(args: ActionFunctionArgs) {
  return askBoardAsKnown(args, 'audit')
}

export default function Standing() {
  const data = useLoaderData<typeof loader>()
  return <BoardAsKnown {...data} path="/audit/standing" personHref={(id) => `/audit/people/${id}/standing`} />
}
