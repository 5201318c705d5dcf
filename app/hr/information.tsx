import { Form } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { Select } from '#app/components/form/select.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Section } from '#app/components/section.tsx'
import { Status, type StatusKind } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import { PaperLinks } from '#app/evidence/paper-links.tsx'
import { Cell } from './cell.tsx'
import { type FormState, fieldsOf } from './fields.tsx'
import type { InformationData } from './information.server.ts'

const standings: Readonly<Record<string, { kind: StatusKind; text: string }>> = {
  open: { kind: 'pending', text: 'Waiting' },
  late: { kind: 'lapsed', text: 'Last day passed' },
  answered: { kind: 'met', text: 'Answered' },
  cancelled: { kind: 'missing', text: 'Taken back' },
  expired: { kind: 'lapsed', text: 'Not answered in time' },
  ended: { kind: 'missing', text: 'Ended with that step' },
}

/** Everything that was asked for, the newest first, with the answers. */
export function InformationRequests({ data }: { data: InformationData }) {
  return (
    <Section id="requests" title="What was asked for">
      {data.requests.length === 0 ? (
        <EmptyState title="Nothing was asked for yet">
          Ask below for the one thing that is missing; the rest of the application stays as it is.
        </EmptyState>
      ) : (
        <Table
          caption="What was asked for"
          captionHidden
          rows={data.requests}
          rowKey={(request) => request.id}
          columns={[
            { key: 'what', label: 'What', cell: (request) => <Asked request={request} /> },
            { key: 'asked', label: 'Asked', cell: (request) => request.asked },
            { key: 'due', label: 'Answer by', cell: (request) => request.dueOn },
            { key: 'answer', label: 'Answer', cell: (request) => <Answer request={request} data={data} /> },
          ]}
        />
      )}
    </Section>
  )
}

type Request = InformationData['requests'][number]

function Asked({ request }: { request: Request }) {
  return (
    <Cell>
      <div>{request.what}</div>
      <div className="row-detail">{request.text}</div>
      {request.words && <div className="row-detail whitespace-pre-line">{request.words}</div>}
    </Cell>
  )
}

function Answer({ request, data }: { request: Request; data: InformationData }) {
  const { kind, text } = standings[request.standing] ?? { kind: 'missing', text: request.standing }
  const open = request.standing === 'open' || request.standing === 'late'
  return (
    <Cell>
      <Status kind={kind}>{text}</Status>
      {request.ended && <div className="row-detail">{request.ended}</div>}
      {request.reason && <div className="row-detail">{request.reason}</div>}
      {request.answer && <div className="whitespace-pre-line break-words">{request.answer}</div>}
      {request.files.map(({ shut, ...file }) =>
        shut ? (
          <div key={file.href} className="break-words">
            {file.label}: {shut}
          </div>
        ) : (
          <PaperLinks key={file.href} paper={file} texts={{ page: 'Page {{number}}', pdf: 'Save the PDF' }} />
        ),
      )}
      {open && !data.head.own && (
        <a href={`/hr/applications/${data.head.id}/information/${request.id}/cancel`}>
          Take back <span className="sr-only">{request.what}</span>
        </a>
      )}
    </Cell>
  )
}

/** The form that asks for one missing thing. */
export function AskForm(props: { data: InformationData; state: FormState | undefined; item: string | null }) {
  const { data, state, item } = props
  const fields = fieldsOf(state, item ? { item } : {})
  if (!data.mayAsk || data.head.own) return null
  return (
    <Section id="ask" title="Ask for something">
      <Form method="post" noValidate className="fields max-w-3xl">
        <Select
          {...fields.text('item')}
          label="What is missing"
          hint="Only what may be asked before an offer; cards, driving records and medical papers come after it."
          options={data.items}
          empty="Choose"
        />
        <Radios
          {...fields.text('text')}
          label="What the applicant reads"
          hint={`In their language; ${data.language === 'es' ? 'this applicant reads Spanish' : 'this applicant reads English'}.`}
          options={data.texts.map((text) => ({ ...text, hint: <span lang="es">{text.hint}</span> }))}
        />
        <Textarea
          {...fields.text('words')}
          label="In your own words (optional)"
          hint="The applicant reads it as you write it. Ask for nothing medical."
          rows={3}
        />
        <p>
          The applicant is told at once and can answer through {data.dueOn}. With everything answered, the application
          comes back to screening; without an answer it is closed on the day after.
        </p>
        <div className="actions">
          <Button>Ask the applicant</Button>
        </div>
      </Form>
    </Section>
  )
}
