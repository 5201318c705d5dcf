import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Layer } from './layer.tsx'
import type { SiteData } from './site.server.ts'
import type { SiteBoardData } from './site-board.server.ts'
import { SiteBoard } from './site-board.tsx'

/** A site: how to reach it, what it asks, and who may enter. */
export function Site({
  site,
  board,
}: {
  site: SiteData
  board: SiteBoardData & { wrong: string | null; size: number }
}) {
  const href = `/hr/sites/${site.id}`
  const { state, since, next } = site.layer
  const contact = [site.contactName, site.contactPhone].filter(Boolean).join(', ')
  return (
    <>
      <PageHeading
        back={{ href: '/hr/sites', label: 'Sites' }}
        title={site.name}
        actions={<a href={`${href}/edit`}>Change how it is reached</a>}
      />
      {state === 'closed' && (
        <div className="mb-6">
          <Notice tone="warning" title={`Closed since ${since}`}>
            {next?.opens
              ? `Nobody is let in until it opens again on ${next.from}.`
              : 'Nobody is let in. To open it again, say what it asks.'}
          </Notice>
        </div>
      )}
      {state === 'open' && next && !next.opens && (
        <div className="mb-6">
          <Notice tone="warning" title={`Closes on ${next.from}`}>
            From that day on nobody is let in.
          </Notice>
        </div>
      )}
      <div className="mb-10">
        <SummaryList
          items={[
            {
              key: 'Address',
              value: site.address ? <span className="whitespace-pre-line">{site.address}</span> : 'Not given',
            },
            { key: 'Who to ask', value: contact || 'Not given' },
            ...(site.contactEmail
              ? [{ key: 'E-mail', value: <a href={`mailto:${site.contactEmail}`}>{site.contactEmail}</a> }]
              : []),
          ]}
        />
      </div>
      <Section
        id="asks"
        title="What it asks on top"
        actions={
          <>
            <a href={`${href}/requirements`}>{state === 'closed' ? 'Open it again' : 'Change what it asks'}</a>
            {state === 'open' && <a href={`${href}/close`}>Close this site</a>}
          </>
        }
      >
        <Layer
          layer={site.layer}
          nothing={
            state === 'never'
              ? next
                ? `It opens on ${next.from}; until then nobody is cleared for it.`
                : 'Nothing was said yet of what it asks, so nobody is cleared for it.'
              : 'Nothing on top: whoever may enter a hospital may enter here.'
          }
        />
      </Section>
      <Section id="people" title="Who may enter">
        <SiteBoard {...board} path={href} />
      </Section>
    </>
  )
}
