import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { requirementName } from '#app/wording/standing.ts'
import { newestInterview } from '#db/queries/interviews.ts'
import type { Scope } from '#domain/authority.ts'
import { screenedIn } from '#domain/hiring.ts'
import type { Policies } from '#domain/policies.ts'
import { adviceOf, criteriaFor, type InterviewRequirement, tallyOf } from '#domain/scorecard.ts'
import type { Criterion } from '#domain/scorecards/criterion.ts'
import { longDateTime } from '#locales/dates.ts'
import type { ApplicationHead } from './application-head.server.ts'

type Db = AppLoadContext['portal']['database']['db']
type Interview = NonNullable<Awaited<ReturnType<typeof newestInterview>>>

/** A requirement that an interview is about, and what is asked for it; `requirement` null = advice alone. */
export type InterviewPart = { requirement: string | null; name: string; criteria: Criterion[] }

/** What an interview is about, part by part. */
export function partsOf({ asked, scorecard }: Pick<Interview, 'asked' | 'scorecard'>): InterviewPart[] {
  if (asked.length === 0)
    return [{ requirement: null, name: 'Leadership and organization', criteria: criteriaFor([], scorecard) }]
  return asked.map((each: InterviewRequirement) => ({
    requirement: each.requirement,
    name: requirementName(each.requirement, 'en'),
    criteria: criteriaFor([each], scorecard),
  }))
}

/** The Interview page of an application, as far as whoever asks may know it now; `interview` null = none yet. */
export async function interviewPage(
  db: Db,
  scope: Scope<'screen application'>,
  asked: { today: string; policies: Policies; head: ApplicationHead },
) {
  const { today, policies, head } = asked
  const found = await newestInterview(db, scope, today, head.id)
  const mayInvite = (head.state === 'screening' || head.state === 'interview') && (!found || found.end !== null)
  const open = found !== null && found.end === null && screenedIn.includes(head.state)
  return { mayInvite, open, interview: found && inWords(found, policies, today) }
}

function inWords(found: Interview, { agency, interview }: Policies, today: string) {
  const instant = (at: Date) => instantInWords(at, agency.timeZone)
  const { appointment, request, own, end } = found
  return {
    when: longDateTime(appointment.on, appointment.time, 'en'),
    held: appointment.on <= today,
    way: wayWords[appointment.way],
    place: appointment.place,
    request: request && { at: instant(request.at), times: request.times },
    scorers: found.scorers.map(({ id, name, signedAt }) => ({
      id,
      name,
      own: id === own?.id,
      signed: signedAt && instant(signedAt),
    })),
    replaced: found.replaced.map(({ id, name, reason, at }) => ({ id, name, reason, at: instant(at) })),
    anySigned: found.scorers.some(({ signedAt }) => signedAt !== null),
    allIn: found.allIn,
    own: own && { signed: own.signedAt !== null, scores: own.scores },
    parts: partsOf(found).map((part) => ({ ...part, ...talliesOf(found, part, interview.enough) })),
    cards: found.cards.map(({ scorerId, name, scores }) => ({ scorerId, name, scores })),
    decisions: found.decisions.map(({ id, requirement, outcome, reason, at, byName }) => ({
      id,
      name: requirementName(requirement, 'en'),
      outcome,
      reason,
      by: `${byName ?? 'The portal'}, ${instant(at)}`,
    })),
    end: end && { how: end.how, reason: end.reason, by: `${end.byName ?? 'The portal'}, ${instant(end.at)}` },
  }
}

export type InterviewData = ReturnType<typeof inWords>

/** What the cards say together about a part; nothing before all of them are in. */
function talliesOf({ cards }: Interview, { criteria }: InterviewPart, enough: number) {
  const tally = tallyOf(
    cards.map(({ scores }) => scores),
    criteria,
  )
  return { tally, advice: tally && adviceOf(tally, enough) }
}

const wayWords = { 'in-person': 'In person', phone: 'By phone', video: 'By video' } as const
