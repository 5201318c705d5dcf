import type { LoaderFunctionArgs } from '@remix-run/node'
import { translatorFor } from '#app/i18n.server.ts'
import { notFound, requireOwnScope } from '#app/viewer.server.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { bonusesOf } from '#db/queries/bonuses.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { extensionsOf } from '#db/queries/probation.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { hasBonuses } from '#domain/bonuses.ts'
import type { Employment } from '#domain/facts.ts'
import type { Position } from '#domain/positions/index.ts'
import { probationDay } from '#domain/probation-day.ts'
import { type ExtendedProbation, extendedProbation } from '#domain/probation-review.ts'
import { evaluate, type Probation } from '#domain/standing.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'
import type { Translate } from '#locales/sentences.ts'
import { ownBonuses } from './bonuses.server.ts'
import { ownReviewLinks } from './review.server.ts'

/** The asking person's employments, the latest first, each with its probation and bonuses in words. */
export async function ownEmployments(args: LoaderFunctionArgs) {
  const { viewer } = await requireOwnScope(args, 'read standing')
  if (viewer.kind !== 'account') throw notFound()
  const { today } = await args.context.moment()
  const { language, t } = await translatorFor(args)
  const { db } = args.context.portal.database
  const evidence = await evidenceOf(db, viewer.personId)
  const recorded = await bonusesOf(db, await requireOwnScope(args, 'read bonuses'), today, [viewer.personId])
  const policies = await args.context.policies()
  const extensions = await extensionsOf(db, await recordsOf(db, viewer.personId))
  const known = evidence.positions.flatMap(({ employments: all }) =>
    all.flatMap(({ hiredOn, lastDay = null, retractedAt }) => (retractedAt ? [] : [{ hiredOn, lastDay }])),
  )
  const employments = evidence.positions
    .flatMap(({ id, position, employments }) =>
      employments
        .filter((employment) => !employment.retractedAt)
        .map((employment) => ({ id, position, employments, employment })),
    )
    .sort((a, b) => b.employment.hiredOn.localeCompare(a.employment.hiredOn))
    .map(({ id, position, employments, employment }) => {
      const asOf = endOf(employment, today)
      const { probation, bonuses } = evaluate({ position, facts: evidence.facts, employments, asOf })
      const ownDays = { positionId: id, ...employment, on: today }
      const extended = extendedProbation(probation?.lastDay ?? null, extensions, ownDays)
      const shown = { position, employment, extended, today, language, t }
      const given = hasBonuses(policies.bonuses, employment.hiredOn, known)
      const own = recorded.filter(({ positionId, hiredOn }) => positionId === id && hiredOn === employment.hiredOn)
      return {
        key: `${id} ${employment.hiredOn}`,
        position: positionTitle(id, language),
        hiredOn: longDate(employment.hiredOn, language),
        lastDay: employment.lastDay ? longDate(employment.lastDay, language) : null,
        probation: probationWords(shown, probation),
        leaves: (employment.leaves ?? []).map(({ from, through }) =>
          through
            ? t('clearance:employment.leaveSpan', {
                from: longDate(from, language),
                through: longDate(through, language),
              })
            : t('clearance:employment.leaveOpen', { from: longDate(from, language) }),
        ),
        extendedByLeave: position.probation?.extendedByLeave === true,
        bonusesNot: (position.bonuses ?? []).length === 0 ? 'position' : given ? null : 'policy',
        bonuses: ownBonuses({ expected: given ? bonuses : [], recorded: own }, { today, language, t }),
      }
    })
  return { title: t('clearance:employment.title'), employments, reviews: await ownReviewLinks(args) }
}

export type OwnEmployments = Awaited<ReturnType<typeof ownEmployments>>

/** The day by which an employment is looked at: today, or its own last or first day where today lies outside. */
function endOf(employment: Employment, today: string): string {
  if (today < employment.hiredOn) return employment.hiredOn
  return employment.lastDay && employment.lastDay < today ? employment.lastDay : today
}

type Shown = {
  position: Position
  employment: Employment
  extended: ExtendedProbation | null
  today: string
  language: Language
  t: Translate
}

/** "Day 23 of 90", and what follows from it. */
function probationWords({ position, employment, extended, today, language, t }: Shown, probation: Probation | null) {
  const say = (key: string, values?: Record<string, unknown>) => t(`clearance:employment.${key}`, values)
  if (!position.probation || !probation) return { now: null, more: [say('noProbation')] }
  const { days } = position.probation
  if (today < employment.hiredOn)
    return { now: null, more: [say('notStarted', { days, date: longDate(employment.hiredOn, language) })] }
  if (
    probation.state === 'ended-early' ||
    (probation.state === 'running' && employment.lastDay && employment.lastDay < today)
  )
    return { now: null, more: [say('endedEarly')] }
  if (extended?.state === 'ended-early') return { now: null, more: [say('endedEarly')] }
  const last = probation.lastDay && longDate(probation.lastDay, language)
  const at = probationDay(position.probation, employment, today)
  if (extended) {
    const bonus = position.bonuses?.length ? [say('extendedBonus', { date: last })] : []
    const date = longDate(extended.through, language)
    if (extended.state === 'completed') return { now: null, more: [say('completed', { date }), ...bonus] }
    const onLeave = at?.onLeave ? [say('onLeave')] : []
    return {
      now: at && say('dayOf', { day: at.day, days: at.of }),
      more: [say('extended', { date }), ...bonus, ...onLeave],
    }
  }
  if (!at || (probation.state === 'completed' && probation.lastDay !== today))
    return { now: null, more: last ? [say('completed', { date: last })] : [] }
  return {
    now: say('dayOf', { day: at.day, days: at.of }),
    more: [last ? say('running', { date: last }) : say('runningOpen'), ...(at.onLeave ? [say('onLeave')] : [])],
  }
}
