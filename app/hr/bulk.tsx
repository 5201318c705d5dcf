import { Back } from '#app/components/back.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import type { BulkOutcome } from '#workflows/applications/move-many.ts'
import type { Bulk, takeBulk } from './bulk.server.ts'
import { DeskQuestion } from './desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'

const follows = {
  screen: 'Each application moves to "In screening" under your name. Nobody is written to. It cannot be taken back.',
  decline: 'Each applicant is told the reason at once, by e-mail and on their page. It cannot be taken back.',
} as const

/** Who is meant, what follows, and the button that does it. */
export function BulkQuestion({ bulk, state }: { bulk: Bulk; state: FormState | undefined }) {
  const { move, lines, count, back } = bulk
  const fields = fieldsOf(state)
  const to = { href: back, label: 'Applications' }
  if (count === 0)
    return (
      <div className="question max-w-3xl">
        <Back href={back}>{to.label}</Back>
        <h1>{move === 'decline' ? 'None of these can be declined' : 'None of these can be taken up'}</h1>
        <LeftOut bulk={bulk} />
        <p>
          <a href={back}>Back to the applications</a>
        </p>
      </div>
    )
  return (
    <DeskQuestion
      back={to}
      errors={<FormErrors state={state} />}
      title={`${bulk.title}?`}
      lead={<p>{follows[move]}</p>}
      continueLabel={bulk.button}
      other={
        <a className="button button-quiet" href={back}>
          Leave everything as it is
        </a>
      }
      form={{ reloadDocument: true }}
    >
      <input type="hidden" name="do" value={move} />
      <Table
        caption="With these"
        rows={lines.filter(({ can }) => can)}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'name',
            label: 'Applicant',
            cell: (line) => (
              <>
                <input type="hidden" name="id" value={line.id} />
                <a href={`/hr/applications/${line.id}`}>{line.name}</a>
              </>
            ),
          },
          { key: 'position', label: 'Position', cell: (line) => line.position },
          {
            key: 'state',
            label: 'Stands at',
            cell: (line) => <Status kind={line.state.kind}>{line.state.text}</Status>,
          },
        ]}
      />
      <LeftOut bulk={bulk} />
      {move === 'decline' && (
        <>
          <Radios
            {...fields.text('reason')}
            label="Reason, for all of them"
            hint="Nothing medical is ever a reason, and nothing of the kind is known before an offer."
            options={bulk.reasons.map(({ reason, label, toPerson }) => ({ value: reason, label, hint: toPerson }))}
          />
          <Textarea
            {...fields.text('note')}
            label="Note (optional)"
            hint="For HR only. Kept with each of them."
            rows={3}
          />
        </>
      )}
    </DeskQuestion>
  )
}

/** With whom nothing will be done, and why. */
function LeftOut({ bulk }: { bulk: Bulk }) {
  const others = bulk.lines.filter(({ can }) => !can)
  if (others.length + bulk.own + bulk.unknown === 0) return null
  return (
    <Notice tone="information" title="Left as they are">
      <ul>
        {others.map((line) => (
          <li key={line.id}>
            <a href={`/hr/applications/${line.id}`}>{line.name}</a>: {line.state.text.toLowerCase()}, where this cannot
            be done any more
          </li>
        ))}
        {bulk.own > 0 && <li>Your own application: someone else in HR decides about it</li>}
        {bulk.unknown > 0 && <li>{bulk.unknown === 1 ? 'One' : bulk.unknown} that cannot be found</li>}
      </ul>
    </Notice>
  )
}

type Answer = Extract<Awaited<ReturnType<typeof takeBulk>>, { outcomes: unknown }>

const outcomeWords: Readonly<Record<BulkOutcome, { kind: 'met' | 'missing'; text: string }>> = {
  done: { kind: 'met', text: 'Done' },
  'moved-on': { kind: 'missing', text: 'Left as it is: it had moved on meanwhile' },
  own: { kind: 'missing', text: 'Left as it is: it is your own' },
  unknown: { kind: 'missing', text: 'Not found' },
}

/** What became of each. */
export function BulkOutcomes({ answer, back }: { answer: Answer; back: string }) {
  const { done, outcomes, move } = answer
  const left = outcomes.length - done
  return (
    <>
      <PageHeading
        back={{ href: back, label: 'Applications' }}
        title={
          move === 'decline' ? `Declined: ${done} of ${outcomes.length}` : `In screening: ${done} of ${outcomes.length}`
        }
      />
      <div className="mb-6">
        <Notice tone={left === 0 ? 'success' : 'warning'} announce>
          {left === 0
            ? 'Everything is done.'
            : `${left === 1 ? 'One was' : `${left} were`} left as they are; the table says why.`}{' '}
          {move === 'decline' && done > 0 && 'Each applicant has been told.'}
        </Notice>
      </div>
      <Table
        caption="What became of each"
        captionHidden
        rows={outcomes}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            label: 'Applicant',
            cell: (row) =>
              row.name === null ? (
                'An application'
              ) : (
                <a href={`/hr/applications/${row.id}`}>{row.name || 'No name given'}</a>
              ),
          },
          {
            key: 'outcome',
            label: 'Outcome',
            cell: (row) => <Status kind={outcomeWords[row.outcome].kind}>{outcomeWords[row.outcome].text}</Status>,
          },
        ]}
      />
      <p className="mt-6">
        <a href={back}>Back to the applications</a>
      </p>
    </>
  )
}
