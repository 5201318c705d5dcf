import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import { requireTeamScope } from '#app/viewer.server.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import { type OnProbation, onProbation, type Review, reviewsOf, shownAfter } from '#db/queries/probation.ts'
import { listenersInTeams } from '#db/queries/staff-told.ts'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { probationDay } from '#domain/probation-day.ts'
import { askedAgainFrom, proposedEnd } from '#domain/probation-review.ts'
import { standingOf } from '#domain/standing.ts'
import { longDate } from '#locales/dates.ts'

type Db = AppLoadContext['portal']['database']['db']
type Asked = { today: string; reviewFromDay: number }

/** How many reviews wait to be written for the people of whoever asks. */
export async function reviewsWaiting(args: LoaderFunctionArgs): Promise<number> {
  const scope = await requireTeamScope(args, 'review probation')
  const { today } = await args.context.moment()
  const { reviewFromDay } = (await args.context.policies()).probation
  const rows = await probationRows(args.context.portal.database.db, scope, { today, reviewFromDay })
  return rows.filter(({ review }) => review.waits).length
}

/** What of reviews waits for HR: to be written where nobody manages the person's team, and proposals to end an employment. */
export async function reviewsForHr(db: Db, scope: Scope<'review probation'>, asked: Asked) {
  const rows = await probationRows(db, scope, asked)
  const waiting = rows.filter(({ review }) => review.waits).map(({ personId }) => personId)
  const managed = await listenersInTeams(db, scope, waiting, asked.today)
  return {
    toWrite: waiting.filter((personId) => !managed.has(personId)).length,
    proposedEnds: rows.filter(({ endProposed }) => endProposed).length,
  }
}

/** Everyone on probation within the scope, with their day and how their review stands. */
export async function probationRows(db: Db, scope: Scope<'review probation'>, asked: Asked) {
  const found = await onProbation(db, scope, asked.today)
  const stood = await whereTheyStand(db, found, asked.today)
  const reviews = await reviewsOf(
    db,
    found.map(({ employmentId }) => employmentId),
  )
  const rows = found.map((employment) => {
    const at = stood.get(employment.employmentId)
    const own = reviews.filter(({ employmentId }) => employmentId === employment.employmentId)
    return {
      employmentId: employment.employmentId,
      personId: employment.personId,
      name: employment.name,
      position: positionTitle(employment.positionId, 'en'),
      day: at?.day ?? null,
      of: at?.of ?? null,
      lastDay: at?.lastDay ?? null,
      extended: at?.extended ?? false,
      endProposed: proposedEnd(employment, own) !== null,
      review: stateOf(own, at, asked),
    }
  })
  // Of people taken over from a personnel file nobody recorded when their probation ended; a proposal stays until it is answered.
  const since = addDays(asked.today, -shownAfter)
  return rows.filter(({ lastDay, endProposed }) => endProposed || lastDay === null || lastDay >= since)
}

export type ProbationRow = Awaited<ReturnType<typeof probationRows>>[number]

export type WhereItStands = { day: number | null; of: number | null; lastDay: string | null; extended: boolean }

/** Day N and the last day, with any extension, of these employments. `day` null once the days are used up. */
export async function whereTheyStand(
  db: Db,
  found: readonly OnProbation[],
  today: string,
): Promise<Map<string, WhereItStands>> {
  const evidence = await evidenceOfMany(
    db,
    found.map(({ personId }) => personId),
  )
  return new Map(
    found.flatMap(({ employmentId, personId, positionId, hiredOn, extendedThrough }): [string, WhereItStands][] => {
      const known = evidence.get(personId)
      const held = known?.positions.find(({ id }) => id === positionId)
      const own = held?.employments.find((one) => !one.retractedAt && one.hiredOn === hiredOn)
      if (!known || !held || !own) return []
      const calendar = standingOf({ ...held, facts: known.facts }).at(today).probation?.lastDay ?? null
      const at = probationDay(held.position.probation, own, today)
      const extended = calendar !== null && extendedThrough !== null && extendedThrough > calendar
      const lastDay = extended ? extendedThrough : calendar
      return [[employmentId, { day: at?.day ?? null, of: at?.of ?? null, lastDay, extended }]]
    }),
  )
}

/** How the latest review stands, in words and as a kind of `Status`. */
export function stateOf(reviews: readonly Review[], at: WhereItStands | undefined, { today, reviewFromDay }: Asked) {
  const day = at?.day ?? null
  const [latest] = reviews
  const signature = (as: string) => latest?.signatures.find((one) => one.as === as)
  const manager = signature('manager')
  const begun = latest !== undefined && !manager && latest.revision > 0
  if (!manager && day !== null && day < reviewFromDay && !begun)
    return { kind: 'not-yet' as const, text: `From day ${reviewFromDay}`, waits: false }
  if (!manager) return { kind: 'pending' as const, text: begun ? 'Being written' : 'Waits to be written', waits: true }
  if (at?.extended && at.lastDay && manager.extendedThrough === at.lastDay && today >= askedAgainFrom(at.lastDay))
    return { kind: 'pending' as const, text: 'Waits to be written again before the extension ends', waits: true }
  const person = signature('person')
  const proposed = manager.outcome === 'end' ? '; an end is proposed' : ''
  if (person) return { kind: 'met' as const, text: `Signed by both${proposed}`, waits: false }
  if (signature('declined'))
    return { kind: 'met' as const, text: `Signed; the person did not sign${proposed}`, waits: false }
  return { kind: 'pending' as const, text: `Waits for the person to sign${proposed}`, waits: false }
}

/** What a review decided, in a sentence. */
export function outcomeInWords({
  outcome,
  extendedThrough,
}: {
  outcome: string | null
  extendedThrough: string | null
}): string {
  if (outcome === 'extend' && extendedThrough)
    return `The probation is extended through ${longDate(extendedThrough, 'en')}.`
  if (outcome === 'end') return 'It is proposed to end the employment; HR decides.'
  return 'The probation is completed on its last day.'
}
