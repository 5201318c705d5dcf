import type { ReactNode } from 'react'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Table } from '#app/components/table.tsx'
import { TaskList, TaskRow } from '#app/components/task-list.tsx'
import { extendedInWords } from '#app/probation/words.ts'
import { Strips } from '#app/standing/strips.tsx'
import { limitInSentence } from '#app/wording/standing.ts'
import type { BoardQuestion } from '#db/queries/team-board.ts'
import { longDate } from '#locales/dates.ts'
import { joinList, sentenceStart } from '#locales/phrases.ts'
import type { PersonStanding } from './board.server.ts'
import type { BoardData } from './board-data.ts'
import { DaySteps } from './day-steps.tsx'
import { Freshness } from './freshness.tsx'
import { boardHref, personHref } from './question.ts'

/** A person of the team, as far as their manager may know. */
export function TeamPerson(
  props: PersonStanding & {
    personId: string
    name: string
    email: string | null
    question: BoardQuestion
    wrongDate: string | null
    fresh: BoardData['fresh']
  },
) {
  const { question, gates, requirements, nextLapse, probation, strips } = props
  const { on, today } = question
  return (
    <>
      <PageHeading
        caption={<a href={boardHref(question, { page: question.page })}>Team board</a>}
        title={props.name}
        lead={props.position}
      />
      {props.wrongDate && <Notice tone="error">{props.wrongDate}</Notice>}
      <DaySteps question={question} href={(day) => personHref({ ...question, on: day }, props.personId)} />
      <div className="space-y-10">
        <SummaryList
          items={[
            ...(props.email ? [{ key: 'E-mail', value: <a href={`mailto:${props.email}`}>{props.email}</a> }] : []),
            ...(nextLapse ? [{ key: 'Next to end', value: <NextLapse {...nextLapse} on={on} /> }] : []),
            ...(probation
              ? [
                  {
                    key: 'Probation',
                    value: <ProbationLink personId={props.personId}>{probationInWords(probation)}</ProbationLink>,
                  },
                ]
              : []),
          ]}
        />
        <Section id="gates" title="What they may do">
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
        {requirements.length > 0 && (
          <Section id="requirements" title="What it takes">
            <Table
              caption="What it takes"
              captionHidden
              rows={requirements}
              rowKey={({ requirement }) => requirement}
              columns={[
                { key: 'name', label: 'Requirement', cell: ({ name }) => name },
                { key: 'state', label: 'State', cell: ({ kind, word }) => <Status kind={kind}>{word}</Status> },
                { key: 'when', label: 'When', cell: ({ detail }) => (detail ? sentenceStart(detail) : '–') },
              ]}
            />
            <p className="hint mt-3">
              Of confidential requirements you see only whether they are met, and through when.
            </p>
          </Section>
        )}
        {strips && (
          <Section id="strips" title="How long it holds">
            <Strips strips={strips} on={on} today={today} label={`How long it holds for ${props.name}`} />
          </Section>
        )}
        <p className="as-of">
          <Freshness question={question} fresh={props.fresh} />
        </p>
      </div>
    </>
  )
}

function NextLapse({ names, through, on }: NonNullable<PersonStanding['nextLapse']> & { on: string }) {
  const list = joinList(
    names.map((name) => limitInSentence(name, 'en')),
    'en',
  )
  return (
    <>
      {sentenceStart(list)}: <DateInWords date={through} today={on} language="en" />
    </>
  )
}

function ProbationLink({ personId, children }: { personId: string; children: ReactNode }) {
  return (
    <>
      {children} <a href={`/team/probation#${personId}`}>Review</a>
    </>
  )
}

function probationInWords({ state, lastDay, day, of, extended }: NonNullable<PersonStanding['probation']>) {
  if (extended) return extendedInWords(extended, { day, of })
  if (state === 'not-started') return <Status kind="not-yet">Begins with the first day</Status>
  if (state === 'completed') return `Completed${lastDay ? ` on ${longDate(lastDay, 'en')}` : ''}`
  if (state === 'ended-early') return 'Ended before its last day'
  return `Day ${day} of ${of}; ${lastDay ? `the last day is ${longDate(lastDay, 'en')}` : 'a leave without an end keeps the last day open'}`
}
