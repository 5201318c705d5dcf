import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviewsWaiting } from '#app/probation/list.server.ts'
import { ReviewsWaiting } from '#app/probation/waiting.tsx'
import { readPage } from '#app/staff/paging.ts'
import { askBoard } from '#app/team/ask.server.ts'
import { readBoard } from '#app/team/board.server.ts'
import { Board } from '#app/team/board.tsx'
import { readFreshness } from '#app/team/freshness.server.ts'
import { clearedInSentence } from '#app/team/words.ts'
import { titled } from '#app/title.ts'
import { boardPageSize } from '#db/queries/team-board.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, now, sites, question: wanted, ...asked } = await askBoard(args)
  const { report } = args.context
  const query = new URL(args.request.url).searchParams
  const { page, ...board } = await readPage(query, boardPageSize, (page) =>
    readBoard(db, scope, { question: { ...wanted, page }, sites, report }),
  )
  const question = { ...wanted, page }
  const reviews = await reviewsWaiting(args)
  return {
    title: 'Team board',
    reviews,
    question,
    ...asked,
    words: clearedInSentence(question.gate, sites),
    fresh: await readFreshness(args.context, now),
    pageSize: boardPageSize,
    ...board,
  }
}

export default function TeamBoard() {
  const { reviews, ...board } = useLoaderData<typeof loader>()
  return (
    <>
      <ReviewsWaiting count={reviews} />
      <Board {...board} />
    </>
  )
}
