import { eq } from 'drizzle-orm'
import { composeLetters } from '#app/letters/offer-letter.server.ts'
import { lettersOfOffer } from '#db/queries/offers.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { positionsById } from '#db/queries/positions.ts'
import { applications, people, postings, programs } from '#db/schema/index.ts'
import { type Answers, livedExperienceOf, questionsFor } from '#domain/application.ts'
import { hireRequirements, screeningWay } from '#domain/screening.ts'
import { versionOn } from '#domain/versions.ts'
import type { StatementId } from '#locales/statements.ts'
import { saveAnswer } from '#workflows/applications/save-answer.ts'
import { screenRequirement } from '#workflows/applications/screen-requirement.ts'
import { startApplication } from '#workflows/applications/start-application.ts'
import { startScreening } from '#workflows/applications/start-screening.ts'
import { submitApplication } from '#workflows/applications/submit-application.ts'
import { acceptOffer } from '#workflows/offers/accept-offer.ts'
import { makeOffer } from '#workflows/offers/make-offer.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { may, own, shown, signer } from './acts.ts'
import type { Player } from './company.ts'
import type { EvidenceFor } from './evidence.ts'
import { done, type Stage } from './stage.ts'

type Version = ReturnType<typeof versionOn>

/** An application on its way; `version` is that of its position. */
export type Begun = { applicationId: string; version: Version }

/** Someone begins to apply. */
export async function begin(portal: Portal, moment: Moment, player: Player, postingId: string): Promise<Begun> {
  const scope = own(player, 'answer application')
  const { applicationId } = done(await startApplication(portal, moment, scope, { postingId }))
  return { applicationId, version: await versionOfPosting(portal, moment, postingId) }
}

/** The rules of the position that a posting is for, as they are on the day. */
export async function versionOfPosting(portal: Portal, { today }: Moment, postingId: string): Promise<Version> {
  const { db } = portal.database
  const [posting] = await db.select().from(postings).where(eq(postings.id, postingId))
  const position = posting && (await positionsById(db, [posting.positionId])).get(posting.positionId)
  if (!position) throw new Error('a posting has no position')
  return versionOn(position, today)
}

/** What people of the cast answer, question by question. */
export function answersOf(
  player: Pick<Player, 'givenName' | 'familyName' | 'phone'>,
  { day, yearsBefore }: Pick<Stage, 'day' | 'yearsBefore'>,
): Required<Answers> {
  const { givenName, familyName, phone } = player
  return {
    name: { givenName, familyName, otherNames: '' },
    contact: { phone },
    age: { oldEnough: true },
    qualification: { by: 'both' },
    education: { level: 'associate', behavioralHealth: true, completedOn: yearsBefore(6, -40) },
    experience: {
      jobs: [
        {
          employer: 'Palo Verde Drop-in Center',
          title: 'Peer volunteer coordinator',
          behavioralHealth: true,
          from: yearsBefore(3, 0),
          through: day(-420),
        },
      ],
    },
    license: { holds: true, state: 'AZ' },
    'peer-credential': { holds: true, state: 'AZ', through: null },
    training: { graduated: false, on: null },
    enrollment: { enrolled: true, college: 'Verde Valley Community College' },
    'lived-experience': { agrees: true },
  }
}

/** Answers the first `count` questions, all of them unless told. */
export async function answer(
  portal: Portal,
  moment: Moment,
  player: Player,
  { applicationId, version }: Begun,
  answers: Required<Answers>,
  count = Number.POSITIVE_INFINITY,
): Promise<void> {
  const [row] = await portal.database.db.select().from(applications).where(eq(applications.id, applicationId))
  let revision = row?.revision ?? 0
  const scope = own(player, 'answer application')
  for (const question of questionsFor(version).slice(0, count)) {
    const input = { applicationId, revision, question, answer: answers[question] }
    revision = done(await saveAnswer(portal, moment, scope, input)).revision
  }
}

/** Someone signs and submits what they have answered. */
export async function submit(portal: Portal, moment: Moment, player: Player, begun: Begun): Promise<void> {
  const { applicationId, version } = begun
  const [row] = await portal.database.db.select().from(applications).where(eq(applications.id, applicationId))
  const stated = livedExperienceOf(version)
  const ids: StatementId[] = ['electronic-signature-consent', 'application-declaration', ...(stated ? [stated] : [])]
  const input = { applicationId, revision: row?.revision ?? 0, texts: shown(player, ...ids), ...signer(player) }
  done(await submitApplication(portal, moment, own(player, 'answer application'), input))
}

/** Someone in HR takes an application up, and verifies what its papers show. */
export async function screen(
  portal: Portal,
  moment: Moment,
  reviewer: Player,
  { applicationId, version }: Begun,
  { degree }: Pick<EvidenceFor, 'degree'>,
): Promise<void> {
  const scope = may(reviewer, 'screen application')
  done(await startScreening(portal, moment, scope, { applicationId }))
  for (const requirement of hireRequirements(version)) {
    if (screeningWay(version, requirement) !== 'papers') continue
    const found = { outcome: 'verified' as const, facts: [degree()], note: 'Transcript seen.' }
    done(await screenRequirement(portal, moment, scope, { applicationId, requirement, ...found }))
  }
}

/** Someone in HR makes a conditional offer; returns its id. */
export async function offer(
  portal: Portal,
  moment: Moment,
  reviewer: Player,
  { applicationId }: Begun,
  terms: { firstDay: string; expiresOn: string },
): Promise<string> {
  const [found] = await portal.database.db
    .select({ posting: postings, program: programs.name, person: people, answers: applications.answers })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(programs, eq(programs.id, postings.programId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(eq(applications.id, applicationId))
  const position =
    found && (await positionsById(portal.database.db, [found.posting.positionId])).get(found.posting.positionId)
  if (!position) throw new Error('an offer is made to nobody')
  const { posting, program, person, answers } = found
  const payCents = Math.round((posting.payFromCents + posting.payToCents) / 100) * 50
  const { givenName, familyName } = answers.name ?? person
  const { agency } = await policiesInForce(portal.database.db, moment.now)
  const letters = composeLetters(
    {
      ...terms,
      agency: agency.name,
      name: `${givenName} ${familyName}`,
      positionId: posting.positionId,
      program,
      place: posting.place,
      payCents,
      madeOn: moment.today,
      madeBy: `${reviewer.givenName} ${reviewer.familyName}`,
    },
    position,
  )
  const input = { applicationId, ...terms, payCents, payReason: '', letters }
  return done(await makeOffer(portal, moment, may(reviewer, 'make offer'), input)).offerId
}

/** Someone reads the letter of an offer, signs and accepts it. */
export async function agree(portal: Portal, moment: Moment, player: Player, offerId: string): Promise<void> {
  const scope = own(player, 'answer offer')
  const letter = (await lettersOfOffer(portal.database.db, scope, moment.today, offerId)).find(
    ({ language }) => language === player.language,
  )
  if (!letter) throw new Error('an offer has no letter')
  const { version, language, textSha256 } = letter
  const texts = [
    ...shown(player, 'electronic-signature-consent', 'offer-acceptance'),
    { statement: 'offer-letter', version, language, textSha256 },
  ]
  done(await acceptOffer(portal, moment, scope, { offerId, texts, ...signer(player) }))
}
