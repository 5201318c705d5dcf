import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { longDate } from '#locales/dates.ts'
import { Cell } from './cell.tsx'
import type { CardData } from './clearance-card.server.ts'

/** Where the card stands, what can be recorded next, and what was. */
export function ClearanceCardPage(props: {
  href: string
  /** The person's page, where each card is checked again. */
  personHref: string
  own: boolean
  data: CardData
}) {
  const { href, own, data } = props
  if (!data.asked)
    return (
      <Section id="card" title="Fingerprint clearance card">
        <p>No position asks for a fingerprint clearance card here, so nothing is recorded.</p>
      </Section>
    )
  return (
    <>
      <Section id="card" title="Fingerprint clearance card">
        <p className="mb-2">
          <Status kind={data.state.kind}>{data.renewing ? 'Applied for the next one' : data.state.text}</Status>
        </p>
        <p className="mb-2 max-w-prose">
          {data.renewing
            ? 'The state is working on the next card. The present one counts through its last day.'
            : data.state.meaning}
        </p>
        <p className="as-of">
          {data.neededFor && <>Asked for: {data.neededFor}. </>}What stands on this page is for HR and the person alone.
        </p>
        {own && (
          <div className="mt-4">
            <Notice tone="information">This is your own card. Someone else in HR records what is learned of it.</Notice>
          </div>
        )}
      </Section>
      {!own && data.next.length > 0 && (
        <Section id="next" title="Record what you have learned">
          <ul className="grid gap-1">
            {data.next.map(({ state, title }) => (
              <li key={state}>
                <a className="inline-flex min-h-11 items-center" href={`${href}/${state}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data.cards.length > 0 && <Cards {...props} />}
      <Section id="entries" title="On record">
        {data.entries.length === 0 ? (
          <p>Nothing is on record yet.</p>
        ) : (
          <Table
            caption="On record"
            captionHidden
            rows={data.entries}
            rowKey={(row) => row.id}
            columns={[
              { key: 'state', label: 'State', cell: (row) => <Entry row={row} /> },
              { key: 'on', label: 'Since', cell: (row) => row.on && longDate(row.on, 'en') },
              { key: 'by', label: 'Recorded', cell: (row) => row.by },
              {
                key: 'actions',
                label: '',
                cell: (row) =>
                  row.id === data.newest &&
                  !own && (
                    <a href={`${href}/take-back`}>
                      Take back<span className="sr-only">: {row.words}</span>
                    </a>
                  ),
              },
            ]}
          />
        )}
      </Section>
    </>
  )
}

function Cards({ personHref, own, data }: Parameters<typeof ClearanceCardPage>[0]) {
  return (
    <Section id="cards" title="Cards">
      <Table
        caption="Cards"
        captionHidden
        rows={data.cards}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'dates',
            label: 'Good from',
            cell: (row) => (
              <Cell>
                {row.words}
                <div className="row-detail">
                  {row.detail}
                  {row.restricted && '; may not be used to transport members'}
                </div>
              </Cell>
            ),
          },
          { key: 'state', label: 'State', cell: (row) => <Status kind={row.state.kind}>{row.state.text}</Status> },
          {
            key: 'check',
            label: 'At its source',
            cell: (row) =>
              row.check ? (
                <Cell>
                  <Status kind={row.check.kind}>{row.check.text}</Status>
                  <div className="row-detail">{row.check.by}</div>
                </Cell>
              ) : (
                <Status kind="pending">Received, not verified</Status>
              ),
          },
          {
            key: 'actions',
            label: '',
            cell: (row) =>
              !own && (
                <a href={`${personHref}/credentials/${row.id}/check`}>
                  Check at the source<span className="sr-only">: {row.words}</span>
                </a>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Entry({ row }: { row: CardData['entries'][number] }) {
  return (
    <Cell>
      {row.undone ? <s>{row.words}</s> : row.words}
      {row.note && <div className="row-detail">{row.note}</div>}
    </Cell>
  )
}
