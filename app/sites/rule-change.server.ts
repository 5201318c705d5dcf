import type { AppLoadContext } from '@remix-run/node'
import { changeById, changedPeople, differencesOf, siteById, siteNames } from '#db/queries/sites.ts'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { siteGate } from '#domain/compose.ts'
import { longDate } from '#locales/dates.ts'
import { asksInWords, gateInWords } from './asks.ts'

type Db = AppLoadContext['portal']['database']['db']

/** So many people are named; the counts hold for all. */
const named = 100

/** Some lapse soon, and a first day alone would not tell. */
const daysLater = 30

/**
 * A change of what is asked, where it stands, and what it would do; null where there is none of that id.
 *
 * @param asked.later whether it is asked about the day that many days later, and not about its first
 */
export async function readRuleChange(
  db: Db,
  scope: Scope<'manage sites'>,
  id: string,
  { today, later }: { today: string; later: boolean },
) {
  const change = await changeById(db, scope, id)
  if (!change) return null
  const { siteId, effectiveFrom, rules, done, total } = change
  const site = siteId ? await siteById(db, scope, siteId) : null
  const sites = await siteNames(db)
  const stage = stageOf(change)
  const shown = stage === 'to-confirm'
  const shownOn = addDays(effectiveFrom, later ? daysLater : 0)
  const differences = shown ? await differencesOf(db, scope, shownOn) : []
  const people = shown ? await changedPeople(db, scope, shownOn, named) : []
  return {
    title: site ? `Change of what ${site.name} asks` : 'Change of what the agency asks',
    back: site
      ? { href: `/hr/sites/${site.id}`, label: site.name }
      : { href: '/hr/requirements', label: 'Requirements of the agency' },
    stage,
    past: effectiveFrom < today,
    from: longDate(effectiveFrom, 'en'),
    days: [
      { href: '?', label: `On its first day, ${longDate(effectiveFrom, 'en')}`, current: !later },
      {
        href: '?day=later',
        label: `${daysLater} days later, ${longDate(addDays(effectiveFrom, daysLater), 'en')}`,
        current: later,
      },
    ],
    shownOn: longDate(shownOn, 'en'),
    asks: rules.closed ? ['Closed: nobody is let in'] : asksInWords(rules, siteId !== null),
    done,
    total,
    differences: differences.map((each) => ({ ...each, name: gateInWords(each.gate, sites) })),
    people: people.map((each) => ({
      ...each,
      gate: gateInWords(each.gate, sites),
      key: `${each.personId} ${each.gate}`,
    })),
    entering:
      site && shown
        ? { name: site.name, people: differences.find(({ gate }) => gate === siteGate(site.id))?.after ?? 0 }
        : null,
    more: differences.reduce((sum, { gained, lost }) => sum + gained + lost, 0) > named,
  }
}

type Change = NonNullable<Awaited<ReturnType<typeof changeById>>>

function stageOf({ discardedAt, inForceAt, confirmedAt, computedAt }: Change) {
  if (discardedAt) return 'discarded' as const
  if (inForceAt) return 'in-force' as const
  if (confirmedAt) return 'switching' as const
  return computedAt ? ('to-confirm' as const) : ('working' as const)
}

export type RuleChangeData = NonNullable<Awaited<ReturnType<typeof readRuleChange>>>
