import { stateName } from '#app/wording/evidence.ts'
import { requirementName } from '#app/wording/standing.ts'
import { type Answers, minimumAgeOf } from '#domain/application.ts'
import { type Finding, type PreCheckQuestion, preCheck } from '#domain/pre-check.ts'
import { needsOfRequirement } from '#domain/screening.ts'
import { lengthInWords, longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'
import { positionText } from '#locales/positions.ts'
import type { PreCheckInHand } from './pre-check.server.ts'
import type { Row } from './result.tsx'

const leads = { yes: 'yesLead', from: 'fromLead', needed: 'neededLead' } as const

/** What the answers come to, in words. It is computed for this one page and written down nowhere. */
export function resultOf(hand: PreCheckInHand, answers: Answers) {
  const { posting, position, language, today, t } = hand
  const found = preCheck(position, answers, today)
  const named = (requirement: string) => requirementName(requirement, language)
  const promised = positionText(posting.positionId, language)?.afterOffer ?? []
  const last: PreCheckQuestion | 'start' = hand.questionsWith(answers).at(-1) ?? 'start'
  return {
    title: t(`precheck:result.${found.outcome}`, { date: found.from && longDate(found.from, language) }),
    lead: t(`precheck:result.${leads[found.outcome]}`),
    basis: t('precheck:result.basis', { date: longDate(today, language) }),
    rows: found.findings.map((finding) => rowOf(finding, hand)),
    interview: found.interview.map(named),
    later: promised.length > 0 ? promised : found.later.map(named),
    before: last,
  }
}

function rowOf(finding: Finding, hand: PreCheckInHand): Row {
  const { version, language, t } = hand
  const { requirement, outcome } = finding
  const row = { requirement, name: requirementName(requirement, language) }
  if (outcome === 'yes') return { ...row, kind: 'met', status: t('precheck:result.met'), more: [] }
  const asks = asked(finding, hand)
  const progress = finding.worked?.days
    ? t('precheck:result.worked', {
        days: lengthInWords(finding.worked.days, language),
        needed: lengthInWords(finding.worked.needed, language),
      })
    : ''
  const said = (lines: string[]) => lines.filter((line) => line !== '')
  if (outcome === 'from') {
    const status = t('precheck:result.metFrom', { date: longDate(finding.from, language) })
    return { ...row, kind: 'not-yet', status, more: said([progress]) }
  }
  const where = t(`precheck:result.need.${finding.question}`, { years: minimumAgeOf(version) })
  return { ...row, kind: 'missing', status: t('precheck:result.notYet'), more: said([asks, progress, where]) }
}

/** What a requirement asks, in a sentence; of a license, from which states it may be. */
function asked(finding: Finding, { version, language, t }: PreCheckInHand): string {
  const { requirement } = finding
  const [need] = needsOfRequirement(version, requirement)
  if (need?.needs !== 'credential' || need.of !== 'driver-license')
    return t(`requirements:items.${requirement}.what`, { defaultValue: '' })
  const states = need.states?.map((state) => stateName(state, language)) ?? []
  if (states.length === 0) return t('precheck:result.license')
  return t('precheck:result.licenseFrom', { states: joinList(states, language) })
}
