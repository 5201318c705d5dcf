import { longDate, spellDate } from './dates.ts'
import type { Language } from './languages.ts'
import { joinList, sentenceStart } from './phrases.ts'

/** i18next's `t` of the same language, whatever namespace it starts from. */
export type Translate = (key: string, values?: Record<string, unknown>) => string

/** An answer about a gate, as far as its reader may know it. Dates are `YYYY-MM-DD`; `through` null while cleared = open-ended. */
export interface AnsweredGate {
  readonly cleared: boolean
  readonly through: string | null
  readonly limitedBy: readonly string[]
  readonly blockedBy: readonly string[]
  readonly again: string | null
  /** Of `limitedBy` those of which it is a waiver that ends. */
  readonly waived?: readonly string[] | undefined
}

/** A requirement's status, as far as its reader may know it. */
export interface AnsweredRequirement {
  readonly status: 'met' | 'waived' | 'failed' | 'grace' | 'lapsed' | 'not-yet' | 'missing' | 'not cleared yet'
  readonly through?: string | null
  readonly since?: string
  readonly again?: string | null
  readonly pending?: true
}

const blockers: readonly string[] = ['employment', 'leave', 'hold']

/** The sites by their gates, for the words about those: what the texts know is the positions' own gates. */
export type SiteNames = ReadonlyMap<string, string>

export const noSites: SiteNames = new Map()

/** A text about a gate, or about a site where it is a site's. */
export function gateText(
  t: Translate,
  gate: string,
  part: 'name' | 'yes' | 'no' | 'noUntil' | 'cleared' | 'notCleared' | 'stop',
  sites: SiteNames,
  values: Record<string, unknown> = {},
): string {
  const site = sites.get(gate)
  return site === undefined
    ? t(`gates:items.${gate}.${part}`, { defaultValue: gate.replaceAll('-', ' '), ...values })
    : t(`gates:site.${part}`, { ...values, site })
}

/** A requirement that is asked beside another of its name, or that every site has of its own, is spoken of in the same words. */
function itemOf(requirement: string): string {
  return requirement.replace(/(@[^~]+)?(~(agency|site))?$/, '')
}

/** A requirement as it is called inside a sentence; one that has no text of its own is called by its name without hyphens. */
export function requirementInSentence(t: Translate, requirement: string): string {
  const item = itemOf(requirement)
  return t(`requirements:items.${item}.inSentence`, { defaultValue: item.replaceAll('-', ' ') })
}

/** For the person and HR: `Cleared for the hospital through 14 March 2027; TB lapses first.` or why not, and from when again. */
export function gateSentence(
  t: Translate,
  gate: string,
  answer: AnsweredGate,
  language: Language,
  sites: SiteNames = noSites,
): string {
  const cleared = gateText(t, gate, 'cleared', sites)
  if (answer.cleared) {
    if (answer.through === null) return t('gates:sentence.open', { cleared })
    const date = longDate(answer.through, language)
    const ends = endClauses(t, answer, language)
    return ends
      ? t('gates:sentence.throughBecause', { cleared, date, ends })
      : t('gates:sentence.through', { cleared, date })
  }
  const blocked = t('gates:sentence.blocked', {
    notCleared: gateText(t, gate, 'notCleared', sites),
    blocks: clauses(t, answer.blockedBy, 'block', language),
  })
  if (answer.again === null) return blocked
  return `${blocked} ${t('gates:sentence.again', { date: longDate(answer.again, language) })}`
}

/** What ends it, or what stands in its way, in words: `TB lapses first`, `CPR is not cleared yet`; empty where nothing does. */
export function gateReason(t: Translate, answer: AnsweredGate, language: Language): string {
  return answer.cleared ? endClauses(t, answer, language) : clauses(t, answer.blockedBy, 'block', language)
}

/** For managers, after a name: `may enter the hospital`, `may not enter the hospital until CPR and TB are in order`. */
export function gatePhrase(
  t: Translate,
  gate: string,
  answer: AnsweredGate,
  language: Language,
  sites: SiteNames = noSites,
): string {
  if (answer.cleared) return gateText(t, gate, 'yes', sites)
  const list = clauses(t, answer.blockedBy, 'until', language)
  return list ? gateText(t, gate, 'noUntil', sites, { list }) : gateText(t, gate, 'no', sites)
}

/** Where a requirement stands, as a sentence to the person; followed by one about what waits for a reviewer, if anything does. */
export function requirementSentence(
  t: Translate,
  requirement: string,
  answer: AnsweredRequirement,
  language: Language,
): string {
  const date = (day: string | null | undefined) => (day ? longDate(day, language) : undefined)
  const sentence = sentenceStart(
    t(`requirements:status.${sentenceKey(answer)}`, {
      requirement: requirementInSentence(t, requirement),
      date: date(
        answer.status === 'failed' || answer.status === 'lapsed' || answer.status === 'not-yet'
          ? answer.again
          : answer.through,
      ),
      since: date(answer.since),
    }),
  )
  return answer.pending ? `${sentence} ${t('requirements:status.pending')}` : sentence
}

/** A requirement's status in a word or two, for a row or a table. */
export function requirementWord(t: Translate, answer: Pick<AnsweredRequirement, 'status' | 'pending'>): string {
  if (answer.pending && answer.status !== 'waived') return t('requirements:word.pending')
  return t(`requirements:word.${wordKeys[answer.status]}`)
}

/**
 * What is wrong with a typed date, as a sentence.
 *
 * @param key under `errors`, for instance `date.impossible`
 * @param typed what stands in the three boxes
 */
export function dateError(
  t: Translate,
  key: string,
  typed: { year: string; month: string; day: string },
  language: Language,
): string {
  if (key !== 'date.impossible') return t(`errors:${key}`)
  const [year, month, day] = [Number(typed.year), Number(typed.month), Number(typed.day)]
  if (!(month >= 1 && month <= 12)) return t('errors:date.month', { month: typed.month.trim() })
  return t('errors:date.impossible', { date: spellDate(year, month, day, language) })
}

const wordKeys: Record<AnsweredRequirement['status'], string> = {
  met: 'met',
  waived: 'waived',
  failed: 'failed',
  grace: 'grace',
  lapsed: 'lapsed',
  'not-yet': 'notYet',
  missing: 'missing',
  'not cleared yet': 'masked',
}

function sentenceKey({ status, through, again }: AnsweredRequirement): string {
  if (status === 'met' || status === 'waived') return through ? status : `${status}Open`
  if (status === 'failed') return again ? 'failed' : 'failedOpen'
  if (status === 'lapsed') return again ? 'lapsedAgain' : 'lapsed'
  return wordKeys[status]
}

/** What ends first; a waiver ends, and what it waives does not lapse. */
function endClauses(t: Translate, { limitedBy, waived = [] }: AnsweredGate, language: Language): string {
  const others = limitedBy.filter((name) => !waived.includes(name))
  const list = joinList(
    waived.map((name) => requirementInSentence(t, name)),
    language,
  )
  return joinList(
    [
      ...(waived.length > 0 ? [t('gates:requirements.waiverEndFirst', { count: waived.length, list })] : []),
      ...(others.length > 0 ? [clauses(t, others, 'endFirst', language)] : []),
    ],
    language,
  )
}

function clauses(
  t: Translate,
  names: readonly string[],
  form: 'endFirst' | 'block' | 'until',
  language: Language,
): string {
  const requirements = names.filter((name) => !blockers.includes(name))
  const list = joinList(
    requirements.map((name) => requirementInSentence(t, name)),
    language,
  )
  return joinList(
    [
      ...(requirements.length > 0 ? [t(`gates:requirements.${form}`, { count: requirements.length, list })] : []),
      ...names.filter((name) => blockers.includes(name)).map((name) => t(`gates:blockers.${name}.${form}`)),
    ],
    language,
  )
}
