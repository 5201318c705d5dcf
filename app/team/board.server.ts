import type { AppLoadContext } from '@remix-run/node'
import type { Strips } from '#app/standing/strips.server.ts'
import { gateName, positionTitle, requirementName, type StatusWords, statusWords } from '#app/wording/standing.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import { extensionsOf } from '#db/queries/probation.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { type BoardQuestion, boardPage, keptGates } from '#db/queries/team-board.ts'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { siteOfGate } from '#domain/compose.ts'
import { employmentOn, probationDay } from '#domain/probation.ts'
import { type ExtendedProbation, extendedProbation } from '#domain/probation-review.ts'
import type { Probation } from '#domain/standing.ts'
import { type Run, stripsOf } from '#domain/strips.ts'
import type { SeenGate } from '#domain/team-board.ts'
import type { SiteNames } from '#locales/sentences.ts'
import { type Cell, cellOf, lastGoodDay, unknownCell } from './cells.ts'
import { oneInstant, type Seen, seenOfMany } from './seen.server.ts'
import { type GateWords, gatesInWords, gateWords, seenSentence } from './words.ts'

type Db = AppLoadContext['portal']['database']['db']
type Asked = { question: BoardQuestion; sites: SiteNames; report: (error: unknown) => void }

/** A person on the board, in words; it holds nothing that a manager may not know. `cells` go with the board's requirements. */
export type BoardRow = {
  personId: string
  name: string
  position: string
  gate: GateWords
  phrases: string
  cells: (Cell | null)[]
}

export type PersonStanding = {
  position: string
  gates: (GateWords & { sentence: string })[]
  requirements: (StatusWords & { requirement: string; name: string })[]
  /** What ends first of all that is good, and its last good day. */
  nextLapse: { names: string[]; through: string } | null
  probation: (Probation & { day?: number; of?: number; extended: ExtendedProbation | null }) | null
  strips: Strips | null
}

/** A page of the board: people chosen by their spans, then each one's answers worked out from the evidence, both of one instant. */
export async function readBoard(db: Db, scope: Scope<'read team board'>, asked: Asked) {
  const { question, sites, report } = asked
  const { on, gate } = question
  const { page, seen } = await db.transaction(async (tx) => {
    const page = await boardPage(tx, scope, question)
    const ids = page.people.map(({ personId }) => personId)
    const evidence = await evidenceOfMany(tx, ids, { sites: true })
    return {
      page,
      seen: seenOfMany(scope.viewer, evidence, await keptGates(tx, scope, ids, question), { gate, on, report }),
    }
  }, oneInstant)
  const requirements = [
    ...new Set([...seen.values()].flatMap((each) => each?.shown.standing.versionOn(on).gates[gate]?.requires ?? [])),
  ]
  const rows = page.people.map(({ personId, name }): BoardRow => {
    const one = seen.get(personId)
    const chosen = one?.gates.find((each) => each.gate === gate)
    const asks = one?.shown.standing.versionOn(on).gates[gate]?.requires ?? []
    const ofBoard = one?.gates.filter((each) => siteOfGate(each.gate) === null || each.gate === gate) ?? []
    return {
      personId,
      name,
      position: one ? positionTitle(one.positionId, 'en') : '',
      gate: gateWords(gate, chosen, on, sites),
      phrases: chosen?.unsure ? '' : gatesInWords(ofBoard, gate, sites),
      cells: requirements.map((requirement) => {
        if (!asks.includes(requirement)) return null
        if (chosen?.unsure) return unknownCell
        const status = one?.requirements.find((each) => each.requirement === requirement)
        return status ? cellOf(status.seen, requirement, on) : null
      }),
    }
  })
  const columns = requirements.map((requirement) => ({ requirement, name: requirementName(requirement, 'en') }))
  return { counts: page.counts, total: page.total, requirements: columns, rows }
}

/** One person's page: a sentence per gate, every requirement as far as it may be known, what lapses next, and the probation. */
export async function readPerson(
  db: Db,
  scope: Scope<'read team board'>,
  personId: string,
  asked: Asked,
): Promise<PersonStanding> {
  const { on, gate } = asked.question
  const seen = await db.transaction(async (tx) => {
    const evidence = await evidenceOfMany(tx, [personId], { sites: true })
    return seenOfMany(scope.viewer, evidence, await keptGates(tx, scope, [personId], asked.question), {
      gate,
      on,
      report: asked.report,
    })
  }, oneInstant)
  const one = seen.get(personId)
  if (!one) return { position: '', gates: [], requirements: [], nextLapse: null, probation: null, strips: null }
  const { position, employments, standing } = one.shown
  const { probation } = standing.at(on)
  const extensions = await extensionsOf(db, await recordsOf(db, personId))
  const employment = employmentOn(employments, on)
  const unsure = one.gates.some((gate) => gate.unsure)
  return {
    position: positionTitle(one.positionId, 'en'),
    gates: inOrder(one.gates, asked.sites).map((each) => ({
      ...gateWords(each.gate, each, on, asked.sites),
      sentence: seenSentence(each, on, asked.sites),
    })),
    requirements: one.requirements.map(({ requirement, seen: status }) => ({
      requirement,
      name: requirementName(requirement, 'en'),
      ...statusWords(unsure ? null : status, requirement, on, 'en'),
    })),
    nextLapse: unsure ? null : nextLapseOf(one.requirements),
    probation: probation && {
      ...probation,
      ...probationDay(position, employments, on),
      extended: employment
        ? extendedProbation(probation.lastDay, extensions, { positionId: one.positionId, ...employment, on })
        : null,
    },
    strips: unsure ? null : stripsFrom(one, on, asked.sites),
  }
}

/** The positions' own gates as they come, then the sites' by name. */
function inOrder(gates: readonly SeenGate[], sites: SiteNames): SeenGate[] {
  const own = gates.filter(({ gate }) => siteOfGate(gate) === null)
  return [...own, ...[...sites.keys()].flatMap((name) => gates.find(({ gate }) => gate === name) ?? [])]
}

function nextLapseOf(requirements: Seen['requirements']): PersonStanding['nextLapse'] {
  const ends = requirements.flatMap(({ requirement, seen }) => {
    const through = lastGoodDay(seen)
    return through === null ? [] : [{ requirement, through }]
  })
  const [first] = ends.map(({ through }) => through).sort()
  if (!first) return null
  const names = ends.filter(({ through }) => through === first).map(({ requirement }) => requirement)
  return { names, through: first }
}

const daysDrawn = 730

/** How long what is good on the day stays so; nothing of before, and nothing of what comes once it has ended. */
function stripsFrom({ gates, requirements, shown }: Seen, on: string, sites: SiteNames): Strips {
  const window = { from: on, through: addDays(on, daysDrawn) }
  const statuses = new Map(requirements.map(({ requirement, seen }) => [requirement, seen]))
  const isMasked = (requirement: string) => statuses.get(requirement)?.seen === 'masked'
  const drawn = stripsOf(shown.standing, on, window, {
    gate: (name) => gates.some(({ gate }) => gate === name),
    masked: isMasked,
  })
  const rows = drawn
    .filter(({ of, name }) => of === 'gate' || statuses.has(name))
    .map(({ of, name, runs }) => ({
      key: `${of} ${name}`,
      of,
      name: of === 'gate' ? gateName(name, 'en', sites) : requirementName(name, 'en'),
      masked: of === 'requirement' && isMasked(name),
      runs: runs.filter((run) => covers(run, on)).map((run) => ({ ...run, from: on })),
    }))
  return { window, rows }
}

function covers({ from, through }: Run, on: string): boolean {
  return (from === null || from <= on) && (through === null || on <= through)
}
