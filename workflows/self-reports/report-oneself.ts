import { clearanceOf } from '#db/queries/clearance.ts'
import { ownSelfReports } from '#db/queries/self-reports.ts'
import { selfReports } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { cardsOf, readSelfReport, type SelfReportKind, tooManyOpen } from '#domain/self-reports.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { inDeed } from '../deed.ts'
import { lockPerson } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Keeps what someone reports about themself, for HR to look at, and tells them that it is there. It changes no standing. The same while
 * it is still open is kept once, and no more than `mostOpenReports` wait at once.
 *
 * @throws NotFound before an accepted offer, when none of this may be asked
 */
export async function reportOneself(
  portal: Portal,
  moment: Moment,
  scope: Scope<'report oneself'>,
  input: { what: SelfReportKind; boxes: Boxes },
): Promise<{ ok: true; reportId: string } | { ok: false; errors: BoxError[] }> {
  const { viewer } = scope
  if (viewer.kind !== 'account') throw new NotFound()
  const { personId } = viewer
  return inDeed(portal, moment, scope, async (deed) => {
    await lockPerson(deed, scope, personId)
    const clearance = await clearanceOf(deed.tx, scope, personId, moment.today)
    if (!clearance?.open.length) throw new NotFound()
    const cards = cardsOf(clearance.open, moment.today)
    const read = readSelfReport(input.what, input.boxes, { today: moment.today, cards })
    if (!read.ok) return read
    const { report } = read
    const open = (await ownSelfReports(deed.tx, scope, moment.today)).filter(({ outcome }) => outcome === null)
    const known = open.find((each) => Object.entries(report).every(([key, value]) => each[key as 'what'] === value))
    if (known) return { ok: true, reportId: known.id }
    const errors = tooManyOpen(open.length)
    if (errors.length > 0) return { ok: false, errors }

    const [kept] = await deed.tx
      .insert(selfReports)
      .values({ personId, ...report, reportedAt: moment.now, reportedBy: deed.by })
      .returning({ id: selfReports.id })
    if (!kept) throw new Error('the report was not kept')
    await deed.record(personId, { event: 'self-report made', ids: { reportId: kept.id } })
    const body = { kind: 'self-report', what: 'received', reportId: kept.id } as const
    await deed.notify({ personId }, `self-report-received:${kept.id}`, body)
    return { ok: true, reportId: kept.id }
  })
}
