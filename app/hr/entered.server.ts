import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { noticeWords } from '#app/wording/notices.ts'
import { whoEntered } from '#db/queries/entered.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { positionsById } from '#db/queries/positions.ts'
import { unaddressedTo } from '#db/queries/untold.ts'
import { livedExperienceOf } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { finalStates, moved } from '#domain/hiring.ts'
import { versionOn } from '#domain/versions.ts'
import { compartmentOfStatement, sightOf } from '#domain/visibility.ts'

type Db = AppLoadContext['portal']['database']['db']

/**
 * What HR has to do by hand for the person of an application: tell them what could not be mailed, and record a sealed answer. `sealed`
 * is `record` for who may open it, `wait` for everyone else, null where none is waited for.
 */
export async function byHand(db: Db, scope: Scope<'read application'>, id: string, today: string, timeZone: string) {
  const found = await sentApplication(db, scope, today, id)
  if (!found) return null
  const { application, person, posting } = found
  const position = (await positionsById(db, [posting.positionId])).get(posting.positionId)
  const statement = position ? livedExperienceOf(versionOn(position, today)) : null
  const waits = application.enteredBy !== null && statement !== null && !application.answers['lived-experience']
  const sees = statement !== null && sightOf(scope.viewer, compartmentOfStatement(statement), person.id) === 'full'
  const masked = await maskedRequirements(db, scope, person.id, true)
  const notices = await unaddressedTo(db, scope, today, person.id, masked)
  return {
    id,
    personId: person.id,
    phone: person.phone,
    mailingAddress: person.mailingAddress,
    noEmail: !person.email,
    prefers: person.prefers === 'email' ? null : person.prefers,
    enteredBy: await whoEntered(db, scope, today, id),
    mayWithdraw: application.enteredBy !== null && moved(application.state, 'withdraw') !== null,
    sealed: waits && !finalStates.includes(application.state) ? (sees ? ('record' as const) : ('wait' as const)) : null,
    notices: notices.map(({ id: noticeId, body, createdAt, how, toldAt, toldByName }) => ({
      id: noticeId,
      what: noticeWords(body),
      since: instantInWords(createdAt, timeZone),
      told: how && toldAt && `${instantInWords(toldAt, timeZone)}, ${how}${toldByName ? `, by ${toldByName}` : ''}`,
    })),
  }
}

export type ByHand = NonNullable<Awaited<ReturnType<typeof byHand>>>
