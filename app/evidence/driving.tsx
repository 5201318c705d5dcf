import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Table } from '#app/components/table.tsx'
import type { DrivingStory } from './driving.server.ts'

/** How a driving record counts: in sentences, and each violation, ticket and suspension in a row with why it counts or not. */
export function DrivingStories({ stories }: { stories: readonly DrivingStory[] }) {
  return stories.map(({ key, title, asOf, sentences, rows, texts }) => (
    <Section key={key} id={`counts-${key}`} title={title}>
      <p className="as-of mb-3">{asOf}</p>
      <div className="mb-4 grid gap-2">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {rows.length > 0 && (
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.key}
          columns={[
            { key: 'day', label: texts.day, cell: (row) => row.day },
            { key: 'what', label: texts.what, cell: (row) => row.what },
            {
              key: 'counts',
              label: texts.counts,
              cell: (row) => (
                <Status kind={row.counts ? 'info' : 'not-yet'}>{row.counts ? texts.yes : texts.no}</Status>
              ),
            },
            { key: 'why', label: texts.why, cell: (row) => row.why },
          ]}
        />
      )}
      <p className="hint mt-3">{texts.note}</p>
    </Section>
  ))
}
