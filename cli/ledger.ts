import { operatorScope } from '#domain/authority.ts'
import { anchorFolder } from '#integrations/anchors.ts'
import { anchorFinding, entryFinding } from '#locales/ledger-findings.ts'
import { withPortal } from '#server/operator.ts'
import { type Check, checkLedger } from '#workflows/ledger/check-ledger.ts'

export type LedgerVerifyOptions = { anchors?: string; digest?: string }

/**
 * Checks the ledger, and names on standard error what is broken: for each chain its first broken row.
 *
 * @returns the exit code: 0 where everything is whole; 1 otherwise, also where the digest is of none of the anchors
 */
export async function ledgerVerifyCommand(
  { anchors, digest }: LedgerVerifyOptions,
  complain: (sentence: string) => void,
): Promise<number> {
  const wanted = digest?.trim().toLowerCase()
  if (wanted !== undefined && !/^[0-9a-f]{64}$/.test(wanted)) {
    complain('A digest has 64 signs, 0 to 9 and a to f; copy it from the mail.')
    return 1
  }
  const found = await withPortal(process.env, ({ portal }) =>
    checkLedger(
      anchors === undefined ? portal : { ...portal, anchors: anchorFolder(anchors) },
      operatorScope('command line', 'read ledger'),
    ),
  )
  const wrong = findings(found)
  const [newest] = found.anchors.kept
  if (wanted !== undefined && !found.anchors.kept.some(({ sha256 }) => sha256 === wanted))
    wrong.push('no anchor that is kept has the digest that you gave.')
  for (const sentence of wrong) complain(sentence)
  const counted = `${found.entries} entries in ${found.chains} chains, ${found.anchors.kept.length} anchors`
  const latest = newest ? `; the newest is of ${newest.day}, digest ${newest.sha256}` : ''
  console.log(`${counted}${latest}: ${wrong.length === 0 ? 'all whole' : 'not whole'}`)
  return wrong.length === 0 ? 0 : 1
}

function findings({ broken, altered, unnamed, anchors }: Check): string[] {
  return [
    ...broken.map((row) => `entry ${row.seq} of chain ${row.chain} ${entryFinding(row)}.`),
    ...altered.map(
      ({ chain, factId }) => `fact ${factId}, which chain ${chain} names, was changed after it was recorded.`,
    ),
    ...(unnamed > 0 ? [`${unnamed} records of evidence or employment are named by no chain: an end was cut off.`] : []),
    ...anchors.broken.map(({ number, what }) => `anchor ${number} ${anchorFinding(what)}.`),
  ]
}
