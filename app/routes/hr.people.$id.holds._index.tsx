import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Done } from '#app/hr/done.tsx'
import { holdsOfPerson } from '#app/hr/hold-form.server.ts'
import { HoldTable } from '#app/hr/hold-table.tsx'
import { holdRows } from '#app/hr/holds.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { personById } from '#db/queries/person.ts'

export const meta = titled

/** Every hold on a person, whoever put it, with all that was done with it. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'put on hold')
  const { today } = moment
  const id = idIn(args.params)
  const { name, holds, gates } = present(await holdsOfPerson(db, scope, id, today))
  return {
    title: `Holds on ${name}`,
    id,
    name,
    mayPut: gates.length > 0,
    reached: (await personById(db, scope, today, id))?.email != null,
    rows: await holdRows(db, holds.toReversed(), { today, timeZone }),
    done: query.get('done'),
  }
}

export default function PersonHolds() {
  const { title, id, name, mayPut, reached, rows, done } = useLoaderData<typeof loader>()
  const href = `/hr/people/${id}`
  return (
    <>
      <PageHeading
        back={{ href, label: name }}
        title={title}
        lead="A hold takes someone off what it names at once. Others see that they are not cleared and that HR can be asked, never why."
        actions={mayPut && <ButtonLink href={`${href}/holds/new`}>Put on hold</ButtonLink>}
      />
      <Done what={done} reached={reached} />
      {rows.length === 0 ? (
        <EmptyState title="Nothing is on hold" action={mayPut && <a href={`${href}/holds/new`}>Put on hold</a>}>
          {mayPut
            ? 'What they may do follows from their evidence alone.'
            : 'They work in no position today and accepted no offer, so there is nothing to stop.'}
        </EmptyState>
      ) : (
        <HoldTable caption={title} rows={rows} />
      )}
    </>
  )
}
