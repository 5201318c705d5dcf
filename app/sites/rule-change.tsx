import { Form } from '@remix-run/react'
import { Back } from '#app/components/back.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { FormErrors, type FormState } from '#app/hr/fields.tsx'
import type { RuleChangeData } from './rule-change.server.ts'

const figure = (value: number) => value.toLocaleString('en-US')

/** A change of what is asked: being worked out, to be confirmed with what it would do, or over. */
export function RuleChange(props: RuleChangeData & { state: FormState | undefined }) {
  const { title, back, from, asks, stage, state } = props
  return (
    <>
      <Back href={back.href}>{back.label}</Back>
      <FormErrors state={state} />
      <PageHeading title={title} lead={`From ${from}, on top of what each position asks:`} />
      <ul className="mb-6 list-disc pl-6">
        {asks.length === 0 ? <li>Nothing more</li> : asks.map((line) => <li key={line}>{line}</li>)}
      </ul>
      <div className="space-y-6">
        <Stage {...props} />
        {stage === 'to-confirm' && <Differences {...props} />}
        {(stage === 'to-confirm' || stage === 'working') && (
          <Form method="post" className="actions" reloadDocument>
            {stage === 'to-confirm' && (
              <Button name="do" value="confirm">
                Put into force
              </Button>
            )}
            <Button name="do" value="discard" look="secondary">
              Discard
            </Button>
          </Form>
        )}
      </div>
    </>
  )
}

function Stage({ stage, done, total, past }: RuleChangeData) {
  if (stage === 'discarded')
    return <Notice tone="information">This change was discarded. Nothing was asked of anybody.</Notice>
  if (stage === 'in-force')
    return <Notice tone="success">This change is in force, for everybody since the same instant.</Notice>
  if (stage === 'switching')
    return (
      <Notice tone="information" title="It is being put into force">
        For everybody at once, within a minute or so. This page says when it is done.
      </Notice>
    )
  if (stage === 'working')
    return (
      <Notice tone="information" title="What it changes is being worked out">
        <p>
          {figure(done)} of {figure(total)} people. Nothing is asked of anybody meanwhile. You may leave this page; it
          is found again from the list of what is asked.
        </p>
        <progress className="mt-3 w-full" value={done} max={Math.max(1, total)} aria-label="People worked out" />
      </Notice>
    )
  if (past)
    return (
      <Notice tone="warning">Its first day has passed meanwhile. Discard it and prepare it again from today on.</Notice>
    )
  return <Notice tone="information">Nothing is asked of anybody before it is put into force.</Notice>
}

function Differences({ differences, people, more, days, shownOn, entering }: RuleChangeData) {
  const changing = differences.filter(({ gained, lost }) => gained + lost > 0)
  const enter =
    entering &&
    `${entering.people === 0 ? 'Nobody' : entering.people === 1 ? 'One person' : `${figure(entering.people)} people`} could enter ${entering.name} on ${shownOn}. `
  const tabs = <Tabs label="Day" items={days} />
  if (changing.length === 0)
    return (
      <>
        {tabs}
        <p className="sentence">
          {enter}Nobody would gain or lose clearance on {shownOn}.
        </p>
      </>
    )
  return (
    <>
      {tabs}
      {enter && <p className="sentence">{enter}</p>}
      <Section id="changes" title={`What it changes on ${shownOn}`}>
        <Table
          caption="People cleared now and then"
          captionHidden
          rows={differences}
          rowKey={({ gate }) => gate}
          columns={[
            { key: 'gate', label: 'For', cell: ({ name }) => name },
            { key: 'before', label: 'Cleared as it is', numeric: true, cell: ({ before }) => figure(before) },
            { key: 'after', label: 'With the change', numeric: true, cell: ({ after }) => figure(after) },
            { key: 'lost', label: 'Would lose it', numeric: true, cell: ({ lost }) => figure(lost) },
            { key: 'gained', label: 'Would gain it', numeric: true, cell: ({ gained }) => figure(gained) },
          ]}
        />
      </Section>
      <Section id="people" title="Who">
        <Table
          caption="People who would gain or lose clearance"
          captionHidden
          rows={people}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', label: 'Name', cell: ({ personId, name }) => <a href={`/hr/people/${personId}`}>{name}</a> },
            { key: 'gate', label: 'For', cell: ({ gate }) => gate },
            { key: 'what', label: 'Would', cell: ({ gains }) => (gains ? 'gain it' : 'lose it') },
          ]}
        />
        {more && <p className="hint mt-3">The first hundred by name are listed; the figures above hold for all.</p>}
      </Section>
    </>
  )
}
