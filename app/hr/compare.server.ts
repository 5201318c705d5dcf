import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { stateWords } from '#app/wording/applications.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { duplicatesOf } from '#db/queries/duplicates.ts'
import { applicationsOf, factsOnRecord } from '#db/queries/hr-person.ts'
import { employmentsOf, personById } from '#db/queries/person.ts'
import { leadOf } from '#db/queries/same-person.ts'
import type { Scope } from '#domain/authority.ts'
import { evidenceMayBeShown } from '#domain/visibility.ts'
import { longDate } from '#locales/dates.ts'
import { pairProblem } from '#workflows/people/lock-pair.ts'
import { languageNames } from './language-names.ts'

type Db = AppLoadContext['portal']['database']['db']
type ReadScope = Scope<'read person'>

const sources = {
  application: 'Applied here',
  'personnel file': 'Taken over from the personnel file',
  invitation: 'Invited as staff',
} as const

/** Two records side by side, with what speaks for their being of one person; null where one of them is not within the scope. */
export async function readPair(db: Db, scope: ReadScope, today: string, timeZone: string, asked: [string, string]) {
  const [one, other] = [await leadOf(db, asked[0]), await leadOf(db, asked[1])]
  const left = await readSide(db, scope, today, timeZone, one)
  const right = await readSide(db, scope, today, timeZone, other)
  if (!left || !right) return null
  const found = (await duplicatesOf(db, scope, today, one)).find((pair) => [pair.one, pair.other].includes(other))
  const { problem, employed } = await pairProblem(db, scope.viewer, one, other)
  return {
    one: left,
    other: right,
    signs: found?.signs ?? [],
    problem: one === other ? ('merged' as const) : problem,
    employed,
  }
}

export type Pair = NonNullable<Awaited<ReturnType<typeof readPair>>>

async function readSide(db: Db, scope: ReadScope, today: string, timeZone: string, id: string) {
  const person = await personById(db, scope, today, id)
  if (!person) return null
  const { employments } = await employmentsOf(db, scope, today, id)
  const applications = await applicationsOf(db, scope, today, id)
  const states = applications.map(({ state }) => state)
  const shown = evidenceMayBeShown(employments.length > 0, states)
  const facts = shown ? await factsOnRecord(db, scope, today, id) : []
  const born = facts.flatMap(({ body, retractedAt }) => (body.kind === 'birth-date' && !retractedAt ? [body.on] : []))
  return {
    id,
    name: `${person.givenName} ${person.familyName}`.trim() || person.email || 'No name given',
    otherNames: person.otherNames.split('\n').filter(Boolean),
    email: person.email,
    phone: person.phone,
    language: languageNames[person.language],
    known: `${sources[person.source]}, since ${instantInWords(person.createdAt, timeZone)}`,
    bornOn: shown
      ? born.map((on) => longDate(on, 'en')).join(', ') || 'Not on record'
      : 'Not asked before an accepted offer',
    applications: applications.map((row) => ({
      id: row.id,
      words: `${positionTitle(row.positionId, 'en')}, ${row.place}: ${stateWords[row.state].text.toLowerCase()}`,
    })),
    employments: employments.map(
      ({ positionId, hiredOn, lastDay }) =>
        `${positionTitle(positionId, 'en')} from ${longDate(hiredOn, 'en')}${lastDay ? ` through ${longDate(lastDay, 'en')}` : ''}`,
    ),
  }
}

export type Side = NonNullable<Awaited<ReturnType<typeof readSide>>>
