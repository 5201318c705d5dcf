import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { hrefWith } from '#app/hr/address.ts'
import { Pages } from '#app/hr/pages.tsx'
import { mayShowEvidence } from '#app/hr/person.server.ts'
import { Ledger } from '#app/hr/person-story.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { readStory } from '#app/hr/story.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { personById } from '#db/queries/person.ts'

export const meta = titled

const size = 50

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read person')
  const submissions = await requireFrontScope(args, 'hr', 'read submission')
  const id = idIn(args.params)
  const person = present(await personById(db, scope, moment.today, id))
  const shown = await mayShowEvidence(db, scope, moment.today, id)
  const { ledger, total, page } = await readPage(query, size, async (page) => {
    const list = { page, size, looks: true }
    const story = await readStory(db, { person: scope, submissions }, id, moment.today, timeZone, shown, list)
    return { ...story, total: story.ledgerTotal }
  })
  const name = `${person.givenName} ${person.familyName}`.trim()
  return { title: `Ledger of ${name}`, id, name, page, rows: ledger, total }
}

export default function LedgerOfPerson() {
  const { id, name, page, rows, total } = useLoaderData<typeof loader>()
  const href = `/hr/people/${id}`
  return (
    <>
      <PageHeading
        back={{ href, label: name }}
        title="Ledger"
        lead="What happened, when and by whom, the newest first."
      />
      <Ledger rows={rows} />
      <Pages page={page} size={size} total={total} href={(next) => hrefWith(`${href}/ledger`, {}, { page: next })} />
    </>
  )
}
