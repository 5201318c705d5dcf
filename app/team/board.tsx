import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { SentenceAndNumbers } from '#app/components/sentence-and-numbers.tsx'
import { Pages } from '#app/staff/pages.tsx'
import { longDate } from '#locales/dates.ts'
import type { BoardData } from './board-data.ts'
import { BoardFilters } from './board-filters.tsx'
import { BoardTable } from './board-table.tsx'
import { DaySteps } from './day-steps.tsx'
import { Freshness } from './freshness.tsx'
import { GateTabs } from './gate-tabs.tsx'
import { boardHref, rosterHref } from './question.ts'

/** Who of the own teams may do what on a day. */
export function Board(data: BoardData) {
  const { question, teams, wrongDate, wrongGate } = data
  if (nobodyAtAll(data)) return <Nobody teams={teams.length} wrongDate={wrongDate} />
  return (
    <>
      <PageHeading
        title="Team board"
        caption={teams.map(({ name }) => name).join(', ')}
        actions={
          <>
            <a href={rosterHref(question, 'pdf')}>Roster to print</a>
            <a href={rosterHref(question, 'xlsx')}>Save for Excel</a>
            <a href={rosterHref(question, 'csv')}>Save as CSV</a>
          </>
        }
      />
      {[wrongDate, wrongGate].map(
        (wrong) =>
          wrong && (
            <Notice key={wrong} tone="error">
              {wrong}
            </Notice>
          ),
      )}
      <div className="mb-8">
        <Summary {...data} />
      </div>
      <GateTabs {...data} />
      <DaySteps question={question} href={(on) => boardHref(question, { on })} />
      <BoardFilters {...data} />
      <People {...data} />
    </>
  )
}

/** Nobody, whatever day or team is asked about. */
function nobodyAtAll({ question: { on, today, teamId, programId }, counts, teams }: BoardData): boolean {
  if (teams.length === 0) return true
  return counts.cleared + counts.notCleared === 0 && on === today && teamId === null && programId === null
}

const inFigures = (count: number) => count.toLocaleString('en-US')

function Summary({ question, counts, fresh, words }: BoardData) {
  const { on, today } = question
  const everyone = counts.cleared + counts.notCleared
  const day = on === today ? 'today' : `on ${longDate(on, 'en')}`
  const people =
    everyone === 1
      ? 'Your one person'
      : counts.cleared === everyone
        ? `All ${inFigures(everyone)} of your people`
        : null
  const lapsing = counts.lapsing[30]
  const sentence = [
    everyone === 0
      ? `None of your people belonged to this team ${day}.`
      : everyone === 1
        ? `${people} is ${counts.cleared === 1 ? '' : 'not '}${words} ${day}.`
        : `${people ?? `${inFigures(counts.cleared)} of your ${inFigures(everyone)} people`} ${counts.cleared === 1 ? 'is' : 'are'} ${words} ${day}.`,
    lapsing > 0
      ? `${lapsing === counts.cleared && lapsing > 1 ? `All ${inFigures(lapsing)}` : inFigures(lapsing)} of them ${lapsing === 1 ? 'lapses' : 'lapse'} within 30 days.`
      : '',
  ]
  const linked = { ...question, search: '', show: 'everyone', lapsesWithin: 30 } as const
  return (
    <SentenceAndNumbers
      sentence={sentence.filter(Boolean).join(' ')}
      numbers={[
        { href: boardHref(linked, { show: 'cleared' }), value: counts.cleared, label: `${words} ${day}` },
        {
          href: boardHref(linked, { show: 'not-cleared' }),
          value: counts.notCleared,
          label: `not ${words}`,
          tone: 'error',
        },
        {
          href: boardHref(linked, { show: 'lapsing' }),
          value: lapsing,
          label: on === today ? 'lapse within 30 days' : 'lapse within 30 days of then',
          tone: 'warning',
        },
      ]}
      asOf={<Freshness question={question} fresh={fresh} />}
    />
  )
}

function People(data: BoardData) {
  const { question, total, rows, pageSize } = data
  const { page } = question
  if (rows.length === 0)
    return (
      <EmptyState
        title="Nobody to show"
        action={
          <a href={boardHref(question, { search: '', show: 'everyone', teamId: null, programId: null })}>
            Show everybody of your teams
          </a>
        }
      >
        Nobody of your team fits what is chosen above.
      </EmptyState>
    )
  return (
    <>
      <BoardTable {...data} />
      <Pages
        page={page}
        size={pageSize}
        total={total}
        shown={rows.length}
        href={(turned) => boardHref(question, { page: turned })}
      />
    </>
  )
}

function Nobody({ teams, wrongDate }: { teams: number; wrongDate: string | null }) {
  return (
    <>
      <PageHeading title="Team board" />
      {wrongDate && <Notice tone="error">{wrongDate}</Notice>}
      <EmptyState title={teams === 0 ? 'You manage no team' : 'Nobody belongs to your team today'}>
        {teams === 0
          ? 'An administrator names the managers of a team. Ask them to name you.'
          : 'An administrator moves people into teams. Those who are employed, or are going to be, appear here.'}
      </EmptyState>
    </>
  )
}
