import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import { longDate } from '#locales/dates.ts'
import { sentenceStart } from '#locales/phrases.ts'
import type { PersonStanding } from './board.server.ts'

/** A person of the team, as far as their manager may know. */
export function TeamPerson(
  props: PersonStanding & {
    name: string
    email: string | null
    on: string
    today: string
    wrongDate: string | null
  },
) {
  const { on, today, gates, requirements, probation } = props
  const day = on === today ? `today, ${longDate(on, 'en')}` : longDate(on, 'en')
  return (
    <>
      <PageHeading
        caption={<a href={on === today ? '/team' : `/team?on=${on}`}>Team board</a>}
        title={props.name}
        lead={props.position}
      />
      {props.wrongDate && <Notice tone="error">{props.wrongDate}</Notice>}
      <div className="space-y-10">
        <SummaryList
          items={[
            ...(props.email ? [{ key: 'E-mail', value: <a href={`mailto:${props.email}`}>{props.email}</a> }] : []),
            ...(probation ? [{ key: 'Probation', value: probationInWords(probation) }] : []),
          ]}
        />
        <Section id="gates" title="What they may do">
          <p className="as-of mb-3">As of {day}, on what is known now.</p>
          {gates.length === 0 && <EmptyState title="No employment on record">Ask HR.</EmptyState>}
          <TaskList>
            {gates.map((gate) => (
              <TaskRow
                key={gate.gate}
                id={`gate-${gate.gate}`}
                title={gate.name}
                hint={gate.sentence}
                status={{ kind: gate.kind, text: gate.word }}
              />
            ))}
          </TaskList>
        </Section>
        <Section id="requirements" title="What it takes">
          <TaskList>
            {requirements.map(({ requirement, name, kind, word, detail }) => (
              <TaskRow
                key={requirement}
                id={`requirement-${requirement}`}
                title={name}
                status={{ kind, text: word }}
                through={detail && sentenceStart(detail)}
              />
            ))}
          </TaskList>
          <p className="hint">Of confidential requirements you see only whether they are met, and through when.</p>
        </Section>
      </div>
    </>
  )
}

function probationInWords({ state, lastDay, day, of }: NonNullable<PersonStanding['probation']>) {
  if (state === 'not-started') return <Status kind="not-yet">Begins with the first day</Status>
  if (state === 'completed') return `Completed${lastDay ? ` on ${longDate(lastDay, 'en')}` : ''}`
  if (state === 'ended-early') return 'Ended before its last day'
  return `Day ${day} of ${of}; ${lastDay ? `the last day is ${longDate(lastDay, 'en')}` : 'a leave without an end keeps the last day open'}`
}
