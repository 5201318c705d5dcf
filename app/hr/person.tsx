import { DateInWords } from '#app/components/date-in-words.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { describe, Field } from '#app/components/form/field.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Table } from '#app/components/table.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import { longDate } from '#locales/dates.ts'
import { money } from '#locales/phrases.ts'
import type { PersonData, PositionStanding, RecordedFact } from './person.server.ts'

/** Asks about another day. */
export function OnDay(props: { on: string; today: string; typed: string; wrong: string | null; href: string }) {
  const field = { id: 'on', name: 'on', label: 'Standing on the day', errors: props.wrong ? [props.wrong] : undefined }
  return (
    <Filters
      label="Ask about a day"
      applyLabel="Show"
      clear={props.typed !== '' ? { href: props.href, label: 'Back to today' } : undefined}
    >
      <Field {...field}>
        <input className="input" id="on" name="on" type="date" defaultValue={props.on} {...describe(field)} />
      </Field>
    </Filters>
  )
}

/** What a person may do in one position, in sentences, and what it rests on. */
export function StandingIn({
  held,
  on,
  today,
  href,
}: {
  held: PositionStanding
  on: string
  today: string
  href: string
}) {
  const day = on === today ? `today, ${longDate(on, 'en')}` : longDate(on, 'en')
  return (
    <Section id={`standing-${held.id}`} title={held.title}>
      <p className="as-of">As of {day}, on what is known now.</p>
      <TaskList label="What they may do">
        {held.gates.map(({ gate, name, cleared, sentence }) => (
          <TaskRow
            key={gate}
            id={`${held.id}-${gate}`}
            title={name}
            hint={sentence}
            status={cleared ? { kind: 'cleared', text: 'Cleared' } : { kind: 'not-cleared', text: 'Not cleared' }}
          />
        ))}
      </TaskList>
      <Milestones held={held} />
      <Table
        caption={`Requirements of ${held.title}`}
        captionHidden
        rows={held.requirements}
        rowKey={(row) => row.requirement}
        columns={[
          { key: 'name', label: 'Requirement', cell: (row) => row.name },
          { key: 'status', label: 'State', cell: (row) => <Status kind={row.kind}>{row.word}</Status> },
          { key: 'dates', label: 'Dates', cell: (row) => row.detail },
          {
            key: 'evidence',
            label: 'Evidence',
            cell: (row) =>
              row.masked ? (
                <span className="hint">Confidential; seen with the medical permission</span>
              ) : (
                row.facts.map((fact) => (
                  <div key={fact.id}>
                    <a href={`${href}#fact-${fact.id}`}>{fact.words}</a>
                  </div>
                ))
              ),
          },
        ]}
      />
    </Section>
  )
}

function Milestones({ held }: { held: PositionStanding }) {
  const { probation, bonuses } = held
  if (!probation && bonuses.length === 0) return null
  return (
    <SummaryList
      items={[
        ...(probation ? [{ key: 'Probation', value: probationWords(probation) }] : []),
        ...bonuses.map(({ milestone, amount, earnedOn }) => ({
          key: milestone === 'hire' ? 'Bonus for starting' : 'Bonus for completing probation',
          value: `${money(amount)}, earned on ${longDate(earnedOn, 'en')}`,
        })),
      ]}
    />
  )
}

function probationWords({ state, lastDay, day, of, onLeave }: NonNullable<PositionStanding['probation']>): string {
  const last = lastDay ? longDate(lastDay, 'en') : null
  if (state === 'not-started') return 'Begins with the first day'
  if (state === 'completed') return `Completed on ${last}`
  if (state === 'ended-early') return 'Ended before its last day'
  const end = last ? `the last day is ${last}` : 'a leave without an end keeps the last day open'
  return `${day ? `Day ${day} of ${of}; ` : ''}${end}${onLeave ? '; days of leave are not counted' : ''}`
}

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
            cell: (row) =>
              row.leaves.map(({ from, through }) => (
                <div key={from}>
                  {longDate(from, 'en')} {through ? `through ${longDate(through, 'en')}` : 'until further notice'}
                </div>
              )),
          },
          { key: 'actions', label: '', cell: (row) => !person.own && <EmploymentActions person={person} row={row} /> },
        ]}
      />
      {person.memberships.map(({ key, team, program, fromDay, untilDay }) => (
        <p key={key}>
          {fromDay > today ? 'Will belong' : 'Belongs'} to team {team} ({program}) from {longDate(fromDay, 'en')}
          {untilDay && `, no longer from ${longDate(untilDay, 'en')}`}.
        </p>
      ))}
    </Section>
  )
}

/** Where an employment stands, as text, icon and colour. */
export function EmploymentState({ state }: { state: PersonData['employments'][number]['state'] }) {
  const looks = {
    'to come': <Status kind="not-yet">Begins later</Status>,
    employed: <Status kind="met">Employed</Status>,
    'on leave': <Status kind="grace">On leave</Status>,
    ended: <Status kind="info">Ended</Status>,
  }
  return looks[state]
}

function EmploymentActions({ person, row }: { person: PersonData; row: PersonData['employments'][number] }) {
  const at = `/hr/people/${person.id}/employments/${row.employmentId}`
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
    <Section
      id="facts"
      title="Evidence on record"
      actions={
        person.supervisors.length > 0 &&
        !person.own && (
          <ButtonLink href={`/hr/people/${person.id}/supervision`} look="secondary">
            Record supervision
          </ButtonLink>
        )
      }
    >
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
              cell: (fact) => fact.check && fact.checkedOn && `${fact.check}, ${longDate(fact.checkedOn, 'en')}`,
            },
            {
              key: 'actions',
              label: '',
              cell: (fact) =>
                !fact.retracted &&
                !person.own && (
                  <a href={`/hr/people/${person.id}/facts/${fact.id}/retract`}>
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
      {fact.retracted && <span className="hint"> Taken back on {fact.retracted}</span>}
    </span>
  )
}
