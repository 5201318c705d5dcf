import { describe, Field } from '#app/components/form/field.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Table } from '#app/components/table.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import { extendedInWords } from '#app/probation/words.ts'
import { Strips } from '#app/standing/strips.tsx'
import { longDate } from '#locales/dates.ts'
import { money } from '#locales/phrases.ts'
import { Cell } from './cell.tsx'
import type { PositionStanding } from './person-standing.server.ts'

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
      <p className="as-of mb-3">As of {day}, on what is known now.</p>
      <TaskList label="What they may do">
        {held.gates.map(({ gate, name, cleared, sentence, rests }) => (
          <TaskRow
            key={gate}
            id={`${held.id}-${gate}`}
            title={name}
            hint={rests ? `${sentence} ${rests}` : sentence}
            status={cleared ? { kind: 'cleared', text: 'Cleared' } : { kind: 'not-cleared', text: 'Not cleared' }}
          />
        ))}
      </TaskList>
      <Strips strips={held.strips} on={on} today={today} label={`How long, as ${held.title}`} />
      <div className="my-6">
        <Milestones held={held} />
      </div>
      <Table
        caption={`Requirements of ${held.title}`}
        captionHidden
        rows={held.requirements}
        rowKey={(row) => row.requirement}
        columns={[
          { key: 'name', label: 'Requirement', cell: (row) => row.name },
          {
            key: 'status',
            label: 'State',
            cell: (row) => (
              <Cell>
                <Status kind={row.kind}>{row.word}</Status>
                {row.detail && <div className="row-detail">{row.detail}</div>}
                {row.noCard && (
                  <div className="row-detail">No fingerprint card on record yet; nothing stands in the way so far</div>
                )}
              </Cell>
            ),
          },
          {
            key: 'evidence',
            label: 'Evidence',
            cell: (row) =>
              row.masked ? (
                <span className="hint">Confidential; seen with the medical permission</span>
              ) : (
                row.facts.length > 0 && (
                  <Cell>
                    {row.facts.map((fact) => (
                      <div key={fact.id}>
                        <a href={`${href}#fact-${fact.id}`}>{fact.words}</a>
                      </div>
                    ))}
                  </Cell>
                )
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

function probationWords(probation: NonNullable<PositionStanding['probation']>): string {
  const { state, lastDay, day, of, onLeave, extended } = probation
  if (extended) return extendedInWords(extended, { day, of })
  const last = lastDay ? longDate(lastDay, 'en') : null
  if (state === 'not-started') return 'Begins with the first day'
  if (state === 'completed') return `Completed on ${last}`
  if (state === 'ended-early') return 'Ended before its last day'
  const end = last ? `the last day is ${last}` : 'a leave without an end keeps the last day open'
  return `${day ? `Day ${day} of ${of}; ` : ''}${end}${onLeave ? '; days of leave are not counted' : ''}`
}
