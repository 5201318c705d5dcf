import { Button } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import type { Operations } from './operations.server.ts'
import { Explained } from './operations.tsx'
import { counted } from './operations-words.ts'

/** What waits in the queue and since when. */
export function Queues({ queues }: Pick<Operations, 'queues'>) {
  return (
    <Section id="queue" title="What waits to be done">
      <p className="mb-4">
        Workers take what waits within a second. What is put off is tried again later, such as a letter that the mail
        service did not take.
      </p>
      {queues.length === 0 ? (
        <p>Nothing waits.</p>
      ) : (
        <Table
          caption="What waits to be done"
          captionHidden
          rows={queues}
          rowKey={({ name }) => name}
          columns={[
            { key: 'what', label: 'What', cell: (queue) => <Explained {...queue} /> },
            { key: 'due', label: 'Waiting', numeric: true, cell: ({ due }) => due },
            { key: 'oldest', label: 'The oldest has waited', cell: ({ oldest }) => oldest ?? '–' },
            { key: 'later', label: 'Put off', numeric: true, cell: ({ later }) => later },
            { key: 'underWay', label: 'Under way', numeric: true, cell: ({ underWay }) => underWay },
          ]}
        />
      )}
    </Section>
  )
}

/** The jobs that were given up: by kind, and each of the latest; all or one can be tried again. */
export function FailedJobs({ kinds, jobs }: Pick<Operations, 'kinds' | 'jobs'>) {
  const total = kinds.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section id="failed" title="Jobs that were given up">
      <p className="mb-4">
        A job is given up after its last try, and kept here for 30 days. Trying it again does nothing twice: what it has
        done before stays done.
      </p>
      {kinds.length === 0 ? (
        <p>None.</p>
      ) : (
        <>
          <Table
            caption="By kind"
            rows={kinds}
            rowKey={({ name }) => name}
            columns={[
              { key: 'what', label: 'What', cell: (kind) => <Explained {...kind} /> },
              { key: 'count', label: 'How many', numeric: true, cell: ({ count }) => count },
              { key: 'first', label: 'The first', cell: ({ first }) => first },
              { key: 'last', label: 'The last', cell: ({ last }) => last },
              {
                key: 'again',
                label: '',
                cell: ({ name, title, count }) => (
                  <Again queue={name} label={count === 1 ? 'Try it again' : `Try all ${count} again`} about={title} />
                ),
              },
            ]}
          />
          <div className="mt-6">
            <Table
              caption={
                total > jobs.length
                  ? `The latest ${jobs.length} of ${counted(total, 'job')} that were given up`
                  : 'Each of them, the latest first'
              }
              rows={jobs}
              rowKey={({ id }) => id}
              columns={[
                { key: 'what', label: 'What', cell: ({ title }) => title },
                { key: 'error', label: 'Why', cell: ({ error }) => error },
                { key: 'tries', label: 'Tries', numeric: true, cell: ({ tries }) => tries },
                { key: 'created', label: 'Asked for', cell: ({ created }) => created },
                { key: 'failed', label: 'Given up', cell: ({ failed }) => failed },
                {
                  key: 'again',
                  label: '',
                  cell: ({ id, name, title, failed }) => (
                    <Again queue={name} id={id} label="Try it again" about={`${title}, given up on ${failed}`} />
                  ),
                },
              ]}
            />
          </div>
        </>
      )}
    </Section>
  )
}

function Again({ queue, id, label, about }: { queue: string; id?: string; label: string; about: string }) {
  return (
    <form method="post">
      <input type="hidden" name="queue" value={queue} />
      {id && <input type="hidden" name="id" value={id} />}
      <Button look="quiet" name="deed" value="again" aria-label={`${label}: ${about}`}>
        <span className="whitespace-nowrap">{label}</span>
      </Button>
    </form>
  )
}

/** That no letter leaves the house, in a sentence. */
export function NoMailLeaves({ since, why, waiting }: NonNullable<Operations['mail']>) {
  return (
    <Notice tone="warning" title={`No letter has left since ${since}`}>
      {waiting === 1 ? '1 letter waits' : `${waiting.toLocaleString('en-US')} letters wait`}: {why}. They are tried
      again by themselves, each at least every half hour unless the service asks for more time, and none is lost.
    </Notice>
  )
}
