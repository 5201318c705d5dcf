import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { cardOfPerson } from '#app/hr/clearance-card.server.ts'
import { leadIn } from '#app/hr/credential-desk.server.ts'
import { readCredentials } from '#app/hr/credentials.server.ts'
import { Credentials } from '#app/hr/credentials.tsx'
import { Done } from '#app/hr/done.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { present } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'read person')
  const { today } = moment
  const id = await leadIn(args)
  const { name } = present(await cardOfPerson(db, scope, id, today))
  const submissions = await requireFrontScope(args, 'hr', 'read submission')
  const { sourceChecks } = await args.context.policies()
  const days = { today, timeZone, again: sourceChecks }
  const data = await readCredentials(db, { person: scope, submissions }, id, days)
  const own = scope.viewer.kind === 'account' && scope.viewer.personId === id
  const now = data.credentials.find((each) => each.standing && each.id === query.get('now')) ?? null
  const replacedBy = now && { id: now.id, words: now.words }
  return { title: `Credentials of ${name}`, id, name, own, data, done: query.get('done'), replacedBy }
}

export default function CredentialsOfPerson() {
  const { title, id, name, own, data, done, replacedBy } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        back={{ href: `/hr/people/${id}`, label: name }}
        title={title}
        lead="Every card, license and certificate there ever was, what its source said, and what stopped it."
      />
      <Done what={done} />
      {replacedBy && (
        <div className="mb-6">
          <Notice tone="warning">
            What the address was about was replaced. What counts now is{' '}
            <a href={`#credential-${replacedBy.id}`}>{replacedBy.words}</a>.
          </Notice>
        </div>
      )}
      {own && (
        <div className="mb-6">
          <Notice tone="information">
            These are your own. Someone else in HR checks them and records what stops them.
          </Notice>
        </div>
      )}
      <Credentials id={id} own={own} data={data} />
    </>
  )
}
