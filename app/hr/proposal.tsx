import { Form } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'
import type { Proposal } from './proposal.server.ts'
import { WaiverTable } from './waiver-table.tsx'

/** A proposed waiver, to be decided by a second person, or withdrawn by whoever proposed it. */
export function ProposalPage({
  title,
  proposal,
  state,
}: {
  title: string
  proposal: Proposal
  state: FormState | undefined
}) {
  const { waits, own, earlier } = proposal
  return (
    <div className="max-w-3xl">
      <FormErrors state={state} />
      <PageHeading back={{ href: '/hr/waivers', label: 'Waivers' }} title={title} />
      <SummaryList
        items={[
          { key: 'Person', value: <a href={`/hr/people/${proposal.personId}`}>{proposal.name}</a> },
          { key: 'Requirement', value: proposal.requirement },
          { key: 'Today', value: proposal.present },
          { key: 'Waived', value: proposal.days },
          { key: 'Why', value: <span className="wrap-anywhere whitespace-pre-line">{proposal.reason}</span> },
          { key: 'State', value: <Status kind={proposal.state.kind}>{proposal.state.text}</Status> },
          { key: 'By whom', value: proposal.proposed },
          ...(proposal.decided ? [{ key: 'Decided', value: proposal.decided }] : []),
          ...(proposal.decisionReason ? [{ key: 'Why so', value: proposal.decisionReason }] : []),
          ...(proposal.ended ? [{ key: 'Ended', value: proposal.ended }] : []),
        ]}
      />
      {waits && (own ? <Withdraw /> : <Decide state={state} />)}
      {earlier.length > 0 && (
        <div className="mt-10">
          <Section id="earlier" title="Other waivers of the same">
            <WaiverTable caption="Other waivers of the same" rows={earlier} />
          </Section>
        </div>
      )}
    </div>
  )
}

function Withdraw() {
  return (
    <div className="mt-6 grid gap-4">
      <Notice tone="information">You proposed this, so someone else in HR decides about it.</Notice>
      <Form method="post">
        <Button look="secondary" name="approval" value="withdraw">
          Withdraw the proposal
        </Button>
      </Form>
    </div>
  )
}

function Decide({ state }: { state: FormState | undefined }) {
  const fields = fieldsOf(state)
  return (
    <Form method="post" noValidate className="mt-6">
      <Radios
        {...fields.text('approval')}
        label="Do you approve?"
        options={[
          {
            value: 'approve',
            label: 'Approve',
            hint: 'It counts at once, or from its first day. Days that have passed are not waived afterwards.',
          },
          {
            value: 'refuse',
            label: 'Refuse',
            more: (
              <Textarea
                {...fields.text('reason')}
                label="Why it is refused"
                hint="For HR only, at most 500 characters. Write nothing about health."
                rows={2}
              />
            ),
          },
        ]}
      />
      <div className="actions mt-6">
        <Button>Record the decision</Button>
      </div>
    </Form>
  )
}
