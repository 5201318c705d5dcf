import { eq, sql } from 'drizzle-orm'
import { sites } from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/** How a site is reached. */
export type SiteDetails = {
  name: string
  address: string
  contactName: string
  contactPhone: string
  contactEmail: string
}

export type KeepSite = { ok: true; siteId: string } | { ok: false; problem: 'name-taken' }

/** Adds a site; nobody is let in before it says what it asks. */
export async function createSite(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage sites'>,
  details: SiteDetails,
): Promise<KeepSite> {
  return inDeed(portal, moment, scope, async (deed) => {
    await oneNameAtATime(deed)
    const [site] = await deed.tx
      .insert(sites)
      .values({ ...details, createdAt: moment.now, createdBy: byWhom(scope) })
      .onConflictDoNothing({ target: sites.name })
      .returning({ id: sites.id })
    if (!site) return { ok: false, problem: 'name-taken' }
    await deed.record(null, { event: 'site added', ids: { siteId: site.id } })
    return { ok: true, siteId: site.id }
  })
}

/**
 * Changes how a site is called and reached.
 *
 * @throws NotFound where there is no such site
 */
export async function changeSite(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage sites'>,
  siteId: string,
  details: SiteDetails,
): Promise<KeepSite> {
  return inDeed(portal, moment, scope, async (deed) => {
    await oneNameAtATime(deed)
    const [namesake] = await deed.tx.select({ id: sites.id }).from(sites).where(eq(sites.name, details.name))
    if (namesake && namesake.id !== siteId) return { ok: false, problem: 'name-taken' }
    const changed = await deed.tx.update(sites).set(details).where(eq(sites.id, siteId)).returning({ id: sites.id })
    if (changed.length === 0) throw new NotFound()
    await deed.record(null, { event: 'site changed', ids: { siteId } })
    return { ok: true, siteId }
  })
}

/** Whoever gives a site a name waits for whoever else does, so that the second is told that it is taken. */
async function oneNameAtATime({ tx }: Deed): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('site names'), 0)`)
}
