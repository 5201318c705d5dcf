import { clearanceOf } from '#db/queries/clearance.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { needsOf } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { sameFact } from '#domain/screening.ts'
import { type BoxError, type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { readForm } from '#domain/sending/reading.ts'
import { versionOn } from '#domain/versions.ts'
import { inDeed } from '../deed.ts'
import { lockPerson } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepSourceCheck } from '../submissions/source-check.ts'
import { keepTickets } from './keep-tickets.ts'

/** Where HR got a record from: straight from the motor vehicle department, or from a company that sells reports. */
const drivingRecordOrigins = ['department', 'company'] as const

/**
 * Records a driving record that HR obtained straight from a motor vehicle department, with where it was obtained. One that comes from
 * a company that sells reports is a consumer report and belongs to the procedure for those (FCRA): it is refused here.
 *
 * @param input.boxes the boxes of the form for a driving record, and `origin`, `source` and `reference`
 * @returns `not-needed` where no position that is open to the person asks for one; `recorded` where the same stands already
 * @throws NotFound outside the scope
 */
export async function recordDrivingRecord(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record fact'>,
  input: { personId: string; boxes: Boxes },
): Promise<
  { ok: true; factId: string } | { ok: false; errors: BoxError[] } | { ok: false; problem: 'not-needed' | 'recorded' }
> {
  const { personId, boxes } = input
  const { tickets } = await policiesInForce(portal.database.db, moment.now)
  const read = readForm({ form: 'driving-record' }, boxes, moment.today, 'reviewer', tickets.types)
  const from = readOrigin(boxes)
  if (!read.ok || !from.ok) return { ok: false, errors: [...from.errors, ...(read.ok ? [] : read.errors)] }
  const { fact, details } = read.sent
  if (fact.kind !== 'driving-record') throw new Error('the form gave something else than a driving record')
  return inDeed(portal, moment, scope, async (deed) => {
    await lockPerson(deed, scope, personId)
    const clearance = await clearanceOf(deed.tx, scope, personId, moment.today)
    const needs = (clearance?.open ?? []).flatMap(({ position }) => needsOf(versionOn(position, moment.today)))
    if (!needs.some(({ need }) => need.needs === 'driving-record')) return { ok: false, problem: 'not-needed' }
    const known = (clearance?.facts ?? []).filter(({ review, retractedAt }) => !review && !retractedAt)
    if (known.some((each) => sameFact(each, fact))) return { ok: false, problem: 'recorded' }

    const factId = await deed.addFact(personId, fact, 'decision')
    await keepTickets(deed, { factId, personId }, details.tickets)
    const { source, reference } = from
    const check = { source, reference, checkedOn: fact.on, result: 'confirmed' as const }
    await keepSourceCheck(deed, { personId, factId }, check)
    return { ok: true, factId }
  })
}

function readOrigin(boxes: Boxes) {
  const reader = readerOf(boxes)
  const origin = reader.choice('origin', drivingRecordOrigins)
  if (origin === 'company') reader.wrong('origin', 'source.company')
  const source = reader.text('source', 120)
  if (source === undefined) reader.wrong('source', 'source.missing')
  const reference = reader.text('reference', 120) ?? ''
  if (reader.errors.length > 0 || !source) return { ok: false as const, errors: reader.errors }
  return { ok: true as const, errors: [], source, reference }
}
