import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { confidential } from '#app/wording/answers.ts'
import { moved, screenedIn } from '#domain/hiring.ts'
import { longDate } from '#locales/dates.ts'
import type { ApplicationData } from './application.server.ts'
import { Cell, Lines } from './cell.tsx'
import type { ScreeningRow } from './screening-rows.server.ts'

/** Requirement by requirement: what was answered, what was found, and what the rules make of it. */
export function Screening({ data }: { data: ApplicationData }) {
  const open = !data.own && screenedIn.includes(data.state)
  return (
    <Section id="screening" title="What hiring asks for">
      <div className="mb-3 grid gap-1 empty:hidden">
        {data.estimate.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {data.own && (
        <div className="mb-3">
          <Notice tone="information">
            This is your own application. Someone else in HR screens it and decides about it.
          </Notice>
        </div>
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

/** Whether the applicant may be asked for something at this step. */
const mayAsk = (state: ApplicationData['state']) =>
  state === 'information-requested' || moved(state, 'request-information') !== null

function Found({ row, data, open }: { row: ScreeningRow; data: ApplicationData; open: boolean }) {
  if (row.way === 'after-offer' && row.status === null)
    return <span className="hint">Asked for after an accepted offer</span>
  const screen = `/hr/applications/${data.id}/screen/${row.requirement}`
  const screened = row.finding !== null || row.facts.length > 0
  const met = row.status?.kind === 'met' || row.status?.kind === 'lapsing'
  return (
    <Cell>
      <Lines lines={row.sums} />
      {row.facts.map((fact) => (
        <div key={fact.id}>
          {fact.words} <span className="hint">({fact.recorded})</span>{' '}
          {open && (row.way === 'papers' || row.way === 'interview') && (
            <a className="not-printed" href={`/hr/people/${fact.personId}/facts/${fact.id}/retract`}>
              Correct <span className="sr-only">{fact.words}</span>
            </a>
          )}
        </div>
      ))}
      {row.finding && <div className="row-detail">{row.finding.words}</div>}
      {row.finding?.note && <div>Note: {row.finding.note}</div>}
      {row.confidential && <div className="hint">{confidential}</div>}
      {row.way === 'signature' && row.facts.length === 0 && !row.confidential && <div>Not signed</div>}
      {row.way === 'after-offer' && row.facts.length === 0 && !row.confidential && (
        <div className="row-detail">On the applicant’s task list</div>
      )}
      {open && row.way === 'interview' && !met && (
        <div className="not-printed">
          <a href={`/hr/applications/${data.id}/interview`}>
            {data.state === 'interview' ? 'Go to the interview' : 'Interview page'}{' '}
            <span className="sr-only">about {row.name}</span>
          </a>
        </div>
      )}
      {open && (row.way === 'papers' || row.way === 'interview') && (
        <div className="not-printed">
          <a href={screen}>
            {screened ? 'Screen again' : row.way === 'interview' ? 'Screen without scorecards' : 'Screen'}{' '}
            <span className="sr-only">{row.name}</span>
          </a>
        </div>
      )}
      {open && row.way === 'papers' && !met && mayAsk(data.state) && (
        <div className="not-printed">
          <a href={`/hr/applications/${data.id}/information?item=paper:${row.requirement}#ask`}>
            Ask for what is missing <span className="sr-only">of {row.name}</span>
          </a>
        </div>
      )}
    </Cell>
  )
}

function RowStatus({ row, firstDay }: { row: ScreeningRow; firstDay: string | null }) {
  if (!row.status)
    return (
      <span className="whitespace-nowrap">
        <Status kind="not-yet">After the offer</Status>
      </span>
    )
  return (
    <Cell>
      <Status kind={row.status.kind}>{row.status.word}</Status>
      {row.status.detail && <div className="row-detail">{row.status.detail}</div>}
      {row.onFirstDay && firstDay && (
        <div className="row-detail">
          on {longDate(firstDay, 'en')}: {row.onFirstDay.word}
          {row.onFirstDay.detail && `, ${row.onFirstDay.detail}`}
        </div>
      )}
    </Cell>
  )
}
