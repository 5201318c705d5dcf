import type { AppLoadContext } from '@remix-run/node'
import { gateSentence, positionTitle, requirementName, type StatusWords, statusWords } from '#app/wording/standing.ts'
import { type Evidence, evidenceOfMany } from '#db/queries/evidence.ts'
import { positionsById } from '#db/queries/positions.ts'
import { type BoardQuestion, boardPage, boardPositions } from '#db/queries/team-board.ts'
import type { Scope, Viewer } from '#domain/authority.ts'
import { probationDay } from '#domain/probation.ts'
import { type Probation, type StandingOverTime, standingOf } from '#domain/standing.ts'
import { gatesOfBoard, positionOnBoard, seenOnBoard } from '#domain/team-board.ts'
import { type GateWords, gatesInWords, gateWords, heldSentence } from './words.ts'

type Db = AppLoadContext['portal']['database']['db']

/** A person on the board, in words; it holds nothing that a manager may not know. */
export type BoardRow = { personId: string; name: string; position: string; gate: GateWords; phrases: string }

export type PersonStanding = {
  position: string
  gates: (GateWords & { sentence: string })[]
  requirements: (StatusWords & { requirement: string; name: string })[]
  probation: (Probation & { day?: number; of?: number }) | null
}

/** The gates of the positions that the team's people hold; the hospital's comes first. */
export async function boardGates(db: Db, scope: Scope<'read team board'>, today: string): Promise<string[]> {
  const positions = await positionsById(db, await boardPositions(db, scope, today))
  return gatesOfBoard(positions.values()).sort((a, b) => Number(b === 'hospital') - Number(a === 'hospital'))
}

/** A page of the board: people chosen by their spans, then each one's answers worked out from the evidence. */
export async function readBoard(db: Db, scope: Scope<'read team board'>, question: BoardQuestion) {
  const page = await boardPage(db, scope, question)
  const evidence = await evidenceOfMany(
    db,
    page.people.map(({ personId }) => personId),
  )
  const rows = page.people.map(({ personId, name }): BoardRow => {
    const { on, gate } = question
    const seen = seenOf(scope.viewer, personId, evidence.get(personId), gate, on)
    const words = seen?.gates.map((each) => gateWords(each.gate, each, on)) ?? []
    return {
      personId,
      name,
      position: seen ? positionTitle(seen.positionId, 'en') : '',
      gate: words.find((each) => each.gate === gate) ?? gateWords(gate, undefined, on),
      phrases: seen ? gatesInWords(seen.gates, gate) : '',
    }
  })
  return { counts: page.counts, total: page.total, rows }
}

/** One person's page: a sentence per gate, every requirement as far as it may be known, and the probation. */
export async function readPerson(
  db: Db,
  scope: Scope<'read team board'>,
  personId: string,
  gate: string,
  on: string,
): Promise<PersonStanding> {
  const evidence = (await evidenceOfMany(db, [personId])).get(personId)
  const seen = seenOf(scope.viewer, personId, evidence, gate, on)
  if (!seen) return { position: '', gates: [], requirements: [], probation: null }
  const { position, employments, standing } = seen.shown
  const { probation } = standing.at(on)
  return {
    position: positionTitle(seen.positionId, 'en'),
    gates: seen.gates.map((each) => ({
      ...gateWords(each.gate, each, on),
      sentence: each.held ? heldSentence(each) : gateSentence(each.answer, each.gate, on, 'en'),
    })),
    requirements: seen.requirements.map(({ requirement, seen: status }) => ({
      requirement,
      name: requirementName(requirement, 'en'),
      ...statusWords(status, requirement, on, 'en'),
    })),
    probation: probation && { ...probation, ...probationDay(position, employments, on) },
  }
}

/** What a manager may know of one person on a day; null for someone without an employment. */
function seenOf(viewer: Viewer, personId: string, evidence: Evidence | undefined, gate: string, on: string) {
  if (!evidence) return null
  const held = evidence.positions.map((each) => ({
    ...each,
    standing: standingOf({ position: each.position, facts: evidence.facts, employments: each.employments }),
  }))
  const shown = positionOnBoard<(typeof held)[number] & { standing: StandingOverTime }>(held, gate, on)
  if (!shown) return null
  return { ...seenOnBoard(viewer, personId, shown.standing, on), positionId: shown.id, shown }
}
