import { DateInWords } from '#app/components/date-in-words.tsx'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Table } from '#app/components/table.tsx'
import { moveReasonWords } from '#app/wording/move-reasons.ts'
import { isClearing, moved } from '#domain/hiring.ts'
import { longDate } from '#locales/dates.ts'
import { money } from '#locales/phrases.ts'
import type { ApplicationData } from './application.server.ts'
import { Lines } from './cell.tsx'

/** What HR can do next with an application. */
export function ApplicationActions({ data }: { data: ApplicationData }) {
  if (data.own) return null
  const at = `/hr/applications/${data.id}`
  const { state } = data
  return (
    <>
      {state === 'submitted' && (
        <form method="post">
          <Button>Start screening</Button>
        </form>
      )}
      {state === 'screening' && interviewIsNext(data) && (
        <ButtonLink href={`${at}/interview/appointment`}>Invite to an interview</ButtonLink>
      )}
      {state === 'interview' && <ButtonLink href={`${at}/interview`}>Go to the interview</ButtonLink>}
      {(state === 'screening' || state === 'interview') && (
        <ButtonLink href={`${at}/offer`} look={state === 'screening' && data.ready ? 'primary' : 'secondary'}>
          Make an offer
        </ButtonLink>
      )}
      {(state === 'conditional-offer' || state === 'offer-expired') && (
        <ButtonLink href={`${at}/offer`} look={data.offers[0]?.expired ? 'primary' : 'secondary'}>
          {data.offers[0]?.expired ? 'Make a new offer' : 'Replace the offer'}
        </ButtonLink>
      )}
      {state === 'expired' && <ButtonLink href={`${at}/reopen`}>Take up again</ButtonLink>}
      {isClearing(state) && (
        <ButtonLink href={`${at}/hire`} look={data.ready ? 'primary' : 'secondary'}>
          Hire
        </ButtonLink>
      )}
      {moved(state, 'decline') !== null && (
        <ButtonLink href={`${at}/decline`} look="secondary">
          Decline
        </ButtonLink>
      )}
    </>
  )
}

/** Whether all but what an interview shows is in order of what is screened before an offer. */
function interviewIsNext({ rows, ready }: ApplicationData): boolean {
  const open = rows.filter(({ way, status }) => way !== 'after-offer' && status?.kind !== 'met')
  return !ready && open.length > 0 && open.every(({ way }) => way === 'interview')
}

/** The answers as they were given and signed. */
export function AnswersAsGiven({ data }: { data: ApplicationData }) {
  return (
    <Section id="answers" title="Answers as given">
      {data.sentInAt && <p className="hint">Sent in on {data.sentInAt}.</p>}
      <SummaryList
        items={[
          ...data.answers.map(({ question, lines }) => ({
            key: question,
            value: lines.length > 0 ? <Lines lines={lines} /> : 'Not answered',
          })),
          ...data.signatures.map(({ statement, words }) => ({
            key: `Signed: ${statement}`,
            value: words,
          })),
        ]}
      />
    </Section>
  )
}

/** The offers that were made, the newest first. */
export function Offers({ data }: { data: ApplicationData }) {
  if (data.offers.length === 0) return null
  return (
    <Section id="offers" title="Offers">
      <Table
        caption="Offers"
        captionHidden
        rows={data.offers}
        rowKey={(offer) => offer.id}
        columns={[
          { key: 'made', label: 'Made', cell: (offer) => offer.made },
          { key: 'first', label: 'First day', cell: (offer) => longDate(offer.firstDay, 'en') },
          { key: 'pay', label: 'Pay an hour', cell: (offer) => money(offer.payCents / 100), numeric: true },
          { key: 'expires', label: 'Answer by', cell: (offer) => <AnswerBy offer={offer} /> },
          {
            key: 'answer',
            label: 'Answer',
            cell: (offer) => <OfferAnswer offer={offer} newest={offer === data.offers[0]} />,
          },
        ]}
      />
    </Section>
  )
}

function AnswerBy({ offer }: { offer: ApplicationData['offers'][number] }) {
  return (
    <DateInWords
      date={offer.expiresOn}
      words={longDate(offer.expiresOn, 'en')}
      {...(offer.left && { left: offer.left })}
    />
  )
}

function OfferAnswer({ offer, newest }: { offer: ApplicationData['offers'][number]; newest: boolean }) {
  if (offer.answer === 'accepted') return <Status kind="met">Accepted on {offer.answered}</Status>
  if (offer.answer === 'declined') return <Status kind="not-cleared">Declined on {offer.answered}</Status>
  if (!newest) return 'Replaced by a newer offer'
  return offer.expired ? <Status kind="lapsed">Ran out</Status> : <Status kind="pending">Waiting</Status>
}

/** What happened, the first step on top. */
export function Moves({ data }: { data: ApplicationData }) {
  return (
    <Section id="history" title="What happened">
      <Table
        caption="What happened"
        captionHidden
        rows={data.moves}
        rowKey={(move) => move.id}
        columns={[
          { key: 'what', label: 'Step', cell: (move) => move.words },
          { key: 'when', label: 'When', cell: (move) => move.when },
          { key: 'by', label: 'By', cell: (move) => move.byName ?? 'The portal' },
          {
            key: 'why',
            label: 'Why',
            cell: (move) => (
              <Lines
                lines={[...(move.reason ? [moveReasonWords(move.reason)] : []), ...(move.note ? [move.note] : [])]}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}
