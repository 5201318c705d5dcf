import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { lettersFor, stateWords } from '#app/admin/mail-log.server.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { within } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { Pages } from '#app/staff/pages.tsx'
import { hrefWith } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { isId } from '#domain/ids.ts'
import { sendAgain } from '#workflows/notices/send-again.ts'

export const meta = titled

/** Every letter that was written, and what became of it. */
export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'read mail log')
  const done = new URL(args.request.url).searchParams.get('done')
  const states = Object.entries(stateWords).map(([value, label]) => ({ value, label }))
  return { title: 'Mail', done, states, ...(await lettersFor(args, scope)) }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'read mail log')
  const noticeId = String((await args.request.formData()).get('notice') ?? '')
  if (!isId(noticeId)) throw notFound()
  const { portal } = args.context
  const sent = await within(sendAgain(portal, await args.context.moment(), scope, { noticeId }))
  // Whoever narrowed the list down goes on where they were.
  const { searchParams: query } = new URL(args.request.url)
  query.set('done', sent.ok ? 'sent' : sent.problem)
  return redirect(`/admin/mail?${query}`, 303)
}

const told: Readonly<Record<string, { tone: 'success' | 'warning'; text: string }>> = {
  sent: { tone: 'success', text: 'It is on its way again, to the address that the person has now.' },
  never: { tone: 'warning', text: 'Codes and links are good once: whoever needs one asks for another.' },
  unreachable: {
    tone: 'warning',
    text: 'The person has no address that takes mail. HR finds it under “to tell by phone or letter”.',
  },
}

export default function Mail() {
  const { state, address, page, total, size, rows, trouble, done, states } = useLoaderData<typeof loader>()
  const notice = done === null ? undefined : told[done]
  return (
    <>
      <PageHeading
        title="Mail"
        lead="Every letter that the portal wrote and what became of it. What a letter says is not shown here. Letters about people’s papers, holds and reports are left out for whoever may not know of those."
        actions={
          <a className="button button-secondary" href="/admin/mail/previews">
            See previews of letters
          </a>
        }
      />
      <div className="mb-6 grid gap-3 empty:hidden">
        {notice && (
          <Notice tone={notice.tone} announce>
            {notice.text}
          </Notice>
        )}
        {trouble && (
          <Notice tone="error" title="No letter leaves">
            Since {trouble.since}: {trouble.why}.{' '}
            {trouble.waiting === 1 ? 'One letter waits' : `${trouble.waiting} letters wait`} and will be sent by
            themselves; nothing is lost.
          </Notice>
        )}
      </div>
      <Filters
        label="Narrow down"
        applyLabel="Show"
        clear={state || address ? { href: '/admin/mail', label: 'Clear' } : undefined}
      >
        <Select id="state" name="state" label="State" empty="All" defaultValue={state ?? ''} options={states} />
        <TextInput id="address" name="address" label="Part of an address" defaultValue={address} autoComplete="off" />
      </Filters>
      {rows.length === 0 ? (
        <EmptyState title="No letter fits">Letters appear here as soon as they are written.</EmptyState>
      ) : (
        <Table
          caption="Letters"
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'written', label: 'Written', cell: (row) => row.written },
            { key: 'to', label: 'To', cell: (row) => <span className="break-all">{row.email}</span> },
            { key: 'kind', label: 'About', cell: (row) => row.kind },
            {
              key: 'state',
              label: 'State',
              cell: (row) => (
                <>
                  <Status kind={row.stateKind}>{row.state}</Status>
                  {row.more && <span className="block text-base text-soft">{row.more}</span>}
                </>
              ),
            },
            {
              key: 'again',
              label: 'Send again',
              cell: (row) =>
                row.again && (
                  <form method="post">
                    <input type="hidden" name="notice" value={row.id} />
                    <Button look="quiet" aria-label={`Send again: ${row.kind}, to ${row.email}`}>
                      Send again
                    </Button>
                  </form>
                ),
            },
          ]}
        />
      )}
      <Pages
        page={page}
        size={size}
        total={total}
        shown={rows.length}
        href={(turned) => hrefWith('/admin/mail', { state, address: address || null, page: turned })}
      />
    </>
  )
}
