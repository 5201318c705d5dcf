import { differencesOf } from '#domain/reading/differences.ts'
import { proposalsFromText } from '#domain/reading/from-text.ts'
import { proposalsFromBarcode } from '#domain/reading/license-barcode.ts'
import type { Proposals, ProposedField } from '#domain/reading/proposals.ts'
import { isNameOf } from '#domain/reading/same-name.ts'
import type { Reader } from '#integrations/reader.ts'
import type { Paper } from './papers.ts'

/** The day on which specimens are read: all of them lie in its past, and all are good. */
const readOn = '2026-11-27'

const dates: readonly ProposedField[] = ['from', 'through', 'on']

/** What was read of a specimen, against what stands on it. */
export type Judged = {
  right: number
  wanted: number
  rightDates: number
  wantedDates: number
  wrongDates: number
  wrong: string[]
  missing: string[]
  seconds: number
}

/** What a picture is read as, as the portal does it. */
async function readSpecimen(reader: Reader, paper: Paper, picture: Buffer): Promise<Proposals> {
  if (paper.barcode) {
    const answered = await reader.barcode(picture)
    const proposals = answered?.payload && proposalsFromBarcode(answered.payload)
    if (proposals) return proposals
  }
  const lines = await reader.print(picture)
  return lines ? proposalsFromText(lines, paper.read, readOn) : {}
}

/** Reads a specimen and compares: dates must be the same, the rest may be written otherwise. What was covered may be missing. */
export async function judged(reader: Reader, paper: Paper, picture: Buffer): Promise<Judged> {
  const began = performance.now()
  const read = await readSpecimen(reader, paper, picture)
  const seconds = (performance.now() - began) / 1000
  const wanted = Object.keys(paper.proposals) as ProposedField[]
  const isRight = (field: ProposedField) => same(field, read[field], paper.proposals[field])
  const wrong = (Object.keys(read) as ProposedField[]).filter((field) => !isRight(field))
  const right = wanted.filter(isRight)
  return {
    right: right.length,
    wanted: wanted.length,
    rightDates: right.filter((field) => dates.includes(field)).length,
    wantedDates: wanted.filter((field) => dates.includes(field)).length,
    wrongDates: wrong.filter((field) => dates.includes(field)).length,
    wrong: wrong.map((field) => `${field} ${read[field]}`),
    missing: wanted.filter((field) => read[field] === undefined),
    seconds,
  }
}

function same(field: ProposedField, read: string | undefined, printed: string | undefined): boolean {
  if (read === undefined || printed === undefined) return false
  if (field === 'name') return isNameOf(read, [printed])
  if (field !== 'issuer' && field !== 'number') return read === printed
  const fact = { kind: 'training', course: 'any', on: readOn } as const
  return differencesOf({ proposals: { [field]: read }, fact, details: { [field]: printed }, names: [] }).length === 0
}
