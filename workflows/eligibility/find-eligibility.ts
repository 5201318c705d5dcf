import { eligibilityOf } from '#db/queries/eligibility.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { eligibilityRecords } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type EligibilityRecord, standingSteps } from '#domain/eligibility.ts'
import { lockedApplication } from '../applications/find-application.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/** Part of a deed: the steps of an application that stand, locked until the deed ends, and what they are judged by. Throws NotFound. */
export async function lockedEligibility(deed: Deed, scope: Scope<'record eligibility'>, applicationId: string) {
  const { application } = await lockedApplication(deed, scope, applicationId)
  const { agency, eligibility } = await policiesInForce(deed.tx, deed.now)
  const found = await eligibilityOf(deed.tx, scope, deed.today, applicationId, agency.timeZone)
  if (!found) throw new NotFound()
  const judged = { today: deed.today, years: eligibility.reuseYears }
  return { application, hiring: found.hiring, rows: found.rows, steps: standingSteps(found.rows), judged }
}

/** Part of a deed: keeps a step, or with `corrects` what stands in the place of another. */
export async function keepStep(
  deed: Deed,
  application: { id: string; personId: string },
  row: { record: EligibilityRecord | null; corrects?: string; reason?: string },
): Promise<void> {
  const [kept] = await deed.tx
    .insert(eligibilityRecords)
    .values({ ...row, applicationId: application.id, at: deed.now, by: deed.by })
    .returning({ id: eligibilityRecords.id })
  if (!kept) throw new Error('the step was not kept')
  await deed.record(application.personId, {
    event: 'eligibility recorded',
    ids: { applicationId: application.id, recordId: kept.id },
  })
}

/** Whether two steps say the same. */
export function sameStep(a: EligibilityRecord, b: EligibilityRecord): boolean {
  const said = (record: EligibilityRecord) =>
    JSON.stringify(Object.entries(record).sort(([x], [y]) => x.localeCompare(y)))
  return said(a) === said(b)
}
