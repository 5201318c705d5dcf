import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { type BrokenRow, verifyLedger } from '#db/queries/ledger.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'audit', 'read ledger')
  const { now } = await args.context.moment()
  const { agency } = await args.context.policies()
  const found = await verifyLedger(args.context.portal.database.db, scope)
  return { title: 'Check of the ledger', at: instantInWords(now, agency.timeZone), ...found }
}

const breaks: Record<BrokenRow['what'], string> = {
  changed: 'was changed after it was written',
  missing: 'is not there',
  unlinked: 'does not follow the entry before it',
}

export default function LedgerCheck() {
  const { at, entries, chains, broken, altered, unnamed } = useLoaderData<typeof loader>()
  const whole = broken.length === 0 && altered.length === 0 && unnamed === 0
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
        {broken.map(({ chain, seq, what }) => (
          <Notice
            key={chain}
            tone="error"
            title={`Entry ${seq} of ${chain === 'agency' ? 'the agency' : `chain ${chain}`}`}
          >
            <p>
              Entry {seq} {breaks[what]}. <a href={`/audit?chain=${chain}`}>Show this chain</a>
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
        <Notice tone="information" title="What this check can see">
          <p>
            A changed, inserted or removed entry breaks its chain, and a changed fact no longer gives its digest. A
            removed end shows only where a record of evidence or employment is left that no entry names; other entries
            cut off at the end of a chain leave no trace in the database.
          </p>
        </Notice>
      </div>
    </>
  )
}
