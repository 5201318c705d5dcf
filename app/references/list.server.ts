import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { type OwnApplication, ownApplicationIn } from '#app/apply/application.server.ts'
import type { StatusKind } from '#app/components/status.tsx'
import { requireOwnScope } from '#app/viewer.server.ts'
import { askingBegun, type NamedReferee, refereesOf } from '#db/queries/references.ts'
import { type RefereeState, refereeState, takesReferees } from '#domain/references.ts'
import { longDate } from '#locales/dates.ts'

type Asked = Parameters<typeof ownApplicationIn>[0]

/** One's application for the pages on which referees are named; a draft whose posting has closed has a page that says so. */
export async function ownReferees(asked: Asked) {
  const own = await ownApplicationIn(asked)
  if (own.application.state === 'draft' && (!own.open || own.over)) throw redirect(own.href)
  const scope = await requireOwnScope(asked, 'name referees')
  const { db } = asked.context.portal.database
  const all = await refereesOf(db, scope, own.moment.today, own.application.id)
  return {
    own,
    scope,
    here: `${own.href}/references`,
    present: all.filter(({ removedAt }) => removedAt === null),
    begun: await askingBegun(db, scope, own.application.id),
    asked: (await asked.context.policies()).references.asked,
    open: takesReferees(own.application.state),
  }
}

const kinds: Readonly<Record<RefereeState, StatusKind>> = {
  named: 'not-yet',
  waiting: 'pending',
  expired: 'lapsed',
  given: 'met',
  declined: 'sent-back',
}

/** What was just done, as it stands in the address. */
const told = ['saved', 'savedAsked', 'savedPhone', 'removed', 'changedMeanwhile', 'enough', 'ended'] as const

/** The people named in an application, each with where it stands; never with what they answered. */
export async function refereeList(asked: LoaderFunctionArgs) {
  const { own, here, present, begun, asked: count, open } = await ownReferees(asked)
  const { t, moment, href, application } = own
  const done = new URL(asked.request.url).searchParams.get('done')
  const states = present.map((referee) => refereeState(referee, moment.today))
  return {
    title: t('references:title'),
    lead: count > 0 ? t('references:lead', { count }) : null,
    here,
    back:
      application.state === 'draft'
        ? { href: `${href}/check`, label: t('references:backToCheck') }
        : { href, label: t('references:back') },
    begun,
    open,
    mayAdd: open && present.length < count,
    wanted: open ? states.filter((state) => state === 'expired' || state === 'declined').length : 0,
    done: told.find((each) => each === done) ?? null,
    referees: present.map((referee) => shown(own, referee, open)),
  }
}

export type RefereeList = Awaited<ReturnType<typeof refereeList>>

function shown({ t, language, moment }: OwnApplication, referee: NamedReferee, open: boolean) {
  const state = refereeState(referee, moment.today)
  const { request, email, phone } = referee
  const dates = {
    asked: request ? longDate(request.askedOn, language) : '',
    until: request ? longDate(request.expiresOn, language) : '',
  }
  const text = state === 'named' && !email ? 'toCall' : state
  return {
    id: referee.id,
    name: referee.name,
    relation: t(`references:relation.${referee.relation}`),
    contact: email ?? t('references:byPhone', { phone }),
    kind: kinds[state],
    state: t(`references:state.${text}`, dates),
    may: open ? wayOf(state) : null,
    mayRemove: open && state === 'named',
  }
}

/** Whoever has not answered can be changed; in place of who cannot or did not, someone else is named. */
function wayOf(state: RefereeState): 'change' | 'replace' | null {
  if (state === 'given') return null
  return state === 'expired' || state === 'declined' ? 'replace' : 'change'
}
