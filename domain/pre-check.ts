import { type Answers, type QuestionId, questionsFor } from './application.ts'
import { givenExperience } from './experience-sum.ts'
import type { Fact } from './facts.ts'
import type { Position, PositionVersion } from './positions/index.ts'
import { hireRequirements, needsOfRequirement, screeningWay } from './screening.ts'
import { claimedFacts, questionOfNeed } from './shortfall.ts'
import { evaluate } from './standing.ts'
import { versionOn } from './versions.ts'

/**
 * What the pre-check may ask: the questions of the application that decide, so never who someone is. By schooling or by work is not
 * asked either: what was answered about the one says whether the other matters.
 */
export type PreCheckQuestion = Exclude<QuestionId, 'name' | 'contact' | 'qualification'>

/** What answers say of a requirement: met; met from a day on if the present job goes on; or not, with the question to look at again. */
export type Finding = { requirement: string; worked: Worked | null } & (
  | { outcome: 'yes' }
  | { outcome: 'from'; from: string }
  | { outcome: 'needed'; question: PreCheckQuestion }
)

/** Days of work so far, overlaps once, and how many are needed. */
export type Worked = { days: number; needed: number }

export type PreCheck = {
  findings: Finding[]
  /** The same of all of them together. */
  outcome: 'yes' | 'from' | 'needed'
  from: string | null
  /** Requirements of hiring that are talked about in the interview. */
  interview: string[]
  /** Requirements of hiring that nobody asks about before an offer has been accepted. */
  later: string[]
}

/** A job of so long ago that no requirement asks for more. */
const longest = { employer: '', title: '', behavioralHealth: true, from: '1950-01-01', through: null }

/** The requirements of hiring that answers decide, each with the questions that it hangs on. */
function decided(version: PositionVersion): Map<string, readonly PreCheckQuestion[]> {
  const pairs = hireRequirements(version).flatMap((requirement) => {
    const questions = needsOfRequirement(version, requirement).map(questionOfNeed)
    const asked = questions.filter((question): question is PreCheckQuestion => question !== null)
    return asked.length > 0 && asked.length === questions.length ? [[requirement, [...new Set(asked)]] as const] : []
  })
  return new Map(pairs)
}

/**
 * The questions to ask, in order. Jobs are left out where the schooling answered before is enough without them, or would not be
 * enough with any.
 *
 * @param answers those given so far
 * @param today the day as of which they are taken
 */
export function preCheckQuestions(position: Position, answers: Answers, today: string): PreCheckQuestion[] {
  const version = versionOn(position, today)
  const hangsOn = decided(version)
  const asked = new Set([...hangsOn.values()].flat())
  if ([...hangsOn].every(([requirement, questions]) => settledWithoutJobs(requirement, questions))) {
    asked.delete('experience')
  }
  return questionsFor(version).filter((question): question is PreCheckQuestion =>
    asked.has(question as PreCheckQuestion),
  )

  function settledWithoutJobs(requirement: string, questions: readonly PreCheckQuestion[]): boolean {
    if (!questions.includes('experience')) return true
    if (questions.some((question) => question !== 'experience' && answers[question] === undefined)) return false
    const met = (jobs: (typeof longest)[]) =>
      isMet(position, claimedFacts(version, { ...answers, experience: { jobs } }, today), requirement, today)
    return met([]) || !met([longest])
  }
}

/** Whether every question has its answer. */
export function isAnswered(position: Position, answers: Answers, today: string): boolean {
  return preCheckQuestions(position, answers, today).every((question) => answers[question] !== undefined)
}

/**
 * What the engine says of the answers, as if each had been verified today and the present job went on. Nothing of it is kept.
 * About the age there is a yes or a no and no date.
 */
export function preCheck(position: Position, answers: Answers, today: string): PreCheck {
  const version = versionOn(position, today)
  const asked = preCheckQuestions(position, answers, today)
  const hangsOn = decided(version)
  const facts = claimedFacts(version, answers, today)
  const sum = givenExperience(version, answers, today)
  const given = sum && { days: sum.given, needed: sum.needed }
  const findings = [...hangsOn].map(([requirement, questions]): Finding => {
    const worked = questions.includes('experience') && asked.includes('experience') ? given : null
    const needed = { requirement, worked, outcome: 'needed', question: toLookAt(questions, asked) } as const
    if (questions.includes('age')) {
      return answers.age?.oldEnough ? { requirement, worked: null, outcome: 'yes' } : needed
    }
    const status = evaluate({ position, facts, asOf: today }).requirements[requirement]
    if (status?.status === 'met') return { requirement, worked, outcome: 'yes' }
    const from = status && 'again' in status ? status.again : null
    return from === null ? needed : { requirement, worked, outcome: 'from', from }
  })
  const others = hireRequirements(version).filter((requirement) => !hangsOn.has(requirement))
  const inInterview = (requirement: string) => screeningWay(version, requirement) === 'interview'
  return {
    findings,
    ...together(position, findings, facts, today),
    interview: others.filter(inInterview),
    later: others.filter((requirement) => !inInterview(requirement)),
  }
}

/** All findings at once, asked of a gate that requires exactly those that the facts bear on. */
function together(position: Position, findings: readonly Finding[], facts: readonly Fact[], today: string) {
  const needed = { outcome: 'needed' as const, from: null }
  if (findings.some(({ outcome }) => outcome === 'needed')) return needed
  const version = versionOn(position, today)
  const requires = findings
    .map(({ requirement }) => requirement)
    .filter((name) => needsOfRequirement(version, name).every((need) => need.needs !== 'age'))
  const gate = { requires, employed: false, grace: false, present: false }
  const asked = {
    ...position,
    versions: position.versions.map((each) => ({ ...each, gates: { asked: gate } })),
  }
  const answer = evaluate({ position: asked, facts, asOf: today }).gates.asked
  if (answer?.cleared) return { outcome: 'yes' as const, from: null }
  return answer?.again ? { outcome: 'from' as const, from: answer.again } : needed
}

function isMet(position: Position, facts: readonly Fact[], requirement: string, today: string): boolean {
  return evaluate({ position, facts, asOf: today }).requirements[requirement]?.status === 'met'
}

/** Of the questions a requirement hangs on, the last that was asked: what comes before it had not settled the matter. */
function toLookAt(questions: readonly PreCheckQuestion[], asked: readonly PreCheckQuestion[]): PreCheckQuestion {
  const [last] = questions.toSorted((a, b) => asked.indexOf(b) - asked.indexOf(a))
  if (last === undefined) throw new RangeError('a requirement hangs on no question')
  return last
}
