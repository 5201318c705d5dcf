import { Button } from '#app/components/form/button.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import type { Operations } from './operations.server.ts'

type Run = Operations['runs'][number]

/** What happens by itself: how often, when it was last completed, and whether it is late. */
export function Runs({ runs, anchor }: Pick<Operations, 'runs' | 'anchor'>) {
  return (
    <Section
      id="runs"
      title="What happens by itself"
      actions={
        <form method="post">
          <Button look="secondary" name="deed" value="sweep">
            Run the sweep now
          </Button>
        </form>
      }
    >
      <Table
        caption="What happens by itself"
        captionHidden
        rows={runs}
        rowKey={({ name }) => name}
        columns={[
          { key: 'what', label: 'What', cell: (run) => <Explained {...run} /> },
          { key: 'pace', label: 'How often', cell: ({ pace }) => pace },
          { key: 'last', label: 'Last completed without a failure', cell: (run) => <LastDone run={run} /> },
          { key: 'state', label: 'State', cell: (run) => <State run={run} /> },
        ]}
      />
      <p className="hint mt-4">
        {anchor
          ? `The newest anchor of the ledger is number ${anchor.number}, of ${anchor.day}; it was made on ${anchor.at}.`
          : 'There is no anchor of the ledger yet; the first is made after the first sweep.'}
      </p>
    </Section>
  )
}

/** A name, and in a sentence what it stands for. */
export function Explained({ title, what }: { title: string; what: string }) {
  return (
    <>
      {title}
      {what && <span className="hint block font-normal">{what}</span>}
    </>
  )
}

function LastDone({ run: { lastDone, took, process } }: { run: Run }) {
  if (!lastDone) return 'Never'
  return (
    <div>
      {lastDone}
      <span className="hint block">
        It took {took}, in process {process}
      </span>
    </div>
  )
}

function State({ run: { late, dueBy, begun } }: { run: Run }) {
  return (
    <div>
      {late ? (
        <Status kind="failed">Late since {dueBy}</Status>
      ) : (
        <Status kind="met">On time; late after {dueBy}</Status>
      )}
      {begun && <span className="hint block">One was begun on {begun} and has not ended</span>}
    </div>
  )
}

/** What failed of the runs, grouped by what went wrong. */
export function FailedRuns({ failures }: Pick<Operations, 'failures'>) {
  return (
    <Section id="failures" title="Runs that failed in the last seven days">
      {failures.length === 0 ? (
        <p>None.</p>
      ) : (
        <>
          <p className="mb-4">
            What a run does not finish stays due, and the next one does it. What keeps failing is told in the log of the
            process, with the place in the program.
          </p>
          <Table
            caption="Runs that failed"
            captionHidden
            rows={failures}
            rowKey={({ title, error }) => `${title} ${error}`}
            columns={[
              { key: 'what', label: 'What', cell: ({ title }) => title },
              { key: 'error', label: 'Why', cell: ({ error }) => error },
              { key: 'count', label: 'How often', numeric: true, cell: ({ count }) => count },
              { key: 'first', label: 'First', cell: ({ first }) => first },
              { key: 'last', label: 'Last', cell: ({ last }) => last },
            ]}
          />
        </>
      )}
    </Section>
  )
}

/** When something was missed, and when it came back. */
export function Outages({ outages }: Pick<Operations, 'outages'>) {
  return (
    <Section id="outages" title="When something was missed">
      <p className="mb-4">
        Administrators get one mail when something is missed and one when it is completed again. The ten latest are
        listed.
      </p>
      {outages.length === 0 ? (
        <p>Nothing was missed so far.</p>
      ) : (
        <Table
          caption="When something was missed"
          captionHidden
          rows={outages}
          rowKey={({ id }) => id}
          columns={[
            { key: 'what', label: 'What', cell: ({ title }) => title },
            { key: 'last', label: 'Completed before', cell: ({ lastDone }) => lastDone ?? 'Never' },
            { key: 'noticed', label: 'Found missing', cell: ({ noticed }) => noticed },
            {
              key: 'over',
              label: 'Over',
              cell: ({ over }) => over ?? <Status kind="failed">Still missing</Status>,
            },
          ]}
        />
      )}
    </Section>
  )
}
