import { z } from 'zod'
import { throughDate } from './calendar/dates.ts'
import { inOrder } from './employment.ts'
import { type Employment, employmentSchema, type Fact, factSchema } from './facts.ts'
import type { Position } from './positions/index.ts'
import { placed, readAll, UnanswerableError } from './problems.ts'

/** Someone of whom the agency has a personnel file, as one line of the file that is imported. */
export type PersonnelRecord = {
  /** The file's own name for the person; nothing but a way to find the line again. */
  person: string | null
  givenName: string
  familyName: string
  email: string | null
  phone: string
  team: string | null
  language: 'en' | 'es'
  positionId: string
  employments: Employment[]
  facts: Fact[]
}

const text = (max: number) =>
  z.string().trim().min(1, 'is empty').max(max, `is longer than ${max} characters`).nullish()

const lineSchema = z.object({
  person: text(200),
  name: text(160),
  givenName: text(80),
  familyName: text(80),
  email: z
    .string()
    .trim()
    .max(254, 'is longer than 254 characters')
    .pipe(z.email('is not an e-mail address'))
    .nullish(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{7,20}$/, 'is not a telephone number')
    .nullish(),
  team: text(120),
  language: z.enum(['en', 'es']).nullish(),
  position: z.string(),
  employments: z.array(employmentSchema).min(1, 'is empty: a personnel file is of people who were hired'),
  facts: z.array(factSchema),
})

type Line = z.infer<typeof lineSchema>

/** Nobody's papers are older; an earlier date is a slip of the keyboard. */
const earliest = '1900-01-01'

const notTaken: Readonly<Record<string, string>> = {
  recordedAt: 'is not taken from a file: what is imported is recorded at the moment of the import',
  retractedAt: 'is not taken from a file: leave out what no longer holds',
  review: 'is not taken from a file: only verified evidence can be imported, the rest is sent in and reviewed',
}

/**
 * Reads one line of a personnel file: the form that `evaluate` reads, with `name` (or `givenName` and `familyName`), `email`, `phone`,
 * `team` and `language`. Anything that the form does not know is refused, so that a misspelt `through` does not make a card
 * good for ever.
 *
 * @param known the agency's positions by id, and today: what has happened cannot be later
 * @returns the record, or everything that is wrong with the line, each as `field: what is wrong`
 */
export function readPersonnelLine(
  line: unknown,
  known: { positions: ReadonlyMap<string, Position>; today: string },
): { record: PersonnelRecord } | { problems: string[] } {
  const read = readAll(lineSchema, line)
  const refused = walk(line, [], ({ key, path }) => {
    const why = path.length > 1 ? notTaken[key] : undefined
    return why && placed(path, why)
  })
  if ('problems' in read) return { problems: [...read.problems, ...refused] }
  const { value } = read
  const name = nameOf(value)
  const position = known.positions.get(value.position)
  const problems = [
    ...refused,
    ...unknownKeys(line, value),
    ...(typeof name === 'string' ? [name] : []),
    ...(position ? misplaced(value, position) : ['position: is not one of the agency’s positions']),
    ...impossible(value, known.today),
  ]
  if (problems.length > 0 || typeof name === 'string') return { problems }
  return {
    record: {
      ...name,
      person: value.person ?? null,
      email: value.email ?? null,
      phone: value.phone ?? '',
      team: value.team ?? null,
      language: value.language ?? 'en',
      positionId: value.position,
      employments: value.employments,
      facts: value.facts,
    },
  }
}

/** Given and family name, or what is wrong. `name` is parted at its comma (`Ruiz Ortega, Elena`), else before its last word. */
function nameOf({ name, givenName, familyName }: Line): { givenName: string; familyName: string } | string {
  if (name && (givenName || familyName)) return 'name: is given twice; give either name, or givenName and familyName'
  if (givenName && familyName) return { givenName, familyName }
  if (givenName) return 'familyName: is missing'
  if (familyName) return 'givenName: is missing'
  if (!name) return 'name: is missing'
  const comma = name.indexOf(',')
  const space = name.lastIndexOf(' ')
  const parts =
    comma >= 0
      ? { familyName: name.slice(0, comma).trim(), givenName: name.slice(comma + 1).trim() }
      : { givenName: name.slice(0, Math.max(space, 0)).trim(), familyName: name.slice(space + 1) }
  return parts.givenName && parts.familyName ? parts : 'name: has one part only; give givenName and familyName'
}

function misplaced({ facts, employments }: Line, position: Position): string[] {
  const requirements = new Set(position.versions.flatMap((version) => Object.keys(version.requirements)))
  const gates = new Set(position.versions.flatMap((version) => Object.keys(version.gates)))
  const problems = facts.flatMap((fact, i) => {
    if (fact.kind === 'waiver' && !requirements.has(fact.requirement))
      return [placed(['facts', i, 'requirement'], 'is not a requirement of the position')]
    if (fact.kind !== 'hold') return []
    const strange = (fact.gates ?? []).some((gate) => !gates.has(gate))
    return strange ? [placed(['facts', i, 'gates'], 'names a gate that the position does not have')] : []
  })
  try {
    inOrder(employments)
  } catch (error) {
    if (!(error instanceof UnanswerableError)) throw error
    problems.push(error.message)
  }
  return problems
}

const dates = new Set(['on', 'from', 'through', 'withdrawnOn', 'eligibleFrom', 'hiredOn', 'lastDay', 'violations'])

/** Dates before living memory, and dates in the future of what can only have happened already. */
function impossible({ facts, employments }: Line, today: string): string[] {
  const tooEarly = walk({ facts, employments }, [], ({ key, path, value }) =>
    typeof value === 'string' && dates.has(key) && value < earliest ? placed(path, 'is before 1900') : undefined,
  )
  const tooLate = facts.flatMap((fact, i) =>
    pastDays(fact)
      .filter(([, day]) => throughDate(day) > today)
      .map(([path]) => placed(['facts', i, ...path], 'is in the future')),
  )
  return [...tooEarly, ...tooLate]
}

/** The days of a fact that cannot be later than today, each with its place. */
function pastDays(fact: Fact): [path: (string | number)[], day: string][] {
  switch (fact.kind) {
    case 'birth-date':
    case 'education':
    case 'training':
    case 'check':
      return [[['on'], fact.on]]
    case 'attestation':
      return [[['on'], fact.on], ...(fact.withdrawnOn ? [pair(['withdrawnOn'], fact.withdrawnOn)] : [])]
    case 'experience':
      return [pair(['from'], fact.from), pair(['through'], fact.through)]
    case 'driving-record':
      return [pair(['on'], fact.on), ...fact.violations.map((day, i) => pair(['violations', i], day))]
    default:
      return []
  }
}

function pair(path: (string | number)[], day: string): [(string | number)[], string] {
  return [path, day]
}

type Place = { key: string; path: (string | number)[]; value: unknown }

/** Visits everything inside a value that is neither null nor absent; `key` of an entry of a list is the list's own. */
function walk(
  value: unknown,
  path: (string | number)[],
  visit: (place: Place) => string | undefined,
  key = '',
): string[] {
  if (value == null) return []
  const said = path.length > 0 ? visit({ key, path, value }) : undefined
  const inside = Array.isArray(value)
    ? value.flatMap((each, i) => walk(each, [...path, i], visit, key))
    : typeof value === 'object'
      ? Object.entries(value).flatMap(([name, each]) => walk(each, [...path, name], visit, name))
      : []
  return said === undefined ? inside : [said, ...inside]
}

/** What was in the line and did not come through reading: keys that nothing would ever have looked at. */
function unknownKeys(line: unknown, understood: unknown, path: (string | number)[] = []): string[] {
  if (typeof line !== 'object' || line === null) return []
  return Object.entries(line).flatMap(([key, value]) => {
    const place = [...path, Array.isArray(line) ? Number(key) : key]
    const counterpart = (understood as Readonly<Record<string, unknown>> | null | undefined)?.[key]
    if (counterpart === undefined && value !== undefined) return [placed(place, 'is not a field of this form')]
    return unknownKeys(value, counterpart, place)
  })
}
