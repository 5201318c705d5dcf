import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { readSite } from '#app/sites/site.server.ts'
import { Site } from '#app/sites/site.tsx'
import { readSiteBoard, siteQuestion } from '#app/sites/site-board.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { siteBoardPageSize } from '#db/queries/site-board.ts'
import { siteNames } from '#db/queries/sites.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'manage sites')
  const standing = await requireFrontScope(args, 'hr', 'read standing')
  const site = present(await readSite(db, scope, idIn(args.params), { today: moment.today, timeZone }))
  const { wrong, ...question } = siteQuestion(query, site.gate, moment.today)
  const about = { sites: await siteNames(db), report: args.context.report }
  const board = await readPage(query, siteBoardPageSize, (page) =>
    readSiteBoard(db, standing, { ...question, page }, about),
  )
  return { title: site.name, site, board: { ...board, wrong, size: siteBoardPageSize } }
}

export default function SitePage() {
  return <Site {...useLoaderData<typeof loader>()} />
}
