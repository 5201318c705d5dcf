import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { Cell } from './cell.tsx'
import type { ByHand } from './entered.server.ts'
import { ToldForm } from './told-form.tsx'

/** What HR does by hand for someone without e-mail; nothing for everyone else. */
export function DoneByHand({ part, own }: { part: ByHand; own: boolean }) {
  const { notices, sealed, enteredBy } = part
  const told = notices.filter((notice) => notice.told)
  const waiting = notices.filter((notice) => !notice.told)
  if (!part.noEmail && !part.prefers && enteredBy.length === 0 && notices.length === 0 && !sealed) return null
  return (
    <div className="mb-8 grid gap-4">
      {part.noEmail && (
        <Notice tone="warning" title="Has no e-mail address: tell them by phone or letter">
          {part.phone || 'No phone number is known.'}
          {part.mailingAddress && <span className="block whitespace-pre-line">{part.mailingAddress}</span>}
          {!own && (
            <span className="not-printed block">
              <a href={`/hr/people/${part.personId}/email`}>Has an e-mail address now?</a>
            </span>
          )}
        </Notice>
      )}
      {!part.noEmail && part.prefers && (
        <p className="hint">
          Would rather hear from us by {part.prefers}
          {part.prefers === 'letter' && part.mailingAddress && `: ${part.mailingAddress.split('\n').join(', ')}`}.
          E-mails go out all the same.
        </p>
      )}
      {sealed === 'record' && !own && (
        <Notice tone="information" title="The sealed sheet about lived experience is not recorded yet">
          <a href={`/hr/applications/${part.id}/sealed`}>Record the sealed answer</a>
        </Notice>
      )}
      {sealed === 'wait' && (
        <Notice tone="information" title="The sheet about lived experience is sealed">
          Leave the envelope closed. A colleague with the medical permission opens it and records the answer here.
        </Notice>
      )}
      {enteredBy.length > 0 && (
        <p className="hint">
          Answers entered for the applicant by {enteredBy.join(', ')}.
          {part.mayWithdraw && !own && (
            <>
              {' '}
              <a href={`/hr/applications/${part.id}/withdraw`}>Withdraw for them</a>
            </>
          )}
        </p>
      )}
      {waiting.length > 0 && (
        <Section id="not-told" title="Not told yet">
          <Table
            caption="What could not be mailed"
            captionHidden
            rows={waiting}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'what',
                label: 'What',
                cell: ({ id, what }) => (
                  <Cell>
                    {what}
                    {!own && (
                      <div className="not-printed font-normal">
                        <a href={`/hr/untold/${id}`}>
                          Print a letter<span className="sr-only">: {what}</span>
                        </a>
                      </div>
                    )}
                  </Cell>
                ),
              },
              { key: 'since', label: 'Since', cell: ({ since }) => since },
              {
                key: 'told',
                label: 'Told them',
                cell: (notice) => (own ? 'By someone else in HR' : <ToldForm notice={notice} back={part.id} />),
              },
            ]}
          />
        </Section>
      )}
      {told.length > 0 && (
        <details>
          <summary className="min-h-11">What was told otherwise ({told.length})</summary>
          <ul className="mt-2 grid gap-1">
            {told.map((notice) => (
              <li key={notice.id}>
                {notice.what}: {notice.told}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
