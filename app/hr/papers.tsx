import { Back } from '#app/components/back.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import type { SendTexts } from '#app/evidence/boxes.tsx'
import { History } from '#app/evidence/history.tsx'
import { SendForm } from '#app/evidence/send-form.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import clearance from '#locales/en/clearance.ts'
import common from '#locales/en/common.ts'
import errors from '#locales/en/errors.ts'
import { Cell } from './cell.tsx'
import { deskSending } from './desk-sending.ts'
import type { PaperList, PaperPage } from './papers.server.ts'

const otherName =
  'The name on this picture is none of theirs: we read {{name}}. If it is theirs under another name, you can send it in all the same; whoever reviews it is told. If it is not theirs, choose another picture.'

const texts: SendTexts = {
  sending: { ...deskSending, reading: { ...deskSending.reading, otherName } },
  date: common.date,
  form: clearance.form,
  hint: common.file.hint,
  tooLarge: errors.file.tooLarge,
}

/** The requirements for which a paper that somebody brings to the desk can be sent in. */
export function Papers({ list }: { list: PaperList }) {
  return (
    <>
      <Back href={list.back}>{list.name}</Back>
      <PageHeading
        title={list.title}
        lead="For papers that are brought to the desk or come by mail. They wait for review like any other, and somebody else in HR decides about them."
      />
      <Table
        caption="Requirements"
        captionHidden
        rows={list.rows}
        rowKey={({ requirement }) => requirement}
        columns={[
          { key: 'name', label: 'Requirement', cell: (row) => <a href={row.href}>{row.name}</a> },
          {
            key: 'state',
            label: 'State',
            cell: (row) => (
              <Cell>
                <Status kind={row.kind}>{row.word}</Status>
                {row.detail && <div className="row-detail">{row.detail}</div>}
              </Cell>
            ),
          },
          { key: 'waiting', label: 'Sent in', cell: (row) => row.waiting && 'Waits for review' },
        ]}
      />
      {list.closed.length > 0 && (
        <p className="mt-4 text-soft">
          Handed in by HR with the medical permission, and seen by nobody else: {list.closed.join(', ')}.
        </p>
      )}
    </>
  )
}

/** The form of one requirement, filled in for somebody else. */
export function PaperOf(props: { page: PaperPage; boxes: Boxes; errors: readonly WordedError[] }) {
  const { page, boxes } = props
  return (
    <div className="requirement max-w-3xl">
      <Back href={page.back}>Papers of {page.name}</Back>
      <ErrorSummary
        title="There is a problem"
        errors={props.errors.map(({ box, text, date }) => ({ href: date ? `#${box}-month` : `#${box}`, text }))}
        submission={props.errors}
      />
      <PageHeading caption={page.name} title={page.heading} lead={page.send} />
      {page.sent && (
        <Notice tone="success" announce title="Sent in">
          It waits for review now. Since you sent it in, somebody else in HR decides about it.{' '}
          <a href={page.back}>Hand in another paper</a>
        </Notice>
      )}
      <p>
        <Status kind={page.status.kind}>{[page.status.word, page.status.detail].filter(Boolean).join(', ')}</Status>
      </p>
      {page.waiting && !page.sent && <Notice tone="information">One is waiting for review already.</Notice>}
      {page.once ? (
        <p>{clearance.nothing.onceBody}</p>
      ) : (
        <Section id="send" title="Send in what was brought">
          <p className="hint">Type what the paper says. That you sent it in stays on record.</p>
          <SendForm page={page.sendable} boxes={boxes} errors={props.errors} texts={texts} />
        </Section>
      )}
      <Section id="history" title={clearance.history.title}>
        <History entries={page.history} empty={clearance.history.empty} />
      </Section>
    </div>
  )
}
