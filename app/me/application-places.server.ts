import type { LoaderFunctionArgs } from '@remix-run/node'
import type { OwnApplication } from '#app/apply/application.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { unreadOwn } from '#db/queries/messages.ts'
import { refereesOf } from '#db/queries/references.ts'
import { takesReferees } from '#domain/references.ts'

/** A page that belongs to one's application, with what there is on it in a few words where that matters. */
export type ApplicationPlace = { href: string; label: string; note: string | null }

type Place = (asked: LoaderFunctionArgs, own: OwnApplication) => Promise<ApplicationPlace | null>

/** The further pages of an application, in the order in which they matter to its person. */
const places: readonly Place[] = [messages, references, copy, contact]

/** Those that there are for an application now. */
export async function placesOf(asked: LoaderFunctionArgs, own: OwnApplication): Promise<ApplicationPlace[]> {
  const found = await Promise.all(places.map((place) => place(asked, own)))
  return found.filter((place) => place !== null)
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
