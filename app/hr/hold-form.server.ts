import type { AppLoadContext } from '@remix-run/node'
import { gateName, textsIn } from '#app/wording/standing.ts'
import { type Hold, holdsKnown } from '#db/queries/holds.ts'
import { openPositionsOf } from '#db/queries/open-positions.ts'
import { personById } from '#db/queries/person.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import type { Scope } from '#domain/authority.ts'
import { gatesToHold, type HoldProblem, type HoldTerms } from '#domain/holds.ts'
import { type BoxError, type Boxes, isEmptyDate, readerOf } from '#domain/sending/boxes.ts'
import { sentenceStart } from '#locales/phrases.ts'

type Db = AppLoadContext['portal']['database']['db']

/** The choice that stands for every gate, those that a position gets later too. */
const everything = 'everything'

/** What the pages about a person's holds begin with; null outside the scope. */
export async function holdsOfPerson(db: Db, scope: Scope<'put on hold'>, id: string, today: string) {
  const person = await personById(db, scope, today, id)
  if (!person) return null
  const open = await openPositionsOf(db, scope, id, today)
  const holds = await holdsKnown(db, scope, today, await recordsOf(db, id))
  return {
    name: `${person.givenName} ${person.familyName}`.trim() || 'No name given',
    holds,
    gates: gatesToHold(open, today),
  }
}

/** A hold of the person that is lifted and changed on its own page; null where there is none of that id. */
export function ownHold(found: { holds: readonly Hold[] }, holdId: string): Hold | null {
  return found.holds.find(({ id, owner }) => id === holdId && owner === null) ?? null
}

/** What can be stopped, in the words of what someone then may not do. */
export function gateChoices(gates: readonly string[]) {
  const t = textsIn('en')
  return [
    {
      value: everything,
      label: sentenceStart(t('gates:everything')),
      hint: 'All that is listed here, and whatever is added later.',
    },
    ...gates.map((value) => ({
      value,
      label: sentenceStart(t(`gates:items.${value}.stop`, { defaultValue: gateName(value, 'en') })),
    })),
  ]
}

/** What a form about a hold sent, box by box; the gates that were ticked with commas between them. */
export async function holdBoxes(request: Request): Promise<Record<string, string>> {
  const form = await request.formData()
  const boxes: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') boxes[name] = value.replaceAll('\u0000', '')
  return { ...boxes, gates: form.getAll('gates').join(',') }
}

/** The boxes of the gates that a hold names. */
export function gatesBox(gates: readonly string[] | null | undefined): string {
  return gates ? gates.join(',') : everything
}

/** The hold that a form wants. */
export function readHold(boxes: Boxes): { terms: HoldTerms; reason: string } | { errors: BoxError[] } {
  const reader = readerOf(boxes)
  const ticked = (boxes.gates ?? '').split(',').filter(Boolean)
  if (ticked.length === 0) reader.wrong('gates', 'choice.missing')
  const from = reader.date('from', null)
  const through = isEmptyDate(boxes, 'through') ? null : reader.date('through', null)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!from || !reason || reader.errors.length > 0) return { errors: reader.errors }
  return { terms: { gates: ticked.includes(everything) ? null : ticked, from, through }, reason }
}

const problems: Readonly<Record<HoldProblem | 'same', { box: string; text: string }>> = {
  'no-gate': { box: 'gates', text: 'Choose among what is shown; no position of this person has the rest' },
  past: {
    box: 'from',
    text: 'The first day has passed; a hold begins today or later. What happened before belongs in the reason',
  },
  'ends-early': { box: 'through', text: 'The last day comes before the first day; check both dates' },
  over: { box: 'through', text: 'The last day has passed; to end the hold now, lift it' },
  same: { box: '', text: 'This is what the hold stops already; change something, or go back' },
}

/** What is wrong with a hold, at its box. */
export function holdError(problem: HoldProblem | 'same'): { box: string; text: string } {
  return problems[problem]
}
