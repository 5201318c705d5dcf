import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Table } from '#app/components/table.tsx'
import { Cell } from '#app/hr/cell.tsx'
import { Done } from '#app/hr/done.tsx'
import { languageNames } from '#app/hr/language-names.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { ToldForm } from '#app/hr/told-form.tsx'
import { within } from '#app/params.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { noticeWords } from '#app/wording/notices.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { untoldThings } from '#db/queries/untold.ts'
import { isId } from '#domain/ids.ts'
import { tellOtherwise, waysToTell } from '#workflows/notices/tell-otherwise.ts'

export const meta = titled

/** What could not be mailed, since its person has no e-mail address. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, query, timeZone } = await hrDesk(args, 'screen application')
  const masked = await maskedRequirements(db, scope, '', true)
  const things = await untoldThings(db, scope, moment.today, masked)
  return {
    title: 'To tell by phone or letter',
    done: query.get('done'),
    rows: things.map(({ id, personId, body, createdAt, name, language, phone, email, mailingAddress }) => ({
      ...{ id, personId, phone, email, mailingAddress },
      name: name || 'No name given',
      language: languageNames[language],
      what: noticeWords(body),
      since: instantInWords(createdAt, timeZone),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'screen application')
  const form = await args.request.formData()
  const noticeId = String(form.get('notice') ?? '')
  const application = String(form.get('application') ?? '')
  const how = waysToTell.find((way) => way === form.get('how'))
  if (!isId(noticeId) || !how) throw notFound()
  await within(tellOtherwise(portal, moment, scope, { noticeId, how }))
  throw redirect(`${isId(application) ? `/hr/applications/${application}` : '/hr/untold'}?done=told`, 303)
}

export default function Untold() {
  const { title, done, rows } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={title}
        lead="The portal wrote to these people and could not send it, since they had no e-mail address."
      />
      <Done what={done} />
      {rows.length === 0 ? (
        <EmptyState title="Everyone has been told">What cannot be mailed appears here by itself.</EmptyState>
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'who',
              label: 'Whom',
              cell: (row) => (
                <Cell>
                  <a href={`/hr/people/${row.personId}`}>{row.name}</a>
                  <div className="row-detail">{row.language}</div>
                </Cell>
              ),
            },
            {
              key: 'what',
              label: 'What',
              cell: (row) => (
                <Cell>
                  {row.what}
                  <div>
                    <a href={`/hr/untold/${row.id}`}>
                      Print a letter{' '}
                      <span className="sr-only">
                        to {row.name}: {row.what}
                      </span>
                    </a>
                  </div>
                </Cell>
              ),
            },
            { key: 'since', label: 'Since', cell: ({ since }) => since },
            {
              key: 'reach',
              label: 'How to reach them',
              cell: ({ personId, name, phone, email, mailingAddress }) => (
                <Cell>
                  {phone || 'No phone number'}
                  {mailingAddress && <div className="whitespace-pre-line">{mailingAddress}</div>}
                  {email ? (
                    <div>Has an e-mail address now: {email}</div>
                  ) : (
                    <div>
                      <a href={`/hr/people/${personId}/email`}>
                        Has an e-mail address now?<span className="sr-only"> {name}</span>
                      </a>
                    </div>
                  )}
                </Cell>
              ),
            },
            { key: 'told', label: 'Told them', cell: (row) => <ToldForm notice={row} /> },
          ]}
        />
      )}
    </>
  )
}
