import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { pairProblems, signWords } from '#app/wording/duplicates.ts'
import { Cell, Lines } from './cell.tsx'
import type { Pair, Side } from './compare.server.ts'
import { FormErrors, type FormState, fieldsOf } from './fields.tsx'

const rows: readonly { key: string; label: string; cell: (side: Side) => ReactNode }[] = [
  { key: 'name', label: 'Name', cell: (side) => <a href={`/hr/people/${side.id}`}>{side.name}</a> },
  {
    key: 'others',
    label: 'Other names used',
    cell: (side) => (side.otherNames.length > 0 ? <Lines lines={side.otherNames} /> : 'None'),
  },
  { key: 'email', label: 'E-mail', cell: (side) => side.email ?? 'None' },
  { key: 'phone', label: 'Phone', cell: (side) => side.phone || 'None' },
  { key: 'born', label: 'Date of birth', cell: (side) => side.bornOn },
  { key: 'language', label: 'Language', cell: (side) => side.language },
  { key: 'known', label: 'How known', cell: (side) => side.known },
  {
    key: 'applications',
    label: 'Applications',
    cell: (side) => (
      <Cell>
        {side.applications.map(({ id, words }) => (
          <div key={id}>
            <a href={`/hr/applications/${id}`}>{words}</a>
          </div>
        ))}
        {side.applications.length === 0 && 'None sent in'}
      </Cell>
    ),
  },
  {
    key: 'employments',
    label: 'Employment',
    cell: (side) => (side.employments.length > 0 ? <Lines lines={side.employments} /> : 'Never employed'),
  },
]

/** Two records side by side, and what speaks for their being of one person. */
export function SideBySide({ pair }: { pair: Pair }) {
  return (
    <Section id="compare" title="Side by side">
      {pair.signs.length > 0 && (
        <p className="mb-3">
          What they have in common: {pair.signs.map((sign) => signWords[sign].toLowerCase()).join('; ')}.
        </p>
      )}
      <Table
        caption="The two records"
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'what', label: 'What is known', cell: (row) => row.label },
          { key: 'one', label: 'First record', cell: (row) => row.cell(pair.one) },
          { key: 'other', label: 'Second record', cell: (row) => row.cell(pair.other) },
        ]}
      />
    </Section>
  )
}

/** What follows from a merge, before it is made. */
const follows = [
  'What is known of either counts for both at once: nobody is asked twice for the same paper.',
  'Nothing moves or is overwritten: applications, papers and the ledger stay where they are kept, and their history with them.',
  'Both e-mail addresses keep signing in, each to its own applications and papers. From one of them nothing of the other can be opened; it only shows there that a requirement is met. So a mistake shows nobody a stranger’s papers.',
  'Nobody is written to.',
  'It can be undone at any time from the person’s page; everything is then as if it had not been.',
]

/** The two answers to the question, each in a form of its own. */
export function Decide({ pair, state }: { pair: Pair; state: FormState | undefined }) {
  if (pair.problem)
    return (
      <Section id="merge" title="Are they one person?">
        <Notice tone="information">{pairProblems[pair.problem]}</Notice>
        {pair.problem !== 'own' && pair.problem !== 'merged' && <TwoPeople />}
      </Section>
    )
  const fields = fieldsOf(state, { keep: pair.one.id })
  const label = (side: Side) => [side.name, side.email ?? side.phone].filter(Boolean).join(', ')
  return (
    <>
      <Section id="merge" title="They are the same person">
        <Form method="post" noValidate className="grid max-w-3xl gap-6">
          <FormErrors state={state} />
          <ul className="list-disc pl-5">
            {follows.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {pair.employed ? (
            <p>The person’s page will be that of the record with the employment.</p>
          ) : (
            <Radios
              {...fields.text('keep')}
              label="Whose page shows everything"
              options={[pair.one, pair.other].map((side) => ({ value: side.id, label: label(side) }))}
            />
          )}
          <Textarea {...fields.text('reason')} label="How you know" hint="For HR only. Leave out health." rows={2} />
          <div>
            <Button name="intent" value="merge">
              Merge the two records
            </Button>
          </div>
        </Form>
      </Section>
      <Section id="two" title="They are two people">
        <TwoPeople />
      </Section>
    </>
  )
}

function TwoPeople() {
  return (
    <Form method="post" className="mt-3">
      <p className="mb-3">Kept with your name and the day; the two are not offered as one again.</p>
      <Button look="secondary" name="intent" value="two">
        They are two people
      </Button>
    </Form>
  )
}
