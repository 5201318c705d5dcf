import { Button } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import type { ByHand } from './entered.server.ts'

/** What HR does by hand for someone without e-mail; nothing for everyone else. */
export function DoneByHand({ part, own }: { part: ByHand; own: boolean }) {
  const { notices, sealed, enteredBy } = part
  const told = notices.filter((notice) => notice.told)
  const waiting = notices.filter((notice) => !notice.told)
  if (!part.noEmail && enteredBy.length === 0 && notices.length === 0 && !sealed) return null
  return (
    <div className="mb-8 grid gap-4">
      {part.noEmail && (
        <Notice tone="warning" title="Has no e-mail address: tell them by phone or letter">
          {part.phone || 'No phone number is known.'}
          {part.mailingAddress && <span className="block whitespace-pre-line">{part.mailingAddress}</span>}
        </Notice>
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
              { key: 'what', label: 'What', cell: ({ what }) => what },
              { key: 'since', label: 'Since', cell: ({ since }) => since },
              {
                key: 'told',
                label: 'Told them',
                cell: (notice) => (own ? 'By someone else in HR' : <Told id={part.id} notice={notice} />),
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

function Told({ id, notice }: { id: string; notice: ByHand['notices'][number] }) {
  return (
    <form method="post" action={`/hr/applications/${id}/told`} className="flex flex-wrap gap-2">
      <input type="hidden" name="notice" value={notice.id} />
      {(['phone', 'letter', 'in person'] as const).map((how) => (
        <Button key={how} look="secondary" name="how" value={how}>
          {how === 'phone' ? 'By phone' : how === 'letter' ? 'By letter' : 'In person'}
          <span className="sr-only">: {notice.what}</span>
        </Button>
      ))}
    </form>
  )
}
