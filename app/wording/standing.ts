import { createInstance } from 'i18next'
import type { StatusKind } from '#app/components/status.tsx'
import { daysBetween } from '#domain/calendar/dates.ts'
import { plainName } from '#domain/compose.ts'
import type { Renewal } from '#domain/renewal.ts'
import type { RequirementStatus } from '#domain/standing.ts'
import type { SeenStatus } from '#domain/visibility.ts'
import type { AnswerWithWaivers } from '#domain/waivers.ts'
import { longDate, throughWithDaysLeft } from '#locales/dates.ts'
import { type Language, languages, resources } from '#locales/index.ts'
import { joinList } from '#locales/phrases.ts'
import { positionText } from '#locales/positions.ts'
import {
  type AnsweredRequirement,
  gateText,
  noSites,
  requirementInSentence,
  requirementWord,
  type SiteNames,
  gateSentence as sentenceOf,
  type Translate,
} from '#locales/sentences.ts'

/** Within this many days of its last good day something is shown as lapsing. Agency policy. */
export const lapsingWithinDays = 30

const translators = Object.fromEntries(
  languages.map((language) => {
    const instance = createInstance()
    instance.init({ lng: language, resources, initImmediate: false, interpolation: { escapeValue: false } })
    const translate: Translate = (key, values) => instance.t(key, values ?? {})
    return [language, translate]
  }),
) as Record<Language, Translate>

/** Every text in one language, outside of React: for loaders and pure wording. Keys are `namespace:path.to.text`. */
export function textsIn(language: Language): Translate {
  return translators[language]
}

function named(key: string, id: string, language: Language): string {
  return textsIn(language)(key, { defaultValue: id.replaceAll('-', ' ') })
}

/** A requirement's name for a row or heading; one that the texts do not know is called by its id without hyphens. */
export function requirementName(requirement: string, language: Language): string {
  const item = plainName(requirement)
  return named(`requirements:items.${item}.name`, item, language)
}

/** A gate's name for a row or heading; that of a site where `sites` has it. */
export function gateName(gate: string, language: Language, sites: SiteNames = noSites): string {
  return gateText(textsIn(language), gate, 'name', sites)
}

/** A position's title. */
export function positionTitle(positionId: string, language: Language): string {
  return positionText(positionId, language)?.title ?? positionId.replaceAll('-', ' ')
}

/** What limits or blocks a gate, in the words for inside a sentence: `TB`, `employment`. */
export function limitInSentence(name: string, language: Language): string {
  const t = textsIn(language)
  const blocker = t(`gates:blockers.${name}.name`, { defaultValue: '' })
  return blocker === '' ? requirementInSentence(t, name) : blocker.toLowerCase()
}

/**
 * A gate's answer in one or two sentences: "Cleared for the hospital through 14 March 2027; TB lapses first." Pass what
 * `domain/visibility.ts` lets the viewer see (`seenGate`).
 *
 * @param gate the gate's id, such as `hospital`
 * @param _today the day the answer is about; the sentence holds for it and names no other "today"
 * @param renewal from `renewed`: adds what renewing the limit would lead to
 */
export function gateSentence(
  answer: AnswerWithWaivers,
  gate: string,
  _today: string,
  language: Language,
  renewal: Renewal | null = null,
  sites: SiteNames = noSites,
): string {
  const sentence = sentenceOf(textsIn(language), gate, answer, language, sites)
  return renewal ? `${sentence} ${renewalSentence(renewal, answer.limitedBy.length, language)}` : sentence
}

function renewalSentence({ through, limitedBy }: Renewal, count: number, language: Language): string {
  const t = textsIn(language)
  if (through === null) return t('standing:renewingOpen', { count })
  const date = longDate(through, language)
  if (limitedBy.length === 0) return t('standing:renewingOnly', { count, date })
  const names = limitedBy.map((name) => limitInSentence(name, language))
  return t('gates:sentence.renewing', { count, date, list: joinList(names, language) })
}

/** A status for the page: `kind` picks icon and colour of `Status`, `word` is its text, `detail` the dates beside it. */
export type StatusWords = { kind: StatusKind; word: string; detail: string | null }

/**
 * A requirement's status in words, as far as the viewer may know it.
 *
 * @param seen from `seenStatus`; null (nothing may be seen) reads "Not verified"
 * @param _requirement its id; every requirement is spoken of in the same words
 * @param today the day the status is about; days left are counted from it
 */
export function statusWords(
  seen: SeenStatus | null,
  _requirement: string,
  today: string,
  language: Language,
): StatusWords {
  const t = textsIn(language)
  if (seen === null) return { kind: 'unknown', word: t('gates:word.unknown'), detail: null }
  const answer: AnsweredRequirement = seen.seen === 'full' ? seen.status : seen
  const plain = seen.seen === 'full' ? detailOf(seen.status, today, language) : maskedDetail(seen, today, language)
  const detail = isChecked(answer) && plain ? untilThen(answer, plain, language) : plain
  return { kind: kindOf(answer, today), word: requirementWord(t, answer), detail }
}

function kindOf(answer: AnsweredRequirement, today: string): StatusKind {
  if (answer.status === 'not cleared yet') return 'not-cleared'
  if (answer.status === 'met')
    return answer.through && daysBetween(today, answer.through) <= lapsingWithinDays ? 'lapsing' : 'met'
  return isChecked(answer) ? 'pending' : answer.status
}

function isChecked(answer: AnsweredRequirement): boolean {
  return answer.pending === true && answer.status !== 'waived'
}

/** What holds while something new is being checked, so that its dates are not taken for those of the check. */
function untilThen({ status }: AnsweredRequirement, plain: string, language: Language): string {
  const t = textsIn(language)
  return t('standing:untilThen', { word: requirementWord(t, { status }).toLowerCase(), detail: plain })
}

function maskedDetail(seen: Extract<SeenStatus, { seen: 'masked' }>, today: string, language: Language): string | null {
  return seen.status === 'not cleared yet' ? null : goodThrough(seen.through, today, language)
}

function goodThrough(through: string | null, today: string, language: Language): string {
  const date = throughWithDaysLeft(through, today, language)
  return through === null ? date : textsIn(language)('standing:through', { date })
}

function detailOf(status: RequirementStatus, today: string, language: Language): string | null {
  const t = textsIn(language)
  const day = (date: string) => longDate(date, language)
  switch (status.status) {
    case 'met':
    case 'waived':
      return goodThrough(status.through, today, language)
    case 'grace':
      return t('standing:due', { date: throughWithDaysLeft(status.through, today, language) })
    case 'failed':
      return status.again === null ? null : t('standing:again', { date: day(status.again) })
    case 'lapsed':
      return status.again === null
        ? t('standing:since', { date: day(status.since) })
        : t('standing:sinceAgain', { date: day(status.since), again: day(status.again) })
    case 'not-yet':
      return t('standing:from', { date: day(status.again) })
    case 'missing':
      return null
  }
}

/** The waivers without which a gate would not be cleared, as a sentence for HR; null where there are none. */
export function restsOnWaivers(waivers: readonly { requirement: string; through: string | null }[]): string | null {
  if (waivers.length === 0) return null
  const named = waivers.map(
    ({ requirement, through }) =>
      `${limitInSentence(requirement, 'en')}${through ? ` through ${longDate(through, 'en')}` : ''}`,
  )
  return `It rests on ${waivers.length === 1 ? 'a waiver' : 'waivers'} of ${joinList(named, 'en')}.`
}
