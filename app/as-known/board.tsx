import { Form } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SentenceAndNumbers } from '#app/components/sentence-and-numbers.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { hrefWith } from '#app/hr/address.ts'
import { Pages } from '#app/staff/pages.tsx'
import type { Show } from '#domain/marks.ts'
import { longDate } from '#locales/dates.ts'
import type { BoardAsKnownData } from './board.server.ts'
import { columnsAsKnown } from './columns.tsx'
import { asOfWords, BothDates } from './filters.tsx'
import { useLookAgain } from './use-look-again.ts'

type Props = BoardAsKnownData & { path: string; personHref: (id: string) => string }
type Change = Record<string, string | null>

/** Everybody who was employed on a day: cleared or not, as it was known then beside as it is known now. */
export function BoardAsKnown(props: Props) {
  const { path, parameters, gates, choice, progress } = props
  const href = (change: Change) => hrefWith(path, parameters, change)
  return (
    <>
      <PageHeading
        title="Standing, as known then and now"
        lead="Everybody employed on a day: what was known at a time about who is cleared, beside what is known now, and what changed it."
        actions={progress === null && <a href={hrefWith(`${path}.csv`, parameters)}>Save as CSV</a>}
      />
      {gates.length > 1 && (
        <Tabs
          label="What is asked"
          items={gates.map(({ gate, name }) => ({ href: href({ gate }), label: name, current: gate === choice.gate }))}
        />
      )}
      <BothDates asked={props.asked} clear={path}>
        <Narrowing {...props} />
      </BothDates>
      {progress ? <Progress {...props} progress={progress} /> : <Answers {...props} />}
    </>
  )
}

const showOptions: { value: Show; label: string }[] = [
  { value: 'everyone', label: 'Everybody' },
  { value: 'differing', label: 'Only what differs' },
  { value: 'gained', label: 'Cleared now, not then' },
  { value: 'lost', label: 'Cleared then, not now' },
  { value: 'cleared-then', label: 'Cleared then' },
  { value: 'not-cleared-then', label: 'Not cleared then' },
  { value: 'cleared-now', label: 'Cleared now' },
  { value: 'not-cleared-now', label: 'Not cleared now' },
]

function Narrowing({ parameters, choice }: Props) {
  return (
    <>
      {parameters.gate && <input type="hidden" name="gate" value={parameters.gate} />}
      <TextInput id="q" name="q" label="Name" type="search" defaultValue={choice.search} width="medium" />
      <Select id="show" name="show" label="Who" defaultValue={choice.show} options={showOptions} />
    </>
  )
}

/** The page asks again by itself; whoever has asked sees how far it is. */
function Progress({ progress, asked, parameters, path }: Props & { progress: NonNullable<Props['progress']> }) {
  const { state, people, done } = progress
  const inFigures = (count: number) => count.toLocaleString('en-US')
  if (state === 'unasked')
    return (
      <>
        <p className="as-of mb-3">{asOfWords(asked)}</p>
        <Notice tone="information" title="This takes a moment">
          <p>
            {inFigures(people)} people were employed on that day. Their answers are worked out from every fact, in a
            minute or so, and kept for two days for whoever asks the same.
          </p>
        </Notice>
        <Form method="post" action={hrefWith(path, parameters)} reloadDocument className="mt-4">
          <Button>Work it out</Button>
        </Form>
      </>
    )
  return (
    <>
      <p className="as-of mb-3">{asOfWords(asked)}</p>
      <Running done={done} people={people} href={hrefWith(path, parameters)} />
    </>
  )
}

function Running({ done, people, href }: { done: number; people: number; href: string }) {
  useLookAgain(2000)
  return (
    <section aria-labelledby="progress-title">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <h2 id="progress-title">Being worked out</h2>
      <p role="status">
        {done.toLocaleString('en-US')} of {people.toLocaleString('en-US')} people. This page looks again by itself.
      </p>
      <progress className="my-3 block w-full" value={done} max={people} aria-labelledby="progress-title" />
      <ButtonLink href={href} look="secondary">
        Look again
      </ButtonLink>
    </section>
  )
}

function Answers(props: Props) {
  const { asked, parameters, path, counts, choice, gates, rows, total, pageSize, worked, personHref } = props
  const href = (change: Change) => hrefWith(path, parameters, change)
  const dates = { on: parameters.on, known: parameters.known, at: parameters.at }
  if (counts.people === 0)
    return (
      <EmptyState title="Nobody was employed on that day">
        Nobody was employed on {longDate(asked.on, 'en')}, neither as known then nor as known now.
      </EmptyState>
    )
  const name = gates.find(({ gate }) => gate === choice.gate)?.name ?? choice.gate
  return (
    <>
      <div className="mb-6">
        <SentenceAndNumbers
          sentence={sentenceOf(props, name)}
          numbers={[
            { href: href({ show: 'cleared-then' }), value: counts.before, label: 'cleared, as known then' },
            { href: href({ show: 'cleared-now' }), value: counts.now, label: 'cleared, as known now' },
            { href: href({ show: 'gained' }), value: counts.gained, label: 'cleared now, not then', tone: 'warning' },
            { href: href({ show: 'lost' }), value: counts.lost, label: 'cleared then, not now', tone: 'error' },
          ]}
          asOf={
            <>
              {asOfWords(asked)} Worked out {worked ? `at ${worked.at}` : 'just now'} from every fact, by the rules that
              were known at either time.
            </>
          }
        />
      </div>
      {worked?.stale && (
        <Notice tone="warning" title="Something was recorded since">
          <p>What is “now” here was so at {worked.at}.</p>
          <Form method="post" action={hrefWith(path, parameters)} reloadDocument className="mt-3">
            <Button look="secondary">Work it out again</Button>
          </Form>
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Nobody to show" action={<a href={href({ show: null, q: null })}>Show everybody</a>}>
          Nobody fits what is chosen above.
        </EmptyState>
      ) : (
        <Table
          caption={`${name}, person by person`}
          captionHidden
          rows={rows}
          rowKey={({ personId }) => personId}
          columns={columnsAsKnown((id) => hrefWith(personHref(id), dates))}
        />
      )}
      <Pages
        page={choice.page}
        size={pageSize}
        total={total}
        shown={rows.length}
        href={(page) => href({ page: page > 1 ? String(page) : null })}
      />
    </>
  )
}

function sentenceOf({ asked, counts }: Props, gate: string): string {
  const { people, before, now, gained, lost } = counts
  const inFigures = (count: number) => count.toLocaleString('en-US')
  const of = `${gate}: ${inFigures(before)} of ${inFigures(people)} ${people === 1 ? 'person' : 'people'}`
  const day = longDate(asked.on, 'en')
  if (!asked.before) return `${of} ${before === 1 ? 'is' : 'are'} cleared for ${day}.`
  const same = gained + lost === 0
  const end = same ? 'and as known now the same ones' : `as known now ${inFigures(now)}`
  return `${of} cleared for ${day} as known at ${asked.before}, ${end}.`
}
