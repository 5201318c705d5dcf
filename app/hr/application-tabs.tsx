import { PageHeading } from '#app/components/page-heading.tsx'
import { Status } from '#app/components/status.tsx'
import { Tabs } from '#app/components/tabs.tsx'
import { afterOffer } from '#domain/hiring.ts'
import type { ApplicationHead as Head } from './application-head.server.ts'
import { Done } from './done.tsx'

/**
 * The pages of one application: `path` is what follows its address; `others` = HR has it for no application of their own; `offer` = there
 * is nothing of it before an accepted offer.
 */
const tabs = [
  { key: 'overview', path: '', label: 'Screening', others: false },
  { key: 'information', path: '/information', label: 'Information', others: true },
  { key: 'interview', path: '/interview', label: 'Interview', others: true },
  { key: 'references', path: '/references', label: 'References', others: true },
  { key: 'messages', path: '/messages', label: 'Messages', others: true },
  { key: 'offer-letter', path: '/offer-letter', label: 'Offer letter', others: false },
  { key: 'adverse-action', path: '/adverse-action', label: 'Adverse action', others: true },
  { key: 'fingerprint', path: '/fingerprint', label: 'Fingerprint card', others: false, offer: true },
  { key: 'eligibility', path: '/eligibility', label: 'I-9 and E-Verify', others: false, offer: true },
] as const satisfies readonly { key: string; path: string; label: string; others: boolean; offer?: boolean }[]

export type ApplicationTab = (typeof tabs)[number]['key']

/**
 * What stands above each page of an application: whose it is, for what, where it stands, how to reach the person, what was just
 * done, and the way to its other pages.
 *
 * @param props.actions what can be done next, on the first page
 */
export function ApplicationHead(props: {
  head: Head
  tab: ApplicationTab
  done?: string | null
  actions?: React.ReactNode
}) {
  const { head } = props
  return (
    <>
      <PageHeading
        caption={
          <>
            <a href="/hr/applications">Applications</a> / {head.position}, {head.program}, {head.place}
          </>
        }
        title={head.name}
        lead={<Status kind={head.stateWords.kind}>{head.stateWords.text}</Status>}
        actions={props.actions}
      />
      <Done what={props.done ?? null} reached={head.email !== null} />
      <p className="mb-6">
        <a href={`/hr/people/${head.personId}`}>Person page</a>
        {head.email && (
          <>
            {' · '}
            <a href={`mailto:${head.email}`}>{head.email}</a>
          </>
        )}
        {head.phone && ` · ${head.phone}`}
        {head.email && !head.own && props.tab === 'overview' && (
          <span className="not-printed">
            {' · '}
            <a href={`/hr/people/${head.personId}/email`}>Another e-mail address?</a>
          </span>
        )}
      </p>
      <Tabs
        label="Pages of this application"
        items={tabs
          .filter((tab) => (!tab.others || !head.own) && (!('offer' in tab) || afterOffer(head.state)))
          .map(({ key, path, label }) => ({
            href: `/hr/applications/${head.id}${path}`,
            label,
            current: key === props.tab,
          }))}
      />
    </>
  )
}
