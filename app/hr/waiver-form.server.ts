import type { AppLoadContext } from '@remix-run/node'
import { requirementName, statusWords } from '#app/wording/standing.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { openPositionsOf } from '#db/queries/open-positions.ts'
import type { Scope } from '#domain/authority.ts'
import type { Policies } from '#domain/policies.ts'
import { type BoxError, type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { evaluate } from '#domain/standing.ts'
import { mayBeWaived } from '#domain/waivers.ts'
import { longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'
import { requirementsToWaive } from '#workflows/waivers/find-waiver.ts'
import type { ProposeWaiver } from '#workflows/waivers/propose-waiver.ts'

type Db = AppLoadContext['portal']['database']['db']

/** What may be waived for a person today, each with where it stands, and what may never be; null where they have no position. */
export async function waivable(
  db: Db,
  scope: Scope<'propose waiver' | 'approve waiver'>,
  personId: string,
  today: string,
  { waivers }: Pick<Policies, 'waivers'>,
) {
  const open = await openPositionsOf(db, scope, personId, today)
  if (open.length === 0) return null
  const asked = requirementsToWaive(scope, open, personId, today)
  const { facts } = await evidenceOf(db, personId)
  const statuses = Object.assign(
    {},
    ...open.map(({ position, employments }) => evaluate({ position, facts, employments, asOf: today }).requirements),
  )
  const word = (name: string) => {
    const { word, detail } = statusWords({ seen: 'full', status: statuses[name] }, name, today, 'en')
    return [word, detail].filter(Boolean).join(', ')
  }
  const never = asked.filter((name) => !mayBeWaived(name, waivers)).map((name) => requirementName(name, 'en'))
  return {
    choices: asked
      .filter((name) => mayBeWaived(name, waivers))
      .map((value) => ({ value, label: `${requirementName(value, 'en')}: ${word(value)}` })),
    never: never.length > 0 ? joinList(never, 'en') : null,
    stateOf: (name: string) => (statuses[name] ? word(name) : 'Not asked for any more'),
  }
}

/** The waiver that a form wants. */
export function readWaiver(
  boxes: Boxes,
):
  | { waiver: { requirement: string; from: string; through: string; reason: string } }
  | { errors: (BoxError | { box: string; text: string })[] } {
  const reader = readerOf(boxes)
  const requirement = boxes.requirement ?? ''
  const own = requirement === '' ? [{ box: 'requirement', text: 'Choose what is to be waived' }] : []
  const from = reader.date('from', null)
  const through = reader.date('through', null)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  const errors = [...own, ...reader.errors]
  if (!from || !through || !reason || errors.length > 0) return { errors }
  return { waiver: { requirement, from, through, reason } }
}

/** What is wrong with a proposal, at its box. */
export function waiverError(refused: Extract<ProposeWaiver, { ok: false }>): { box: string; text: string } {
  switch (refused.problem) {
    case 'not-asked':
      return {
        box: 'requirement',
        text: 'No position of this person asks for that, or you may not waive it; choose one of those shown',
      }
    case 'never':
      return { box: 'requirement', text: 'This may never be waived; the agency’s settings say so' }
    case 'past':
      return {
        box: 'from',
        text: 'The first day has passed; a waiver begins today or later, never for days that are over',
      }
    case 'ends-early':
      return { box: 'through', text: 'The last day comes before the first day; check both dates' }
    case 'too-long':
      return {
        box: 'through',
        text: `That is longer than the agency waives anything; the last day can be ${longDate(refused.latest, 'en')} at the latest`,
      }
    case 'overlaps':
      return {
        box: 'from',
        text: 'Another waiver of this requirement waits, runs or begins on some of these days; begin the day after it ends',
      }
  }
}
