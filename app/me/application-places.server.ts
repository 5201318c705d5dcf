import type { LoaderFunctionArgs } from '@remix-run/node'
import type { OwnApplication } from '#app/apply/application.server.ts'
import { reportPlaces } from '#app/reports/places.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { requestsOf } from '#db/queries/information.ts'
import { ownInterview } from '#db/queries/interviews.ts'
import { unreadOwn } from '#db/queries/messages.ts'
import { refereesOf } from '#db/queries/references.ts'
import { asksForCard } from '#domain/clearance-card.ts'
import { afterOffer } from '#domain/hiring.ts'
import { takesReferees } from '#domain/references.ts'
import { longDateTime } from '#locales/dates.ts'
import { papersAside } from './aside.server.ts'
import { ownEligibility } from './eligibility.server.ts'
import { aboutOf, standingOfRequest } from './information-words.server.ts'

/**
 * A page that belongs to one's application, with what there is on it in a few words where that matters; `waits` says that it is for
 * its person to read or to answer now.
 */
export type ApplicationPlace = { href: string; label: string; note: string | null; waits?: boolean }

type Place = (
  asked: LoaderFunctionArgs,
  own: OwnApplication,
) => Promise<ApplicationPlace | readonly ApplicationPlace[] | null>

/** The further pages of an application, in the order in which they matter to its person. */
const places: readonly Place[] = [
  information,
  interview,
  reportPlaces,
  aside,
  messages,
  references,
  eligibility,
  fingerprint,
  copy,
  contact,
]

/** Those that there are for an application now. */
export async function placesOf(asked: LoaderFunctionArgs, own: OwnApplication): Promise<ApplicationPlace[]> {
  const found = await Promise.all(places.map((place) => place(asked, own)))
  return found.flat().filter((place) => place !== null)
}

/** Everything that was ever asked for, what still waits first. */
async function information({ context }: LoaderFunctionArgs, own: OwnApplication) {
  const requests = await requestsOf(context.portal.database.db, own.scope, own.moment.today, [own.application.id])
  const standings = requests.map((request) => ({ request, standing: standingOfRequest(own, request, requests) }))
  return standings
    .sort((a, b) => Number(b.standing === 'open') - Number(a.standing === 'open'))
    .map(({ request, standing }) => ({
      href: `${own.href}/information/${request.id}`,
      label: own.t('information:place', { about: aboutOf(request, own) }),
      note: standing === 'open' ? null : own.t(`information:${standing}.title`),
    }))
}

/** The health papers that are kept unopened, where there are any. */
async function aside(asked: LoaderFunctionArgs, { t }: OwnApplication) {
  const { length: count } = await papersAside(asked)
  const note = t('information:aside.count', { count })
  return count === 0 ? null : { href: '/me/quarantine', label: t('information:aside.place'), note }
}

async function interview(asked: LoaderFunctionArgs, { application, scope, href, moment, language, t }: OwnApplication) {
  const found = await ownInterview(asked.context.portal.database.db, scope, moment.today, application.id)
  if (!found) return null
  const { on, time } = found.appointment
  const note = found.how === null && on >= moment.today ? longDateTime(on, time, language) : null
  return { href: `${href}/interview`, label: t('me:interview.place'), note }
}

async function messages(asked: LoaderFunctionArgs, { application, href, moment, t }: OwnApplication) {
  if (!application.submittedAt) return null
  const { db } = asked.context.portal.database
  const unread = await unreadOwn(db, await requireOwnScope(asked, 'exchange messages'), moment.today)
  const count = unread.get(application.id) ?? 0
  return {
    href: `${href}/messages`,
    label: t('messages:place'),
    note: count > 0 ? t('messages:placeNew', { count }) : null,
  }
}

async function references(asked: LoaderFunctionArgs, { application, href, moment, t }: OwnApplication) {
  const { db } = asked.context.portal.database
  const scope = await requireOwnScope(asked, 'name referees')
  const { asked: count } = (await asked.context.policies()).references
  const present = (await refereesOf(db, scope, moment.today, application.id)).filter(({ removedAt }) => !removedAt)
  if (present.length === 0 && (count === 0 || !takesReferees(application.state))) return null
  return {
    href: `${href}/references`,
    label: t('references:place'),
    note: t('references:placeNote', { named: present.length, asked: Math.max(count, present.length) }),
  }
}

async function copy(_: LoaderFunctionArgs, { application, href, t }: OwnApplication) {
  return application.submittedAt ? { href: `${href}/copy`, label: t('me:application.copy'), note: null } : null
}

async function contact(_: LoaderFunctionArgs, { application, t }: OwnApplication) {
  return application.submittedAt ? { href: '/me/contact', label: t('me:application.contact'), note: null } : null
}

async function eligibility(asked: LoaderFunctionArgs, own: OwnApplication) {
  const papers = await ownEligibility(asked, own)
  if (!papers) return null
  return { href: `${own.href}/eligibility`, label: own.t('eligibility:place'), note: papers.next }
}

async function fingerprint(_: LoaderFunctionArgs, { application, version, href, t }: OwnApplication) {
  if (!afterOffer(application.state) || !asksForCard(version)) return null
  return { href: `${href}/fingerprint`, label: t('fingerprint:title'), note: null }
}
