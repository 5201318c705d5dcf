import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { applications, offerAnswers, postings, programs, teams } from '#db/schema/index.ts'
import { type Action, authorize, type Scope, type Viewer } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { inDeed } from '#workflows/deed.ts'
import { makeOffer } from '#workflows/offers/make-offer.ts'
import { everythingInOrder, pact, type TestAgency } from './agency.ts'

/** The widest scope in which a viewer may do this; fails the test where they may not. */
export function may<A extends Action>(viewer: Viewer, action: A): Scope<A> {
  const scope = authorize(viewer, action)
  if (!scope) throw new Error(`may not ${action}`)
  return scope
}

/** A program with a team and an open posting of the PACT position, pay $19 to $22 an hour. */
export async function opening(agency: TestAgency, positionId = pact) {
  const { db } = agency.database
  const at = new Date('2026-01-02T12:00:00Z')
  const programId = randomUUID()
  const teamId = randomUUID()
  const postingId = randomUUID()
  await db.insert(programs).values({ id: programId, name: `Program ${programId}`, createdAt: at })
  await db.insert(teams).values({ id: teamId, programId, name: `Team ${teamId}`, createdAt: at })
  await db.insert(postings).values({
    id: postingId,
    positionId,
    programId,
    place: 'Tucson',
    payFromCents: 1900,
    payToCents: 2200,
    opensOn: '2026-01-02',
    publishedAt: at,
  })
  return { programId, teamId, postingId }
}

/** Someone whose application was sent in: two years of behavioral health work and a high school diploma, still unverified. */
export async function applicant(
  agency: TestAgency,
  details: { name?: string; today?: string; state?: 'submitted' | 'screening' } = {},
) {
  const { name = 'Ana Flores', today = '2026-03-02', state = 'screening' } = details
  const viewer = await agency.person({ name })
  const { postingId, programId, teamId } = await opening(agency)
  const applicationId = randomUUID()
  await agency.database.db.insert(applications).values({
    id: applicationId,
    postingId,
    personId: viewer.personId,
    state,
    answers: {
      education: { level: 'high-school', behavioralHealth: false, completedOn: '2012-06-01' },
      experience: {
        jobs: [
          { employer: 'Saguaro Day Center', title: 'Aide', behavioralHealth: true, from: '2023-03-04', through: null },
        ],
      },
    },
    startedAt: new Date(`${today}T12:00:00Z`),
    submittedAt: new Date(`${today}T12:00:00Z`),
  })
  return { viewer, applicationId, programId, teamId }
}

/** An applicant who has accepted an offer on `today`, for that first day, everything that hiring asks for in order but `lacking`. */
export async function accepted(
  agency: TestAgency,
  hr: Viewer,
  details: { today: string; firstDay: string; name?: string; lacking?: (fact: Fact) => boolean },
) {
  const { today, firstDay, name, lacking = () => false } = details
  const moment = agency.at(today)
  const made = await applicant(agency, { today, ...(name && { name }) })
  const offer = await makeOffer(agency.portal, moment, may(hr, 'make offer'), {
    applicationId: made.applicationId,
    firstDay,
    payCents: 2000,
    expiresOn: today,
    payReason: '',
  })
  if (!offer.ok) throw new Error(offer.problem)
  const { personId } = made.viewer
  await inDeed(agency.portal, moment, may(hr, 'hire applicant'), async (deed) => {
    await deed.tx.insert(offerAnswers).values({ offerId: offer.offerId, answer: 'accepted', at: moment.now })
    await deed.tx.update(applications).set({ state: 'clearing' }).where(eq(applications.id, made.applicationId))
    deed.standingChanged(personId)
  })
  const factIds = await agency.facts(personId, moment, ...everythingInOrder(today).filter((fact) => !lacking(fact)))
  return { ...made, offerId: offer.offerId, factIds }
}
