import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { cardStateQuestions, cardStateWords } from '#app/wording/clearance-card.ts'
import { gateName } from '#app/wording/standing.ts'
import { cardEntries } from '#db/queries/clearance-card.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import { positionsById } from '#db/queries/positions.ts'
import type { Scope } from '#domain/authority.ts'
import { cardRequirements, cardStateOf, nextCardStates, standingEntries } from '#domain/clearance-card.ts'
import { afterOffer } from '#domain/hiring.ts'
import { type BoxError, type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { versionOn } from '#domain/versions.ts'
import { joinList } from '#locales/phrases.ts'
import { readSourceCheck, type SourceCheck } from '#workflows/submissions/source-check.ts'

type Db = AppLoadContext['portal']['database']['db']

/** Where the card of an application's person stands, in words, for HR; null before an accepted offer. */
export async function readCard(
  db: Db,
  scope: Scope<'read application'>,
  id: string,
  { today, timeZone }: { today: string; timeZone: string },
) {
  const found = await sentApplication(db, scope, today, id)
  if (!found) return null
  const { application, posting } = found
  const entries = await cardEntries(db, scope, today, application.personId)
  if (!afterOffer(application.state) && entries.length === 0) return null
  const position = (await positionsById(db, [posting.positionId])).get(posting.positionId)
  if (!position) return null
  const version = versionOn(position, today)
  const asking = cardRequirements(version)
  const gates = Object.entries(version.gates).filter(([, { requires }]) =>
    asking.some((name) => requires.includes(name)),
  )
  const names = await namesOfAccounts(
    db,
    entries.map(({ by }) => by),
  )
  const state = cardStateOf(entries)
  const standing = standingEntries(entries)
  return {
    asked: asking.length > 0,
    neededFor: joinList(
      gates.map(([gate]) => gateName(gate, 'en')),
      'en',
    ),
    state: cardStateWords[state],
    next: afterOffer(application.state)
      ? nextCardStates[state].map((next) => ({ state: next, title: cardStateQuestions[next].title }))
      : [],
    newest: standing.at(-1)?.id ?? null,
    entries: entries.map((entry) => ({
      id: entry.id,
      words: entry.state ? cardStateWords[entry.state].text : 'Taken back: the entry before was a mistake',
      on: entry.state && entry.on,
      note: entry.note,
      undone: entry.state !== null && !standing.some(({ id: each }) => each === entry.id),
      by: `${instantInWords(entry.at, timeZone)}${entry.by ? ` by ${names.get(entry.by) ?? 'someone'}` : ''}`,
    })),
  }
}

export type CardData = NonNullable<Awaited<ReturnType<typeof readCard>>>

/** The card's dates and the check at its source from their boxes; `from` is the day of the state where it is left empty. */
export function readCardBoxes(
  boxes: Boxes,
  on: string,
  today: string,
):
  | { card: { from: string; through: string; level: number | null; restricted: boolean; check: SourceCheck } }
  | { errors: BoxError[] } {
  const reader = readerOf(boxes)
  const empty = ['from.month', 'from.day', 'from.year'].every((box) => !boxes[box]?.trim())
  const from = empty ? on : reader.date('from', today)
  const through = reader.date('through', null)
  const checked = readSourceCheck(boxes, today)
  const errors = [...reader.errors, ...(checked.ok ? [] : checked.errors)]
  if (!from || !through || !checked.ok || errors.length > 0) return { errors }
  const level = boxes.level === 'on' ? 1 : null
  return { card: { from, through, level, restricted: boxes.restricted === 'on', check: checked.check } }
}
