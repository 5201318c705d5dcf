import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Table } from '#app/components/table.tsx'
import { longDate } from '#locales/dates.ts'
import reasons from '#locales/en/reasons.ts'
import { money } from '#locales/phrases.ts'
import type { ApplicationData, ScreeningRow } from './application.server.ts'

/** What HR can do next with an application. */
export function ApplicationActions({ data }: { data: ApplicationData }) {
  if (data.own) return null
  const at = `/hr/applications/${data.id}`
  const { state } = data
  return (
    <>
      {state === 'submitted' && (
        <form method="post">
          <Button>Start screening</Button>
        </form>
      )}
      {state === 'screening' && <ButtonLink href={`${at}/offer`}>Make an offer</ButtonLink>}
      {state === 'conditional-offer' && (
        <ButtonLink href={`${at}/offer`} look={data.offers[0]?.expired ? 'primary' : 'secondary'}>
          {data.offers[0]?.expired ? 'Make a new offer' : 'Replace the offer'}
        </ButtonLink>
      )}
      {state === 'clearing' && <ButtonLink href={`${at}/hire`}>Hire</ButtonLink>}
      {(state === 'submitted' || state === 'screening') && (
        <ButtonLink href={`${at}/decline`} look="secondary">
          Decline
        </ButtonLink>
      )}
    </>
  )
}

/** Requirement by requirement: what was answered, what was found, and what the rules make of it. */
export function Screening({ data }: { data: ApplicationData }) {
  const open = !data.own && ['screening', 'conditional-offer', 'clearing'].includes(data.state)
  return (
    <Section id="screening" title="What hiring asks for">
      {data.estimate.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {data.own && (
        <Notice tone="information">
          This is your own application. Someone else in HR screens it and decides about it.
        </Notice>
      )}
      <Table
        caption="Requirements of hiring"
        captionHidden
        rows={data.rows}
        rowKey={(row) => row.requirement}
        columns={[
          { key: 'name', label: 'Requirement', cell: (row) => row.name },
          { key: 'answers', label: 'Answered', cell: (row) => <Lines lines={row.answers} /> },
          { key: 'found', label: 'Verified', cell: (row) => <Found row={row} data={data} open={open} /> },
          { key: 'status', label: 'Today', cell: (row) => <RowStatus row={row} firstDay={data.firstDay} /> },
        ]}
      />
    </Section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>)
}

function Found({ row, data, open }: { row: ScreeningRow; data: ApplicationData; open: boolean }) {
  if (row.way === 'after-offer' && row.status === null)
    return <span className="hint">Asked for after an accepted offer</span>
  const screen = `/hr/applications/${data.id}/screen/${row.requirement}`
  const screened = row.finding !== null || row.facts.length > 0
  return (
    <>
      <Lines lines={row.sums} />
      {row.facts.map((fact) => (
        <div key={fact.id}>
          {fact.words} <span className="hint">({fact.recorded})</span>{' '}
          {open && row.way !== 'after-offer' && (
            <a href={`/hr/people/${data.personId}/facts/${fact.id}/retract`}>
              Correct <span className="sr-only">{fact.words}</span>
            </a>
          )}
        </div>
      ))}
      {row.finding && <div className="hint">{row.finding.words}</div>}
      {row.finding?.note && <div>Note: {row.finding.note}</div>}
      {row.way === 'signature' && row.facts.length === 0 && <div>Not signed</div>}
      {row.way === 'after-offer' && row.facts.length === 0 && <div className="hint">On the applicant’s task list</div>}
      {open && (row.way === 'papers' || row.way === 'interview') && (
        <a href={screen}>
          {screened ? 'Screen again' : 'Screen'} <span className="sr-only">{row.name}</span>
        </a>
      )}
    </>
  )
}

function RowStatus({ row, firstDay }: { row: ScreeningRow; firstDay: string | null }) {
  if (!row.status) return <Status kind="not-yet">After the offer</Status>
  return (
    <>
      <Status kind={row.status.kind}>{row.status.word}</Status>
      {row.status.detail && <div className="hint">{row.status.detail}</div>}
      {row.onFirstDay && firstDay && (
        <div className="hint">
          on {longDate(firstDay, 'en')}: {row.onFirstDay.word}
          {row.onFirstDay.detail && `, ${row.onFirstDay.detail}`}
        </div>
      )}
    </>
  )
}

/** The answers as they were given and signed. */
export function AnswersAsGiven({ data }: { data: ApplicationData }) {
  return (
    <Section id="answers" title="Answers as given">
      {data.sentInAt && <p className="hint">Sent in on {data.sentInAt}.</p>}
      <SummaryList
        items={[
          ...data.answers.map(({ question, lines }) => ({
            key: question,
            value: lines.length > 0 ? <Lines lines={lines} /> : 'Not answered',
          })),
          ...data.signatures.map(({ statement, words }) => ({
            key: `Signed: ${statement.replaceAll('-', ' ')}`,
            value: words,
          })),
        ]}
      />
    </Section>
  )
}

/** The offers that were made, the newest first. */
export function Offers({ data }: { data: ApplicationData }) {
  if (data.offers.length === 0) return null
  return (
    <Section id="offers" title="Offers">
      <Table
        caption="Offers"
        captionHidden
        rows={data.offers}
        rowKey={(offer) => offer.id}
        columns={[
          { key: 'made', label: 'Made', cell: (offer) => offer.made },
          { key: 'first', label: 'First day', cell: (offer) => longDate(offer.firstDay, 'en') },
          { key: 'pay', label: 'Pay an hour', cell: (offer) => money(offer.payCents / 100), numeric: true },
          { key: 'expires', label: 'Answer by', cell: (offer) => longDate(offer.expiresOn, 'en') },
          {
            key: 'answer',
            label: 'Answer',
            cell: (offer) => <OfferAnswer offer={offer} newest={offer === data.offers[0]} />,
          },
        ]}
      />
    </Section>
  )
}

function OfferAnswer({ offer, newest }: { offer: ApplicationData['offers'][number]; newest: boolean }) {
  if (offer.answer === 'accepted') return <Status kind="met">Accepted on {offer.answered}</Status>
  if (offer.answer === 'declined') return <Status kind="not-cleared">Declined on {offer.answered}</Status>
  if (!newest) return 'Replaced by a newer offer'
  return offer.expired ? <Status kind="lapsed">Ran out</Status> : <Status kind="pending">Waiting</Status>
}

const words: Readonly<Record<string, { label: string } | undefined>> = { ...reasons.decline, ...reasons.withdraw }

/** What happened, the first step on top. */
export function Moves({ data }: { data: ApplicationData }) {
  return (
    <Section id="history" title="What happened">
      <Table
        caption="What happened"
        captionHidden
        rows={data.moves}
        rowKey={(move) => move.id}
        columns={[
          { key: 'what', label: 'Step', cell: (move) => move.words },
          { key: 'when', label: 'When', cell: (move) => move.when },
          { key: 'by', label: 'By', cell: (move) => move.byName ?? 'The portal' },
          {
            key: 'why',
            label: 'Why',
            cell: (move) => (
              <Lines
                lines={[
                  ...(move.reason ? [words[move.reason]?.label ?? move.reason] : []),
                  ...(move.note ? [move.note] : []),
                ]}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}
