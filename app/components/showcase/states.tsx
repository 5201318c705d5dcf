import { DateInWords } from '../date-in-words.tsx'
import { EmptyState } from '../empty-state.tsx'
import { ButtonLink } from '../form/button.tsx'
import { Section } from '../section.tsx'
import type { StatusKind } from '../status.tsx'
import { Status } from '../status.tsx'
import { StepList } from '../step-list.tsx'
import { SummaryList } from '../summary-list.tsx'
import { TaskList, TaskRow } from '../task-list.tsx'

const today = '2026-11-22'

const states: readonly [StatusKind, string][] = [
  ['met', 'Met'],
  ['cleared', 'Cleared for the hospital'],
  ['waived', 'Waived'],
  ['lapsing', 'Lapses in 3 days'],
  ['grace', 'In grace'],
  ['sent-back', 'Sent back'],
  ['lapsed', 'Lapsed'],
  ['failed', 'Not met'],
  ['not-cleared', 'Not cleared'],
  ['pending', 'Being checked'],
  ['info', 'For your information'],
  ['not-yet', 'Not yet'],
  ['missing', 'Missing'],
  ['unknown', 'Not known'],
]

const through = (date: string | null) => (
  <>
    through <DateInWords date={date} today={today} language="en" />
  </>
)

/** Everything that tells how things stand. */
export function States() {
  return (
    <>
      <Section id="statuses" title="Statuses">
        <ul className="flex flex-wrap gap-x-6 gap-y-3">
          {states.map(([kind, words]) => (
            <li key={kind}>
              <Status kind={kind}>{words}</Status>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="tasks" title="Task list">
        <TaskList>
          <TaskRow
            id="task-license"
            title="Driver license"
            hint="From any state. You drive members in your own car."
            status={{ kind: 'met', text: 'Met' }}
            through={through('2029-06-30')}
          />
          <TaskRow
            id="task-cpr"
            href="#tasks"
            title="CPR and first aid"
            hint="A class with practice in person; online only does not count."
            status={{ kind: 'sent-back', text: 'Sent back: we cannot read the date' }}
          />
          <TaskRow
            id="task-card"
            href="#tasks"
            title="Fingerprint clearance card"
            hint="Apply at the public safety office. It takes up to eight weeks."
            status={{ kind: 'pending', text: 'Being checked at the source' }}
            through="we answer by 3 December 2026"
          />
          <TaskRow
            id="task-tb"
            href="#tasks"
            title="Tuberculosis test"
            status={{ kind: 'missing', text: 'Missing' }}
            through="needed before your first day"
          />
          <TaskRow
            id="task-training"
            href="#tasks"
            title="State approved peer support training with an unusually long official title that wraps on every screen"
            hint="You have until the end of your first year."
            status={{ kind: 'grace', text: 'In grace' }}
            through={through('2027-01-10')}
          />
        </TaskList>
      </Section>
      <Section id="steps" title="Where it stands">
        <StepList
          steps={[
            { title: 'You applied', state: 'done', stateText: 'Done on 2 November 2026' },
            { title: 'We read your application', state: 'done', stateText: 'Done on 9 November 2026' },
            {
              title: 'Interview',
              state: 'now',
              stateText: 'Now, on 26 November 2026 at 2:00 pm',
              detail: 'Bring a photo ID. The interview takes about 45 minutes.',
            },
            { title: 'Offer', state: 'later', stateText: 'Later' },
            { title: 'Closed', state: 'stopped', stateText: 'You withdrew on 20 November 2026' },
          ]}
        />
      </Section>
      <Section id="answers" title="Check your answers">
        <SummaryList
          items={[
            {
              key: 'Full name',
              value: 'María del Carmen Etchegaray-Wilson',
              change: { href: '#answers', label: 'Change', about: 'your full name' },
            },
            {
              key: 'Other names used',
              value: 'None',
              change: { href: '#answers', label: 'Change', about: 'other names used' },
            },
            { key: 'Applied on', value: <DateInWords date="2026-11-02" language="en" /> },
            { key: 'License through', value: <DateInWords date="2027-01-10" today={today} language="en" /> },
            { key: 'Diploma', value: <DateInWords date={null} language="en" /> },
          ]}
        />
      </Section>
      <Section id="empty" title="Nothing there">
        <EmptyState title="Nothing to review" action={<ButtonLink href="#empty">See what was decided</ButtonLink>}>
          Every document that came in has an answer. The last one was decided today at 9:14 am.
        </EmptyState>
      </Section>
    </>
  )
}
