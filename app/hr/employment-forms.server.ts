import type { employmentsOf } from '#db/queries/person.ts'
import type { EmploymentProblem } from '#domain/employment-record.ts'
import { type BoxError, type Boxes, boxesOfDate, isEmptyDate, lengthOfList, readerOf } from '#domain/sending/boxes.ts'

type Correction = {
  hiredOn: string
  lastDay: string | null
  leaves: { from: string; through?: string }[]
  reason: string
}
type Revision = Awaited<ReturnType<typeof employmentsOf>>['employments'][number]

const sentences: Readonly<Record<EmploymentProblem['problem'], string>> = {
  'last-day-before-hire': 'The last day comes before the first day; check both dates',
  'employments-overlap':
    'The person is employed in this position on some of these days already; no day may count twice',
  'through-before-from': 'The last day of the leave comes before its first; check both dates',
  'leave-before-hire': 'The leave begins before the employment; check both dates',
  'leave-after-last-day': 'A leave begins after the last day of employment; correct the leave or the last day',
  'leaves-overlap': 'This leave shares days with another one; correct that one or check the dates',
}

/** What is wrong with an employment, at its box; `leave` names the boxes of the leave with that place. */
export function employmentError(
  problem: EmploymentProblem,
  leave: (place: number) => string,
): { box: string; text: string } {
  const text = sentences[problem.problem]
  if (!('leave' in problem)) return { box: problem.problem === 'last-day-before-hire' ? 'lastDay' : '', text }
  const end = problem.problem === 'through-before-from' ? 'through' : 'from'
  const at = leave(problem.leave)
  return { box: at ? `${at}.${end}` : end, text }
}

/** A leave from its boxes; `through` null = until further notice. */
export function readLeave(boxes: Boxes): { leave: { from: string; through: string | null } } | { errors: BoxError[] } {
  const reader = readerOf(boxes)
  const from = reader.date('from', null)
  const through = isEmptyDate(boxes, 'through') ? null : reader.date('through', null)
  return !from || reader.errors.length > 0 ? { errors: reader.errors } : { leave: { from, through } }
}

/** The boxes of a correction as they are filled in at first, with an empty leave at the end. */
export function correctionBoxes({ hiredOn, lastDay, leaves }: Revision): Boxes {
  return {
    ...boxesOfDate('hiredOn', hiredOn),
    ...boxesOfDate('lastDay', lastDay),
    ...Object.assign(
      {},
      ...leaves.map((leave, i) => ({
        ...boxesOfDate(`leaves.${i}.from`, leave.from),
        ...boxesOfDate(`leaves.${i}.through`, leave.through),
      })),
    ),
  }
}

/** A correction from its boxes: a leave whose boxes are all empty is none. `places` says which row each leave stood in. */
export function readCorrection(boxes: Boxes): { correction: Correction; places: number[] } | { errors: BoxError[] } {
  const reader = readerOf(boxes)
  const hiredOn = reader.date('hiredOn', null)
  const lastDay = isEmptyDate(boxes, 'lastDay') ? null : reader.date('lastDay', null)
  const leaves: { from: string; through?: string }[] = []
  const places: number[] = []
  for (let i = 0; i < lengthOfList(boxes, 'leaves'); i += 1) {
    const at = `leaves.${i}`
    if (isEmptyDate(boxes, `${at}.from`) && isEmptyDate(boxes, `${at}.through`)) continue
    const from = reader.date(`${at}.from`, null)
    const through = isEmptyDate(boxes, `${at}.through`) ? null : reader.date(`${at}.through`, null)
    if (from) leaves.push({ from, ...(through && { through }) })
    places.push(i)
  }
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!hiredOn || !reason || reader.errors.length > 0) return { errors: reader.errors }
  return { correction: { hiredOn, lastDay, leaves, reason }, places }
}
