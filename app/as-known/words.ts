import { instantInWords } from '#app/staff/instant.ts'
import { type GateWords, gateWords } from '#app/team/words.ts'
import { factWords } from '#app/wording/facts.ts'
import { requirementName, type StatusWords, statusWords } from '#app/wording/standing.ts'
import type { BothAnswers } from '#domain/as-known.ts'
import type { Change } from '#domain/changes.ts'
import { longDate } from '#locales/dates.ts'
import type { SiteNames } from '#locales/sentences.ts'

export type WordsFor = { on: string; timeZone: string; sites: SiteNames }

/** What changed an answer, as a phrase: `CPR, from 3 May 2026 through 2 May 2028: recorded on 10 May 2026, 2:05 pm`. */
function changeWords(change: Change, { timeZone, sites }: WordsFor): string {
  const at = change.at && instantInWords(new Date(change.at), timeZone)
  switch (change.what) {
    case 'fact':
      return `${factWords(change.fact)}: ${deedWords(change, at, change.fact.review === 'pending')}`
    case 'employment': {
      const { hiredOn, lastDay, leaves } = change.employment
      const away = leaves?.length ? `, with ${leaves.length === 1 ? 'a leave' : `${leaves.length} leaves`}` : ''
      const through = lastDay ? ` through ${longDate(lastDay, 'en')}` : ''
      return `Employment from ${longDate(hiredOn, 'en')}${through}${away}: ${deedWords(change, at, false)}`
    }
    case 'rules':
      return `${asker(change, sites)} from ${longDate(change.version.effectiveFrom, 'en')}: ${at ? `published on ${at}` : 'always known'}`
  }
}

function asker({ of, siteId }: Extract<Change, { what: 'rules' }>, sites: SiteNames): string {
  if (of === 'position') return 'What the job asks'
  return of === 'agency' ? 'What the agency asks' : `What ${sites.get(`site:${siteId}`) ?? 'the site'} asks`
}

function deedWords({ deed }: Change, at: string | null, pending: boolean): string {
  if (pending) {
    if (deed === 'removed') return 'waited for a reviewer then'
    return at ? `sent in on ${at}, waits for a reviewer` : 'waits for a reviewer'
  }
  if (deed === 'added')
    return at ? `recorded on ${at}` : 'kept under another record, found to be of the same person since'
  return at ? `taken back on ${at}` : 'kept under another record, known since to be of somebody else'
}

/** A requirement's answers side by side. */
export type RequirementRow = {
  requirement: string
  name: string
  masked: boolean
  before: StatusWords
  now: StatusWords
  differs: boolean
  because: string[]
}

const notAsked: StatusWords = { kind: 'unknown', word: 'Not asked', detail: null }

export function requirementRow(each: BothAnswers['requirements'][number], words: WordsFor): RequirementRow {
  const { requirement, masked, before, now, differs } = each
  const said = (seen: typeof before) => (seen ? statusWords(seen, requirement, words.on, 'en') : notAsked)
  return {
    requirement,
    name: requirementName(requirement, 'en'),
    masked,
    before: said(before),
    now: said(now),
    differs,
    because: [...new Set(each.because.map((change) => changeWords(change, words)))],
  }
}

/** A gate's answers side by side, with the requirements that differ behind it and whatever else changed it. */
export type GateRow = {
  gate: string
  name: string
  before: GateWords
  now: GateWords
  differs: boolean
  requirements: RequirementRow[]
  because: string[]
}

export function gateRow(
  each: BothAnswers['gates'][number],
  requirements: readonly RequirementRow[],
  words: WordsFor,
): GateRow {
  const { gate, asks, differs } = each
  const said = (answer: typeof each.before) =>
    gateWords(gate, answer ? { gate, answer, held: false } : undefined, words.on, words.sites)
  const behind = differs ? requirements.filter((row) => row.differs && asks.includes(row.requirement)) : []
  const told = behind.flatMap(({ because }) => because)
  const now = said(each.now)
  return {
    gate,
    name: now.name,
    before: said(each.before),
    now,
    differs,
    requirements: behind,
    because: [...new Set(each.because.map((change) => changeWords(change, words)))].filter(
      (text) => !told.includes(text),
    ),
  }
}

/** A requirement's difference inside a cell: `CPR: “Lapsed” then, “In order” now`. */
export function differenceWords({ name, before, now }: RequirementRow): string {
  const said = ({ word, detail }: StatusWords) => (before.word === now.word && detail ? `${word}, ${detail}` : word)
  return `${name}: “${said(before)}” then, “${said(now)}” now`
}
