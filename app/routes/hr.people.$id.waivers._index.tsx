import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Done } from '#app/hr/done.tsx'
import { mayShowEvidence } from '#app/hr/person.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { waivable } from '#app/hr/waiver-form.server.ts'
import { WaiverTable } from '#app/hr/waiver-table.tsx'
import { waiverRows } from '#app/hr/waivers.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { personById } from '#db/queries/person.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { waiversKnown } from '#db/queries/waivers.ts'

export const meta = titled

/** Every waiver of a person: those that wait, run and are over. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'propose waiver')
  const reading = await requireFrontScope(args, 'hr', 'read person')
  const { today } = moment
  const id = idIn(args.params)
  const person = present(await personById(db, scope, today, id))
  const records = await recordsOf(db, id)
  const shown = await Promise.all(records.map((record) => mayShowEvidence(db, reading, today, record)))
  if (!shown.includes(true)) throw notFound()
  const masked = await maskedRequirements(db, reading, '', true)
  const known = await waiversKnown(db, scope, today, records, masked)
  const name = `${person.givenName} ${person.familyName}`.trim() || 'No name given'
  return {
    title: `Waivers of ${name}`,
    id,
    name,
    mayPropose: (await waivable(db, scope, id, today, await args.context.policies())) !== null,
    rows: await waiverRows(db, scope, known.toReversed(), { today, timeZone }),
    done: query.get('done'),
  }
}

export default function PersonWaivers() {
  const { title, id, name, rows, mayPropose, done } = useLoaderData<typeof loader>()
  const href = `/hr/people/${id}`
  return (
    <>
      <PageHeading
        back={{ href, label: name }}
        title={title}
        lead="A waiver lets someone go without a requirement through a day. A second person in HR approves it; it is shown as waived everywhere, never as met."
        actions={mayPropose && <ButtonLink href={`${href}/waivers/new`}>Propose a waiver</ButtonLink>}
      />
      <Done what={done} />
      {rows.length === 0 ? (
        <EmptyState
          title="Nothing is waived"
          action={mayPropose && <a href={`${href}/waivers/new`}>Propose a waiver</a>}
        >
          {mayPropose
            ? 'Every requirement is asked for as it stands.'
            : 'No position asks anything of this person today.'}
        </EmptyState>
      ) : (
        <WaiverTable caption={title} rows={rows} />
      )}
    </>
  )
}
