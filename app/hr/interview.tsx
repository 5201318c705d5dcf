import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Table } from '#app/components/table.tsx'
import type { InterviewData } from './interview.server.ts'
import { Cards } from './interview-cards.tsx'

type Props = { at: string; open: boolean; mayInvite: boolean; interview: InterviewData | null }

/** The appointment, who scores, the cards once all are in, and what was decided. */
export function InterviewTab({ at, open, mayInvite, interview }: Props) {
  const invite = mayInvite && <ButtonLink href={`${at}/appointment`}>Invite to an interview</ButtonLink>
  if (!interview)
    return (
      <EmptyState title="No interview yet" action={invite}>
        {mayInvite
          ? 'People of HR score it apart from each other; then HR decides with a reason.'
          : 'An applicant is invited while the application is being screened.'}
      </EmptyState>
    )
  return (
    <>
      {interview.end && <Ended end={interview.end} invite={invite} />}
      {interview.request && open && <AnotherTime at={at} request={interview.request} />}
      <AppointmentPart at={at} open={open} interview={interview} />
      <Scorers at={at} open={open} interview={interview} />
      {interview.decisions.length > 0 && <Decisions decisions={interview.decisions} />}
      <Cards interview={interview} />
    </>
  )
}

function Ended({ end, invite }: { end: NonNullable<InterviewData['end']>; invite: React.ReactNode }) {
  return (
    <div className="mb-6 grid justify-items-start gap-3">
      <Notice
        tone="information"
        title={end.how === 'held' ? 'This interview was held' : 'This interview was called off'}
      >
        {end.by}
        {end.reason && `: ${end.reason}`}
      </Notice>
      {invite}
    </div>
  )
}

function AnotherTime({ at, request }: { at: string; request: NonNullable<InterviewData['request']> }) {
  return (
    <div className="mb-6">
      <Notice tone="warning" title="The applicant needs another time">
        <p>
          Asked on {request.at}. {request.times ? `These would suit: ${request.times}` : 'No time was named.'}
        </p>
        <p className="mt-2">
          <a href={`${at}/appointment`}>Change the appointment, or say that it stays as it is</a>
        </p>
      </Notice>
    </div>
  )
}

type PartProps = { at: string; open: boolean; interview: InterviewData }

function AppointmentPart({ at, open, interview }: PartProps) {
  const actions = open && (
    <>
      {!interview.anySigned && (
        <ButtonLink href={`${at}/appointment`} look="secondary">
          Change the appointment
        </ButtonLink>
      )}
      <ButtonLink href={`${at}/call-off`} look="secondary">
        Call off
      </ButtonLink>
    </>
  )
  return (
    <Section id="appointment" title="Appointment" actions={actions}>
      <SummaryList
        items={[
          { key: 'When', value: interview.when },
          { key: 'How', value: interview.way },
          { key: 'Where', value: interview.place },
          { key: 'Settles', value: interview.parts.map(({ name }) => name).join(', ') },
        ]}
      />
    </Section>
  )
}

function Scorers({ at, open, interview }: PartProps) {
  const { scorers, replaced, allIn } = interview
  const actions = open && allIn && <ButtonLink href={`${at}/decide`}>Decide</ButtonLink>
  return (
    <Section id="scorers" title="Scorers" actions={actions}>
      {!allIn && (
        <p className="mb-3">
          Nobody sees another’s card, or what the cards say together, before all of them have signed.
        </p>
      )}
      <Table
        caption="Scorers"
        captionHidden
        rows={scorers}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: 'Scorer', cell: ({ name, own }) => (own ? `${name} (you)` : name) },
          {
            key: 'card',
            label: 'Card',
            cell: ({ signed }) =>
              signed ? <Status kind="met">Signed on {signed}</Status> : <Status kind="pending">Not signed yet</Status>,
          },
          {
            key: 'do',
            label: '',
            cell: ({ id, name, own, signed }) =>
              open &&
              !signed && (
                <>
                  {own && <a href={`${at}/score`}>Fill in your card</a>}
                  {own && ' · '}
                  <a href={`${at}/scorers/${id}`}>
                    Replace <span className="sr-only">{name}</span>
                  </a>
                </>
              ),
          },
        ]}
      />
      {replaced.map(({ id, name, reason, at: when }) => (
        <p key={id} className="hint mt-3">
          {name} was replaced on {when}: {reason}
        </p>
      ))}
    </Section>
  )
}

function Decisions({ decisions }: Pick<InterviewData, 'decisions'>) {
  return (
    <Section id="decision" title="Decision">
      <Table
        caption="Decisions"
        captionHidden
        rows={decisions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: 'Requirement', cell: ({ name }) => name },
          {
            key: 'outcome',
            label: 'Decided',
            cell: ({ outcome }) =>
              outcome === 'shown' ? <Status kind="met">Shown</Status> : <Status kind="missing">Not shown</Status>,
          },
          { key: 'reason', label: 'Reason', cell: ({ reason }) => reason },
          { key: 'by', label: 'By', cell: ({ by }) => by },
        ]}
      />
    </Section>
  )
}
