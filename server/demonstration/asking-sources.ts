import { and, eq, isNull } from 'drizzle-orm'
import { factRetractions, facts } from '#db/schema/index.ts'
import { recordCardState } from '#workflows/clearance-cards/record-card-state.ts'
import { checkCredential } from '#workflows/credentials/check-credential.ts'
import { recordInterruption } from '#workflows/credentials/record-interruption.ts'
import { recordNoMatches, recordSearch } from '#workflows/exclusions/record-search.ts'
import type { Portal } from '#workflows/portal.ts'
import { may } from './acts.ts'
import { oldHands as cast, type Figure, staff } from './cast.ts'
import type { Company } from './company.ts'
import { done, type Stage } from './stage.ts'

const lists = [
  { list: 'leie', source: 'OIG List of Excluded Individuals and Entities (LEIE)' },
  { list: 'sam', source: 'SAM.gov, exclusions' },
] as const

/** What HR asked sources about those in service, and what came of it: a license and a card suspended, a name on a list. */
export function askSources(stage: Stage, company: Company): void {
  const { day } = stage
  const hr = company.player.bind(company)
  const { elena, marcus, aisha, luis, rebecca, jamal, peter, ingrid, kenji, latoya } = cast

  const checked = (figure: Figure, days: number, of: string, source: string, result: 'confirmed' | 'no-answer') =>
    stage.on(days, async (at, portal) => {
      const { personId, factId } = await credential(portal, company, figure, of)
      const check = { source, checkedOn: at.today, result, reference: '' }
      done(await checkCredential(portal, at, may(hr(staff.beatriz), 'check source'), { personId, factId, check }))
    })
  const card = 'fingerprint-clearance'
  const dps = 'Arizona Department of Public Safety, public site'
  for (const figure of [elena, marcus, aisha, luis]) checked(figure, -30, card, dps, 'confirmed')
  for (const figure of [elena, marcus])
    checked(figure, -30, 'driver-license', 'Arizona Motor Vehicle Division', 'confirmed')
  checked(kenji, -20, 'peer-specialist', 'Missouri Credentialing Board', 'confirmed')
  checked(latoya, -2, 'peer-specialist', 'The training program that issued it, approved by AHCCCS', 'no-answer')
  // Written down when the file was taken over; since then the half year is past.
  stage.on(-133, async (at, portal) => {
    const { personId, factId } = await credential(portal, company, rebecca, card)
    const check = { source: dps, checkedOn: day(-190), result: 'confirmed', reference: 'From the paper file' } as const
    done(await checkCredential(portal, at, may(hr(staff.beatriz), 'check source'), { personId, factId, check }))
  })

  stage.on(-22, async (at, portal) => {
    const whose = { personId: hr(peter).viewer.personId }
    const input = {
      whose,
      state: 'suspended',
      on: day(-25),
      card: null,
      check: null,
      note: 'Seen at its source.',
    } as const
    done(await recordCardState(portal, at, may(hr(staff.beatriz), 'record clearance card'), input))
  })
  stage.on(-9, async (at, portal) => {
    const found = await credential(portal, company, ingrid, 'driver-license')
    const input = {
      ...found,
      what: 'suspended',
      on: day(-10),
      source: 'Arizona Motor Vehicle Division',
      note: '',
    } as const
    done(await recordInterruption(portal, at, may(hr(staff.graham), 'record interruption'), input))
  })

  const searched = Object.values(cast).filter((figure) => figure !== cast.victor && figure !== rebecca)
  stage.on(-5, async (at, portal) => {
    const personIds = searched.filter((figure) => figure !== jamal).map((figure) => hr(figure).viewer.personId)
    await recordNoMatches(portal, at, may(hr(staff.graham), 'search exclusions'), { personIds, lists })
  })
  stage.on(-5, async (at, portal) => {
    const input = {
      personId: hr(jamal).viewer.personId,
      ...lists[0],
      searchedOn: at.today,
      result: 'possible-match',
      note: 'Same name; the list gives a day of birth that we have asked the office to compare.',
    } as const
    done(await recordSearch(portal, at, may(hr(staff.graham), 'search exclusions'), input))
  })
}

async function credential(portal: Portal, company: Company, figure: Figure, of: string) {
  const { personId } = company.player(figure).viewer
  const rows = await portal.database.db
    .select({ id: facts.id, body: facts.body })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(eq(facts.personId, personId), isNull(factRetractions.factId)))
  const found = rows.find(({ body }) => body.kind === 'credential' && body.of.includes(of))
  if (!found) throw new Error(`there is no ${of} in the demonstration where one is asked for`)
  return { personId, factId: found.id }
}
