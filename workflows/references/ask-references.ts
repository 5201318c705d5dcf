import { policiesInForce } from '#db/queries/policies.ts'
import { refereesOf } from '#db/queries/references.ts'
import { referenceAskings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { refereeState, takesReferees } from '#domain/references.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { askReferee } from './ask-referee.ts'

type Result = { ok: true; asked: number } | { ok: false; problem: 'state' }

/**
 * Begins to ask the referees of an application: everyone named and not asked yet gets a letter, whoever is named later gets theirs
 * at once, and the applicant is told. Doing it again asks only those who have not been asked.
 *
 * @returns `state` where the application was not sent in, or has ended
 * @throws NotFound outside the scope
 */
export async function askReferences(
  portal: Portal,
  moment: Moment,
  scope: Scope<'handle references'>,
  input: { applicationId: string },
): Promise<Result> {
  return inDeed(portal, moment, scope, async (deed): Promise<Result> => {
    const found = await lockedApplication(deed, scope, input.applicationId)
    const { application, posting } = found
    if (!application.submittedAt || !takesReferees(application.state)) return { ok: false, problem: 'state' }
    const { references } = await policiesInForce(deed.tx, deed.now)
    await deed.tx
      .insert(referenceAskings)
      .values({ applicationId: application.id, at: deed.now, by: deed.by })
      .onConflictDoNothing()
    const present = (await refereesOf(deed.tx, scope, deed.today, application.id)).filter((one) => !one.removedAt)
    let asked = 0
    for (const referee of present)
      if (
        refereeState(referee, deed.today) === 'named' &&
        (await askReferee(deed, askedOf(found, references), referee))
      )
        asked += 1
    await deed.notify({ personId: application.personId }, `references-asked:${application.id}`, {
      kind: 'references-asked',
      applicationId: application.id,
      positionId: posting.positionId,
      missing: Math.max(0, references.asked - present.length),
    })
    return { ok: true, asked }
  })
}

/**
 * Writes to a referee once more with a new link, which takes the place of the old ones and begins their time anew.
 *
 * @param input.requestId the request that was on the page; where there is a newer one, nothing is done
 * @returns `state` where they have answered, were replaced, or the application has ended
 * @throws NotFound outside the scope
 */
export async function askAgain(
  portal: Portal,
  moment: Moment,
  scope: Scope<'handle references'>,
  input: { applicationId: string; refereeId: string; requestId: string },
): Promise<Result> {
  return inDeed(portal, moment, scope, async (deed): Promise<Result> => {
    const found = await lockedApplication(deed, scope, input.applicationId)
    const all = await refereesOf(deed.tx, scope, deed.today, found.application.id)
    const referee = all.find(({ id }) => id === input.refereeId)
    const open = referee && !referee.removedAt && !referee.answer && referee.request
    if (!open || !takesReferees(found.application.state)) return { ok: false, problem: 'state' }
    if (open.id !== input.requestId) return { ok: true, asked: 0 }
    const { references } = await policiesInForce(deed.tx, deed.now)
    await askReferee(deed, askedOf(found, references), referee)
    return { ok: true, asked: 1 }
  })
}

type Found = Awaited<ReturnType<typeof lockedApplication>>
type References = Awaited<ReturnType<typeof policiesInForce>>['references']

function askedOf({ application, posting }: Found, { answerDays }: References): Parameters<typeof askReferee>[1] {
  return { application, positionId: posting.positionId, answerDays }
}
