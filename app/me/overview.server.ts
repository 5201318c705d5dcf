import type { LoaderFunctionArgs } from '@remix-run/node'
import { positionTitle } from '#app/careers/postings.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { present } from '#app/params.server.ts'
import { refereesWanted } from '#app/references/wanted.server.ts'
import { reportPlaces } from '#app/reports/places.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { ownApplications } from '#db/queries/applications.ts'
import { unreadOwn } from '#db/queries/messages.ts'
import { ownEmployment, ownPerson } from '#db/queries/own.ts'
import { positionsById } from '#db/queries/positions.ts'
import { afterOffer } from '#domain/hiring.ts'
import { versionOn } from '#domain/versions.ts'
import { longDate } from '#locales/dates.ts'
import { ownDuties } from './eligibility.server.ts'
import { nextOf } from './progress.server.ts'
import { countToSign, ownStatements } from './statements.server.ts'

/** What a person's first page shows: what waits for them, where each application stands, and the ways on. */
export async function overviewOf(asked: LoaderFunctionArgs) {
  const scope = await requireOwnScope(asked, 'read application')
  const { portal, moment } = asked.context
  const { db } = portal.database
  const [now, policies, { t, language }] = await Promise.all([moment(), asked.context.policies(), translatorFor(asked)])
  const { today } = now
  const own = { moment: now, t, language }
  const person = await ownPerson(db, scope, today)
  const employment = await ownEmployment(db, scope, today)
  const applications = await ownApplications(db, scope, today)
  const positions = await positionsById(
    db,
    applications.map(({ positionId }) => positionId),
  )
  const words = { t, language, today, timeZone: policies.agency.timeZone, policies }
  const clearance = employment !== null || applications.some(({ state }) => afterOffer(state))
  const unread = await unreadOwn(db, await requireOwnScope(asked, 'exchange messages'), today)
  return {
    title: t('me:title'),
    name: person?.givenName ?? '',
    employment: employment && {
      position: positionTitle(employment.positionId, language),
      since: t('me:employment.since', { date: longDate(employment.hiredOn, language) }),
    },
    papers: await ownDuties(asked, applications),
    clearance,
    reporting: t('reporting:link'),
    toSign: clearance ? countToSign(await ownStatements(asked)) : 0,
    applications: await Promise.all(
      applications.map(async (application) => {
        const version = versionOn(present(positions.get(application.positionId)), today)
        const href = `/me/applications/${application.id}`
        const unreadHere = unread.get(application.id) ?? 0
        const wanted = await refereesWanted(asked, application)
        return {
          id: application.id,
          state: application.state,
          title: positionTitle(application.positionId, language),
          place: t('me:place', { program: application.program, place: application.place }),
          next: nextOf(application, version, words),
          unread: unreadHere,
          refereesWanted: wanted,
          waiting: [
            { href: `${href}/messages`, count: unreadHere, text: t('messages:placeNew', { count: unreadHere }) },
            { href: `${href}/references`, count: wanted, text: t('references:wanted.overview', { count: wanted }) },
          ].filter(({ count }) => count > 0),
          toRead: (await reportPlaces(asked, { ...own, application, href })).filter(({ waits }) => waits),
        }
      }),
    ),
  }
}

export type OwnOverview = Awaited<ReturnType<typeof overviewOf>>
