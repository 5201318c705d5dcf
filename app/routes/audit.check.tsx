import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { longDate } from '#locales/dates.ts'
import { anchorFinding, entryFinding } from '#locales/ledger-findings.ts'
import { checkLedger } from '#workflows/ledger/check-ledger.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'audit', 'read ledger')
  const { now } = await args.context.moment()
  const { agency } = await args.context.policies()
  const { anchors, ...found } = await checkLedger(args.context.portal, scope)
  const { kept, broken: brokenAnchors } = anchors
  const at = instantInWords(now, agency.timeZone)
  return { title: 'Check of the ledger', at, ...found, anchors: kept.length, newest: kept.slice(0, 10), brokenAnchors }
}

export default function LedgerCheck() {
  const { at, entries, chains, broken, altered, unnamed, anchors, newest, brokenAnchors } =
    useLoaderData<typeof loader>()
  const whole = broken.length + altered.length + unnamed + brokenAnchors.length === 0
  const counted = `${entries.toLocaleString('en-US')} ${entries === 1 ? 'entry' : 'entries'}, ${chains.toLocaleString('en-US')} ${chains === 1 ? 'chain' : 'chains'}`
  return (
    <>
      <PageHeading
        caption={<a href="/audit">Ledger</a>}
        title="Check of the ledger"
        lead={`Every entry read and its hash worked out again on ${at}.`}
        actions={
          <ButtonLink href="/audit/check" look="secondary">
            Check again
          </ButtonLink>
        }
      />
      <p className="sentence mb-6">
        {counted},{' '}
        {whole ? 'all whole.' : broken.length > 0 ? 'not whole.' : 'every link whole, but the records are not.'}
      </p>
      <div className="space-y-4">
        {broken.map(({ chain, seq, ...found }) => (
          <Notice
            key={chain}
            tone="error"
            title={`Entry ${seq} of ${chain === 'agency' ? 'the agency' : `chain ${chain}`}`}
          >
            <p>
              Entry {seq} {entryFinding(found)}. <a href={`/audit?chain=${chain}`}>Show this chain</a>
            </p>
          </Notice>
        ))}
        {altered.map(({ chain, factId }) => (
          <Notice key={factId} tone="error" title="A fact was changed after it was recorded">
            <p>
              Fact <code>{factId}</code> is not what its digest says.{' '}
              <a href={`/audit?chain=${chain}`}>Show the chain that names it</a>
            </p>
          </Notice>
        ))}
        {unnamed > 0 && (
          <Notice tone="error" title="The end of a chain is missing">
            <p>
              {unnamed.toLocaleString('en-US')} {unnamed === 1 ? 'record' : 'records'} of evidence or employment{' '}
              {unnamed === 1 ? 'is' : 'are'} not named by the chain of the person.
            </p>
          </Notice>
        )}
        {brokenAnchors.map(({ number, what }) => (
          <Notice key={number} tone="error" title={`Anchor ${number}`}>
            <p>
              Anchor {number} {anchorFinding(what)}.
            </p>
          </Notice>
        ))}
        <Notice tone="information" title="What this check can see">
          <p>
            A changed, inserted or removed entry breaks its chain, and a changed fact no longer gives its digest. Once a
            day the last entry of every chain that grew is kept outside of the database: an end that was cut off after
            that, or a chain that was written anew, does not fit its anchor. What was cut off within the last day shows
            only where a record of evidence or employment is left that no entry names.
          </p>
        </Notice>
      </div>
      <Anchors all={anchors} newest={newest} />
    </>
  )
}

type Kept = { number: number; day: string; entries: number; sha256: string }

/** The newest anchors, so that their digests can be compared with the mails that administrators got. */
function Anchors({ all, newest }: { all: number; newest: readonly Kept[] }) {
  if (newest.length === 0)
    return (
      <Section id="anchors" title="Anchors">
        <p>There is none yet. The first is made with the next sweep.</p>
      </Section>
    )
  return (
    <Section id="anchors" title="Anchors">
      <p>
        {all === 1 ? 'One is kept.' : `${all.toLocaleString('en-US')} are kept; here are the newest.`} A digest is to be
        the same as in the mail that administrators got on that day.
      </p>
      <Table
        caption="The newest anchors"
        captionHidden
        rows={newest}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', label: 'Anchor', cell: ({ number }) => number },
          { key: 'day', label: 'Day', cell: ({ day }) => longDate(day, 'en') },
          { key: 'entries', label: 'Entries until then', cell: ({ entries }) => entries.toLocaleString('en-US') },
          { key: 'digest', label: 'Digest', cell: ({ sha256 }) => <code className="break-all">{sha256}</code> },
        ]}
      />
    </Section>
  )
}
