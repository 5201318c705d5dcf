import { throughDate } from '#domain/calendar/dates.ts'
import type { Fact } from '#domain/facts.ts'
import { longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'
import { requirementName } from './standing.ts'

const levels: Readonly<Record<string, string>> = {
  'high-school': 'High school diploma',
  ged: 'GED',
  associate: 'Associate degree',
  bachelor: "Bachelor's degree",
  master: "Master's degree",
  doctorate: 'Doctorate',
}

/** The levels of education for a choice, from the lowest. */
export const levelChoices = Object.entries(levels).map(([value, label]) => ({ value, label }))

/** A level of education in words. */
export function levelWords(level: string): string {
  return levels[level] ?? level
}

const spaced = (name: string) => name.replaceAll('-', ' ')
const day = (date: string) => longDate(throughDate(date), 'en')
const through = (date: string | null | undefined) => (date ? ` through ${day(date)}` : '')
const started = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A fact in a few words, for staff: what it is and its dates. Show it only to those who may see it (`seesEvidence`). */
export function factWords(fact: Fact): string {
  switch (fact.kind) {
    case 'birth-date':
      return `Born ${day(fact.on)}`
    case 'education':
      return `${levelWords(fact.level)}${fact.field ? ` in ${spaced(fact.field)}` : ''}, ${day(fact.on)}`
    case 'experience':
      return `Work in ${spaced(fact.field)}, ${day(fact.from)}${through(fact.through)}`
    case 'attestation':
      return `Signed on ${day(fact.on)}${fact.withdrawnOn ? `, withdrawn on ${day(fact.withdrawnOn)}` : ''}`
    case 'training':
      return `Training in ${spaced(fact.course)}, graduated ${day(fact.on)}`
    case 'credential':
      return credentialWords(fact)
    case 'check':
      return `${requirementName(fact.of, 'en')}: ${fact.outcome === 'clear' ? 'clear' : 'not clear'} on ${day(fact.on)}`
    case 'driving-record':
      return `${fact.partial ? 'Partial driving record' : 'Driving record'}${fact.state ? ` from ${fact.state}` : ''} of ${day(fact.on)}: ${counted(fact.violations.length, 'violation')}, ${counted(fact.suspensions.length, 'suspension')}`
    case 'supervision':
      return `Supervised by a ${spaced(fact.by)} from ${day(fact.from)}${through(fact.through)}`
    case 'enrollment':
      return `Enrolled, eligible from ${day(fact.eligibleFrom)}${through(fact.through)}`
    case 'waiver':
      return `Waiver of ${requirementName(fact.requirement, 'en')}, ${day(fact.from)}${through(fact.through)}`
    case 'hold':
      return `Hold from ${day(fact.from)}${through(fact.through)}`
  }
}

function credentialWords(fact: Extract<Fact, { kind: 'credential' }>): string {
  const what = started(
    joinList(
      fact.of.map((of) => requirementName(of, 'en')),
      'en',
    ),
  )
  const restrictions = fact.restrictions?.length ? `; restricted: ${fact.restrictions.map(spaced).join(', ')}` : ''
  const stops = (fact.interruptions ?? [])
    .map((each) => `; ${spaced(each.why)} from ${day(each.from)}${through(each.through)}`)
    .join('')
  const level = fact.level == null ? '' : `, level ${fact.level}`
  return `${what}${fact.state ? ` (${fact.state})` : ''}${level}, from ${day(fact.from)}${through(fact.through)}${restrictions}${stops}`
}

function counted(count: number, what: string): string {
  return count === 0 ? `no ${what}s` : `${count} ${what}${count === 1 ? '' : 's'}`
}

/** Where a fact came from. */
export const sourceWords = {
  submission: 'sent in and reviewed',
  screening: 'screening',
  signature: 'signed',
  'personnel file': 'personnel file',
  decision: 'recorded by HR',
} as const
