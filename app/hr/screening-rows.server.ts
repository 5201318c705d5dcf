import { instantInWords } from '#app/staff/instant.ts'
import { answerLines, confidential, questionBehind } from '#app/wording/answers.ts'
import { factWords, sourceWords } from '#app/wording/facts.ts'
import { requirementName, type StatusWords, statusWords } from '#app/wording/standing.ts'
import type { historyOfApplication, screenedFacts, sentApplication } from '#db/queries/hr-application.ts'
import type { Scope } from '#domain/authority.ts'
import { bearsOn } from '#domain/behind.ts'
import { afterOffer } from '#domain/hiring.ts'
import type { Need, PositionVersion } from '#domain/positions/index.ts'
import {
  experienceSums,
  hireRequirements,
  needsOfRequirement,
  type ScreeningWay,
  screeningWay,
} from '#domain/screening.ts'
import type { Standing } from '#domain/standing.ts'
import { compartmentOfRequirement, seenStatus, seesEvidence, sightOf } from '#domain/visibility.ts'
import { longDate } from '#locales/dates.ts'

type Found = NonNullable<Awaited<ReturnType<typeof sentApplication>>>
type History = Awaited<ReturnType<typeof historyOfApplication>>
type Screened = Awaited<ReturnType<typeof screenedFacts>>

/** One requirement of hiring beside what was answered, found and recorded about it. */
export type ScreeningRow = {
  requirement: string
  name: string
  way: ScreeningWay
  /** Whether whoever asks sees only if it is met: then nothing is said of what is or is not on record. */
  confidential: boolean
  answers: string[]
  /** What the engine says today; null while the law does not let it be shown. */
  status: StatusWords | null
  /** What it says for the proposed first day, where that differs. */
  onFirstDay: StatusWords | null
  sums: string[]
  facts: { id: string; personId: string; words: string; recorded: string }[]
  finding: { words: string; note: string } | null
}

/** Every requirement of hiring, in words, as far as whoever asks may know it at this stage. */
export function screeningRows(given: {
  found: Found
  history: History
  version: PositionVersion
  standing: { today: Standing; firstDay: Standing | null }
  facts: Screened
  timeZone: string
  scope: Scope<'read application'>
}): ScreeningRow[] {
  const { found, history, version, standing, facts, timeZone, scope } = given
  const { application, person } = found
  return hireRequirements(version).map((requirement) => {
    const way = screeningWay(version, requirement)
    const needs = needsOfRequirement(version, requirement)
    const sight = sightOf(scope.viewer, compartmentOfRequirement(version, requirement), person.id)
    const shown = way !== 'after-offer' || afterOffer(application.state)
    const words = (answers: Standing | null) => {
      const status = answers?.requirements[requirement]
      return shown && status && answers ? statusWords(seenStatus(status, sight), requirement, answers.asOf, 'en') : null
    }
    const status = words(standing.today)
    const later = words(standing.firstDay)
    const questions = [...new Set(needs.flatMap((need) => questionBehind(need) ?? []))]
    const own = facts.filter(({ body }) => needs.some((need) => bearsOn(need, body)))
    const visible = shown ? own.filter(({ body }) => seesEvidence(scope.viewer, body, person.id)) : []
    const finding = history.findings.find((each) => each.requirement === requirement)
    return {
      requirement,
      name: requirementName(requirement, 'en'),
      way,
      confidential: sight !== 'full',
      answers:
        sight === 'full'
          ? questions.flatMap((question) => answerLines(question, application.answers))
          : questions.map(() => confidential),
      status,
      onFirstDay: later && later.word !== status?.word ? later : null,
      sums: experienceSums(
        version,
        requirement,
        visible.map(({ body }) => body),
      )
        .filter(({ from }) => from !== null || !good.includes(status?.kind ?? 'missing'))
        .map((sum) => sumWords(sum, needs)),
      facts: visible.map(({ id, personId, body, recordedAt, byName, source }) => ({
        id,
        personId,
        words: factWords(body),
        recorded: `${sourceWords[source]}, ${instantInWords(recordedAt, timeZone)}${byName ? ` by ${byName}` : ''}`,
      })),
      finding: finding
        ? {
            words: `${finding.outcome === 'verified' ? 'Verified' : 'Not shown'} on ${instantInWords(finding.at, timeZone)}${finding.byName ? ` by ${finding.byName}` : ''}`,
            note: finding.note,
          }
        : null,
    }
  })
}

/** What is good already by other ways needs no more days of work. */
const good: readonly StatusWords['kind'][] = ['met', 'lapsing', 'waived']

/** "730 days of behavioral health work needed; 812 verified; enough from 3 March 2025." */
function sumWords(
  { field, needed, verified, from }: ReturnType<typeof experienceSums>[number],
  needs: readonly Need[],
): string {
  const days = (count: number) => count.toLocaleString('en-US')
  if (verified === 0 && needs.some((need) => need.needs === 'education'))
    return `Nothing is verified yet. Where education is not enough alone, ${days(needed)} days of ${field.replaceAll('-', ' ')} work are needed.`
  const reached = from === null ? `${days(needed - verified)} more to go` : `enough from ${longDate(from, 'en')}`
  return `${days(needed)} days of ${field.replaceAll('-', ' ')} work needed; ${days(verified)} verified; ${reached}.`
}
