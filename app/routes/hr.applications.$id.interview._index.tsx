import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicationHead } from '#app/hr/application-head.server.ts'
import { ApplicationHead } from '#app/hr/application-tabs.tsx'
import { interviewPage } from '#app/hr/interview.server.ts'
import { InterviewTab } from '#app/hr/interview.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

/** One's own application has no such page: what was written about oneself is nobody's own to read. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query } = await hrDesk(args, 'screen application')
  const { today } = moment
  const head = present(await applicationHead(db, scope, today, idIn(args.params)))
  const page = await interviewPage(db, scope, { today, policies: await args.context.policies(), head })
  return { title: `Interview - ${head.name}`, head, done: query.get('done'), ...page }
}

export default function Interview() {
  const { head, done, ...page } = useLoaderData<typeof loader>()
  return (
    <>
      <ApplicationHead head={head} tab="interview" done={done} />
      <InterviewTab {...page} at={`/hr/applications/${head.id}/interview`} />
    </>
  )
}
