import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readOperations } from '#app/admin/operations.server.ts'
import { FailedRuns, Outages, Runs } from '#app/admin/operations.tsx'
import { FailedJobs, NoMailLeaves, Queues } from '#app/admin/operations-queue.tsx'
import { counted } from '#app/admin/operations-words.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SentenceAndNumbers } from '#app/components/sentence-and-numbers.tsx'
import { within } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { isId } from '#domain/ids.ts'
import { askForSweep } from '#workflows/operations/ask-for-sweep.ts'
import { tryJobsAgain } from '#workflows/operations/try-jobs-again.ts'

export const meta = titled

/** What the portal does by itself: what ran, what is late, what failed, and how to have it done again. */
export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'operate portal')
  const query = new URL(args.request.url).searchParams
  const again = /^\d{1,9}$/.test(query.get('again') ?? '') ? Number(query.get('again')) : null
  return {
    title: 'Operations',
    again,
    swept: query.has('sweep'),
    ...(await readOperations(args.context, scope)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'operate portal')
  const { portal, moment } = args.context
  const form = await args.request.formData()
  switch (form.get('deed')) {
    case 'sweep':
      await askForSweep(portal, await moment(), scope)
      return redirect('/admin/operations?sweep', 303)
    case 'again': {
      const id = form.get('id')
      if (id !== null && !(typeof id === 'string' && isId(id))) throw notFound()
      const asked = { queue: String(form.get('queue')), id }
      const count = await within(tryJobsAgain(portal, await moment(), scope, asked))
      return redirect(`/admin/operations?again=${count}`, 303)
    }
    default:
      throw notFound()
  }
}

export default function OperationsPage() {
  const { again, swept, asOf, mail, ...operations } = useLoaderData<typeof loader>()
  const { runs, failures, kinds, queues } = operations
  const late = runs.filter((run) => run.late)
  const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
  return (
    <>
      <PageHeading title="Operations" lead="What the portal does by itself, and whether it does." />
      <Told again={again} swept={swept} />
      <div className="space-y-10">
        {mail && <NoMailLeaves {...mail} />}
        <SentenceAndNumbers
          sentence={
            late.length === 0
              ? 'Everything that should happen by itself has happened on time.'
              : `Late: ${late.map(({ title }) => title).join(', ')}. See whether a process that does this work is running, and what its log says.`
          }
          numbers={[
            { href: '#runs', value: late.length, label: 'late', tone: 'error' },
            { href: '#failures', value: sum(failures), label: 'failed runs in seven days', tone: 'warning' },
            { href: '#failed', value: sum(kinds), label: 'jobs given up', tone: 'warning' },
            { href: '#queue', value: queues.reduce((all, { due }) => all + due, 0), label: 'jobs waiting' },
          ]}
          asOf={`As of ${asOf}. Load the page again to see how it stands then.`}
        />
        <Runs {...operations} />
        <FailedJobs {...operations} />
        <Queues {...operations} />
        <FailedRuns {...operations} />
        <Outages {...operations} />
      </div>
    </>
  )
}

function Told({ again, swept }: { again: number | null; swept: boolean }) {
  if (again === null && !swept) return null
  return (
    <div className="mb-6">
      <Notice tone={again === 0 ? 'warning' : 'success'} announce>
        {swept
          ? 'The sweep runs as soon as a worker is free. Load the page again to see when it is completed.'
          : again === 0
            ? 'There is no such job any more: somebody has tried it again meanwhile.'
            : `${counted(again ?? 0, 'job')} will be tried again at once.`}
      </Notice>
    </div>
  )
}
