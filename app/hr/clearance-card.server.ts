import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { cardStateQuestions, cardStateWords } from '#app/wording/clearance-card.ts'
import { credentialStateWords } from '#app/wording/credentials.ts'
import { checkKinds, checkWords } from '#app/wording/sources.ts'
import { gateName } from '#app/wording/standing.ts'
import { cardEntries, cardsOf } from '#db/queries/clearance-card.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { factsOnRecord } from '#db/queries/hr-person.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import { personById } from '#db/queries/person.ts'
import { positionsById } from '#db/queries/positions.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import type { Scope } from '#domain/authority.ts'
import {
  cardCounts,
  cardRequirements,
  isCard,
  nextStatesOf,
  presentCardState,
  standingEntries,
} from '#domain/clearance-card.ts'
import { credentialStateOn } from '#domain/credentials.ts'
import { afterOffer } from '#domain/hiring.ts'
import type { PositionVersion } from '#domain/positions/index.ts'
import { versionOn } from '#domain/versions.ts'
import { longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'
import type { WhoseCard } from '#workflows/clearance-cards/find-card.ts'
import { mayShowEvidence } from './person.server.ts'

type Db = AppLoadContext['portal']['database']['db']
type ReadScope = Scope<'read application'> | Scope<'read person'> | Scope<'record clearance card'>
type When = { today: string; timeZone: string }

/** Whose card a page is about, for which positions, whether anything may be recorded of it, and where its pages are. */
export type CardOwner = {
  whose: WhoseCard
  personId: string
  name: string
  versions: PositionVersion[]
  open: boolean
  href: string
}

/** The owner of the card of an application; null outside the scope. */
export async function cardOfApplication(
  db: Db,
  scope: Scope<'read application'> | Scope<'record clearance card'>,
  id: string,
  today: string,
): Promise<CardOwner | null> {
  const found = await sentApplication(db, scope, today, id)
  if (!found) return null
  const { application, posting, person } = found
  const position = (await positionsById(db, [posting.positionId])).get(posting.positionId)
  if (!position) return null
  return {
    whose: { applicationId: id },
    personId: application.personId,
    name: `${person.givenName} ${person.familyName}`.trim(),
    versions: [versionOn(position, today)],
    open: afterOffer(application.state),
    href: `/hr/applications/${id}/fingerprint`,
  }
}

/** The owner of a person's card, with or without an application; null outside the scope and before an accepted offer. */
export async function cardOfPerson(
  db: Db,
  scope: Scope<'read person'>,
  id: string,
  today: string,
): Promise<CardOwner | null> {
  const person = await personById(db, scope, today, id)
  const records = [...(await recordsOf(db, id))]
  const shown = await Promise.all(records.map((record) => mayShowEvidence(db, scope, today, record)))
  if (!person || !shown.includes(true)) return null
  const evidence = await evidenceOfMany(db, records)
  const held = [...evidence.values()].flatMap(({ positions }) => positions)
  return {
    whose: { personId: id },
    personId: id,
    name: `${person.givenName} ${person.familyName}`.trim() || 'No name given',
    versions: held.map(({ position }) => versionOn(position, today)),
    open: true,
    href: `/hr/people/${id}/fingerprint`,
  }
}

/** Where the card stands, in words, for HR; null where nothing of it may be shown or there is nothing to show. */
export async function readCard(db: Db, scope: ReadScope, owner: CardOwner, { today, timeZone }: When) {
  const { personId, versions, open } = owner
  const entries = await cardEntries(db, scope as Scope<'read person'>, today, personId)
  if (!open && entries.length === 0) return null
  const cards = await cardsOf(db, scope as Scope<'read person'>, today, personId)
  const asking = versions.map((version) => ({ version, requirements: cardRequirements(version) }))
  const gates = asking.flatMap(({ version, requirements }) =>
    Object.entries(version.gates)
      .filter(([, { requires }]) => requirements.some((name) => requires.includes(name)))
      .map(([gate]) => gate),
  )
  const names = await namesOfAccounts(
    db,
    entries.map(({ by }) => by),
  )
  const state = presentCardState(entries, cards, today)
  const standing = standingEntries(entries)
  const asked = asking.some(({ requirements }) => requirements.length > 0)
  const counts = cardCounts(cards, today)
  return {
    asked: asked || ('personId' in owner.whose && cards.length > 0),
    neededFor: joinList(
      [...new Set(gates)].map((gate) => gateName(gate, 'en')),
      'en',
    ),
    state: cardStateWords[state],
    renewing: state === 'applied' && counts,
    next: open ? nextStatesOf(state, counts).map((next) => ({ state: next, title: titleOf(next, state, counts) })) : [],
    cards: await cardRows(db, scope, personId, entries, { today, timeZone }),
    newest: standing.at(-1)?.id ?? null,
    entries: entries.map((entry) => ({
      id: entry.id,
      words: entry.state ? cardStateWords[entry.state].text : 'Taken back: the entry before was a mistake',
      on: entry.state && entry.on,
      note: [entry.ivp !== null && (entry.ivp ? 'IVP card.' : 'Regular card.'), entry.note].filter(Boolean).join(' '),
      undone: entry.state !== null && !standing.some(({ id: each }) => each === entry.id),
      by: `${instantInWords(entry.at, timeZone)}${entry.by ? ` by ${names.get(entry.by) ?? 'someone'}` : ''}`,
    })),
  }
}

export type CardData = NonNullable<Awaited<ReturnType<typeof readCard>>>

/** What recording a state is called, from where the card stands now. */
export function titleOf(
  next: keyof typeof cardStateQuestions,
  state: keyof typeof cardStateWords,
  counts: boolean,
): string {
  if (next === 'applied' && counts) return 'The person has applied for the next card'
  if (next === 'issued') return state === 'suspended' ? 'The card was given back' : 'A card was issued'
  return cardStateQuestions[next].title
}

/** Every card there is or was, the newest first, as far as whoever looks may know of it. */
async function cardRows(
  db: Db,
  scope: ReadScope,
  personId: string,
  entries: readonly { ivp: boolean | null; added: string[] }[],
  { today, timeZone }: When,
) {
  const records = [...(await recordsOf(db, personId))]
  const rows = (await Promise.all(records.map((record) => factsOnRecord(db, scope, today, record)))).flat()
  const roots = [...new Set(rows.map(({ root }) => root))]
  return roots.flatMap((root) => {
    const ofIt = rows.filter((row) => row.root === root)
    const now = ofIt.find(({ retractedAt }) => retractedAt === null)
    if (!now || !isCard(now.body)) return []
    const { from, through, level, restrictions } = now.body
    const ivp = entries.find((entry) => entry.ivp !== null && ofIt.some(({ id }) => entry.added.includes(id)))?.ivp
    const check = now.check
    return [
      {
        id: now.id,
        words: `${longDate(from, 'en')}${through ? ` through ${longDate(through, 'en')}` : ''}`,
        detail: [level ? 'Level I' : 'not Level I', ivp !== undefined && (ivp ? 'IVP' : 'regular')]
          .filter(Boolean)
          .join(', '),
        restricted: (restrictions ?? []).includes('driving'),
        state: credentialStateWords[credentialStateOn(now.body, today)],
        check: check
          ? {
              kind: checkKinds[check.result],
              text: `${checkWords[check.result]}: ${check.source}, ${longDate(check.checkedOn, 'en')}`,
              by: `${instantInWords(check.at, timeZone)}${check.byName ? ` by ${check.byName}` : ''}`,
            }
          : null,
      },
    ]
  })
}
