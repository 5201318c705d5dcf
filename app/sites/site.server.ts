import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { askedOn, layerVersions, nextOf, openChange, siteById } from '#db/queries/sites.ts'
import type { Scope } from '#domain/authority.ts'
import { siteGate } from '#domain/compose.ts'
import { longDate } from '#locales/dates.ts'
import { asksInWords } from './asks.ts'

type Db = AppLoadContext['portal']['database']['db']

/** What a layer asks today, every version of it, and the change on its way, in words. */
export async function readLayer(
  db: Db,
  scope: Scope<'manage sites'>,
  siteId: string | null,
  { today, timeZone }: { today: string; timeZone: string },
) {
  const asked = await askedOn(db, scope, siteId, today)
  const versions = await layerVersions(db, scope, siteId)
  const next = nextOf(versions, today)
  const change = await openChange(db, scope)
  return {
    state: asked === null ? ('never' as const) : asked.closed ? ('closed' as const) : ('open' as const),
    next: next ? comingInWords({ ...next.rules, effectiveFrom: next.effectiveFrom }) : null,
    since: asked && longDate(asked.effectiveFrom, 'en'),
    asks: asked ? asksInWords(asked, siteId !== null) : [],
    change: change && { href: `/hr/requirements/changes/${change.id}`, here: change.siteId === siteId },
    versions: versions.map(({ id, effectiveFrom, rules, recordedAt }) => ({
      id,
      from: longDate(effectiveFrom, 'en'),
      later: effectiveFrom > today,
      asks: rules.closed ? ['Closed'] : asksInWords(rules, siteId !== null),
      recorded: instantInWords(recordedAt, timeZone),
    })),
  }
}

/** When a site opens, closes, or asks something else. */
export function comingInWords({ effectiveFrom, closed }: { effectiveFrom: string; closed?: boolean | undefined }) {
  return { opens: !closed, from: longDate(effectiveFrom, 'en') }
}

export type LayerData = Awaited<ReturnType<typeof readLayer>>

/** A site with its contact and what it asks; null where there is none of that id. */
export async function readSite(
  db: Db,
  scope: Scope<'manage sites'>,
  id: string,
  when: { today: string; timeZone: string },
) {
  const site = await siteById(db, scope, id)
  if (!site) return null
  const { name, address, contactName, contactPhone, contactEmail } = site
  return {
    id,
    name,
    gate: siteGate(id),
    address,
    contactName,
    contactPhone,
    contactEmail,
    layer: await readLayer(db, scope, id, when),
  }
}

export type SiteData = NonNullable<Awaited<ReturnType<typeof readSite>>>
