import { operatorScope } from '#domain/authority.ts'
import { additionOf, type Wanted } from '#domain/requirement-catalogue.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { prepareChange } from '#workflows/rules/prepare-change.ts'
import { confirmChange, switchRules } from '#workflows/rules/put-into-force.ts'
import { workOutChange } from '#workflows/rules/work-out-change.ts'
import { createSite, type SiteDetails } from '#workflows/sites/keep-site.ts'
import { done, type Stage } from './stage.ts'

const base = 'hospital'

const hospitals: readonly (SiteDetails & { asks: Wanted })[] = [
  {
    name: 'Saguaro General Hospital',
    address: '1200 East Desert Road\nPhoenix, AZ 85004',
    contactName: 'Volunteer and visitor desk',
    contactPhone: '602 555 0161',
    contactEmail: 'visitors@saguaro-general.example',
    asks: { needs: { 'hipaa-training': [base] }, withoutGrace: [] },
  },
  {
    name: 'Ocotillo Behavioral Hospital',
    address: '48 West Arroyo Street\nTucson, AZ 85701',
    contactName: 'Charge nurse, intake',
    contactPhone: '520 555 0117',
    contactEmail: '',
    asks: { needs: {}, withoutGrace: [base] },
  },
]

/** Two hospitals that people are sent to: one asks for a privacy training, the other tolerates no grace. */
export function openSites(stage: Stage): void {
  for (const { asks, ...details } of hospitals)
    stage.on(-90, async (at, portal) => {
      const scope = operatorScope('demonstration', 'manage sites')
      const { siteId } = done(await createSite(portal, at, scope, details))
      await ask(portal, at, siteId, asks)
    })
}

async function ask(portal: Portal, at: Moment, siteId: string, asks: Wanted): Promise<void> {
  const scope = operatorScope('demonstration', 'manage sites')
  const working = operatorScope('demonstration', 'work out rules')
  const input = { siteId, effectiveFrom: at.today, rules: additionOf(asks, siteId) }
  const { changeId } = done(await prepareChange(portal, at, scope, input))
  await workOutChange(portal, at, working, changeId)
  done(await confirmChange(portal, at, scope, changeId))
  await switchRules(portal, at, working, changeId)
}
