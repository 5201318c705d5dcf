import { DateInWords } from '#app/components/date-in-words.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { longDate } from '#locales/dates.ts'
import type { BonusRow } from './bonuses.server.ts'
import { BonusState } from './bonuses.tsx'
import { Lines } from './cell.tsx'
import type { PersonData } from './person.server.ts'
import type { RecordedFact } from './person-standing.server.ts'

/** Employments with what can be done about each, and teams. */
export function Employments({ person, today }: { person: PersonData; today: string }) {
  if (person.employments.length === 0) return null
  return (
    <Section id="employment" title="Employment">
      <Table
        caption="Employments"
        captionHidden
        rows={person.employments}
        rowKey={(row) => row.id}
        columns={[
          { key: 'position', label: 'Position', cell: (row) => row.position },
          { key: 'state', label: 'State', cell: (row) => <EmploymentState state={row.state} /> },
          { key: 'first', label: 'First day', cell: (row) => longDate(row.hiredOn, 'en') },
          {
            key: 'last',
            label: 'Last day',
            cell: (row) => row.lastDay && <DateInWords date={row.lastDay} language="en" />,
          },
          {
            key: 'leaves',
            label: 'Leaves',
            cell: (row) => (
              <Lines
                lines={row.leaves.map(
                  ({ from, through }) =>
                    `${longDate(from, 'en')} ${through ? `through ${longDate(through, 'en')}` : 'until further notice'}`,
                )}
              />
            ),
          },
          { key: 'actions', label: '', cell: (row) => !person.own && <EmploymentActions row={row} /> },
        ]}
      />
      {person.memberships.map(({ key, team, program, fromDay, untilDay }) => (
        <p key={key} className="mt-3">
          {fromDay > today ? 'Will belong' : 'Belongs'} to team {team} ({program}) from {longDate(fromDay, 'en')}
          {untilDay && `, no longer from ${longDate(untilDay, 'en')}`}.
        </p>
      ))}
    </Section>
  )
}

/** What became of each bonus of theirs. */
export function PersonBonuses({ rows }: { rows: readonly BonusRow[] }) {
  if (rows.length === 0) return null
  return (
    <Section id="bonuses" title="Bonuses">
      <Table
        caption="Bonuses of this person"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'for', label: 'For', cell: (row) => <a href={`/hr/bonuses/${row.id}`}>{row.milestone}</a> },
          { key: 'on', label: 'Earned on', cell: ({ earnedOn }) => longDate(earnedOn, 'en') },
          { key: 'amount', label: 'Amount', numeric: true, cell: ({ amount }) => amount },
          { key: 'state', label: 'Where it stands', cell: (row) => <BonusState row={row} /> },
        ]}
      />
    </Section>
  )
}

/** Where an employment stands, as text, icon and colour. */
export function EmploymentState({ state }: { state: PersonData['employments'][number]['state'] }) {
  const looks = {
    'to come': <Status kind="not-yet">Begins later</Status>,
    employed: <Status kind="met">Employed</Status>,
    'on leave': <Status kind="grace">On leave</Status>,
    ended: <Status kind="missing">Ended</Status>,
  }
  return looks[state]
}

function EmploymentActions({ row }: { row: PersonData['employments'][number] }) {
  const at = `/hr/people/${row.personId}/employments/${row.employmentId}`
  const about = <span className="sr-only">: {row.position}</span>
  return (
    <div className="actions">
      {row.state !== 'ended' && <a href={`${at}/leave`}>Record a leave{about}</a>}
      {row.lastDay === null && <a href={`${at}/end`}>End{about}</a>}
      <a href={`${at}/correct`}>Correct{about}</a>
    </div>
  )
}

/** Every fact on record that may be seen, with who recorded it, when, and the check at its source. */
export function FactsOnRecord({ person }: { person: PersonData }) {
  return (
    <Section id="facts" title="Evidence on record">
      {person.facts.length === 0 ? (
        <p>Nothing is on record that you may see.</p>
      ) : (
        <Table
          caption="Facts"
          captionHidden
          rows={person.facts}
          rowKey={(fact) => fact.id}
          columns={[
            { key: 'fact', label: 'Fact', cell: (fact) => <FactName fact={fact} /> },
            { key: 'recorded', label: 'Recorded', cell: (fact) => fact.recorded },
            {
              key: 'check',
              label: 'Checked at its source',
              cell: (fact) =>
                fact.check && fact.checkedOn
                  ? `${fact.check}, ${longDate(fact.checkedOn, 'en')}`
                  : fact.unverified && <Status kind="pending">Received, not verified</Status>,
            },
            {
              key: 'actions',
              label: '',
              cell: (fact) =>
                !fact.retracted &&
                !person.own && (
                  <a href={`/hr/people/${fact.personId}/facts/${fact.id}/retract`}>
                    Take back<span className="sr-only">: {fact.words}</span>
                  </a>
                ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function FactName({ fact }: { fact: RecordedFact }) {
  return (
    <span id={`fact-${fact.id}`}>
      {fact.retracted ? <s>{fact.words}</s> : fact.words}
      {fact.retracted && <span className="row-detail">Taken back on {fact.retracted}</span>}
    </span>
  )
}
