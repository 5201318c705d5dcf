import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { boxesOfType, chosenType, readTicketType } from '#app/admin/ticket-types.server.ts'
import { TicketTypeForm, TicketTypeTable } from '#app/admin/ticket-types.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { FormErrors, type FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { ticketTypeRows } from '#app/wording/tickets.ts'
import { policySources } from '#domain/policies.ts'
import { setTicketType } from '#workflows/policies/set-ticket-type.ts'

export const meta = titled

/** What a ticket may be for, and which of them count as moving violations. */
export async function loader(args: LoaderFunctionArgs) {
  await requireFrontScope(args, 'admin', 'change policies')
  const { types } = (await args.context.policies()).tickets
  const query = new URL(args.request.url).searchParams
  const changes = chosenType(types, query.get('change'))
  return {
    title: 'Which tickets count',
    source: policySources.tickets,
    rows: ticketTypeRows(types),
    changes,
    first: changes ? boxesOfType(changes) : {},
    saved: query.has('saved'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'change policies')
  const { types } = (await args.context.policies()).tickets
  const boxes = await boxesIn(args.request)
  const read = readTicketType(boxes, types)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  await setTicketType(args.context.portal, await args.context.moment(), scope, { type: read.type })
  return redirect('/admin/settings/tickets?saved', 303)
}

export default function Tickets() {
  const { title, source, rows, changes, first, saved } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <>
      <FormErrors state={state} />
      <PageHeading
        back={{ href: '/admin/settings', label: 'Settings' }}
        title={title}
        lead="What people choose from when they enter a ticket. One that counts does so once it is decided, by the day of the violation; points are never the count."
      />
      {saved && !state && (
        <div className="mb-6">
          <Notice tone="success" title="Saved" announce />
        </div>
      )}
      <div className="mb-6">
        <Notice tone="information" title="A change counts from now on">
          <p>
            Nothing recorded changes: a ticket that was accepted counts, or does not, as it did then, and nobody’s
            clearance moves. Tickets that wait for review count by what is in force when they are accepted.
          </p>
          <p className="mt-2">{source}</p>
        </Notice>
      </div>
      <Section id="list" title="On the list">
        <TicketTypeTable rows={rows} />
        <p className="hint mt-3">
          “Something else while driving” always counts: it also stands for a violation of which a record says no more
          than its day. A type stays on the list, since records name it.
        </p>
      </Section>
      <TicketTypeForm key={changes?.id} state={state} first={first} changes={changes} />
    </>
  )
}
