import { eq } from 'drizzle-orm'
import { policiesInForce } from '#db/queries/policies.ts'
import { askingBegun, type NamedReferee, refereesOf } from '#db/queries/references.ts'
import { accounts, type people, refereeRemovals, referees } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { isOwnAddress, isSamePerson, isUnchanged, mostAsked, type Referee } from '#domain/referees.ts'
import { refereeState, takesReferees } from '#domain/references.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { askReferee } from './ask-referee.ts'

export type NameReferee =
  | { ok: true; refereeId: string; asked: boolean }
  | { ok: false; problem: 'ended' | 'enough' | 'changed' }
  | { ok: false; problem: 'refused'; errors: BoxError[] }

/**
 * Names someone who knows an applicant's work, or names them in place of another who has not given a reference. Once HR has begun
 * to ask, whoever is named is asked at once. Naming the very same person again changes nothing and is no error, but where their
 * time has run out: they are asked anew.
 *
 * @param input.replaces the referee in whose place; null for one more
 * @returns `changed` where that one has answered or was replaced meanwhile; `enough` where as many as are asked for are named
 * @throws NotFound outside the scope
 */
export async function nameReferee(
  portal: Portal,
  moment: Moment,
  scope: Scope<'name referees'>,
  input: { applicationId: string; referee: Referee; replaces: string | null },
): Promise<NameReferee> {
  const { referee, replaces } = input
  return inDeed(portal, moment, scope, async (deed): Promise<NameReferee> => {
    const { application, person, posting, open, over } = await lockedApplication(deed, scope, input.applicationId)
    if (!takesReferees(application.state) || (application.state === 'draft' && (!open || over)))
      return { ok: false, problem: 'ended' }
    const all = await refereesOf(deed.tx, scope, deed.today, application.id)
    const present = all.filter(({ removedAt }) => removedAt === null)
    const same = present.find((one) => isUnchanged(one, referee))
    if (same && !['expired', 'declined'].includes(refereeState(same, deed.today)))
      return { ok: true, refereeId: same.id, asked: same.request !== null }

    const { references } = await policiesInForce(deed.tx, deed.now)
    const replaced = present.find(({ id }) => id === replaces)
    if (replaces && (!replaced || replaced.answer?.kind === 'given')) return { ok: false, problem: 'changed' }
    if (!replaces && present.length >= references.asked) return { ok: false, problem: 'enough' }
    const askedSoFar = all.filter(({ request }) => request !== null).length
    if (scope.reach === 'self' && askedSoFar >= mostAsked)
      return { ok: false, problem: 'refused', errors: [{ box: 'name', error: 'referee.tooMany' }] }
    const errors = await whyNot(deed, referee, person, all, replaced)
    if (errors.length > 0) return { ok: false, problem: 'refused', errors }

    const [added] = await deed.tx
      .insert(referees)
      .values({ applicationId: application.id, ...referee, namedAt: deed.now, namedBy: deed.by })
      .returning({ id: referees.id })
    if (!added) throw new Error('the referee was not kept')
    const ids = { applicationId: application.id, refereeId: added.id }
    if (replaced) {
      const removal = { refereeId: replaced.id, replacedBy: added.id, at: deed.now, by: deed.by }
      await deed.tx.insert(refereeRemovals).values(removal)
      await deed.record(person.id, { event: 'referee removed', ids: { ...ids, refereeId: replaced.id } })
    }
    await deed.record(person.id, { event: 'referee named', ids })
    const asked =
      (await askingBegun(deed.tx, scope, application.id)) &&
      (await askReferee(
        deed,
        { application, positionId: posting.positionId, answerDays: references.answerDays },
        { id: added.id, ...referee },
      ))
    return { ok: true, refereeId: added.id, asked }
  })
}

/** Nobody speaks for themself, nobody speaks twice, and whoever has said no is not asked again. */
async function whyNot(
  { tx }: Deed,
  referee: Referee,
  person: typeof people.$inferSelect,
  all: readonly NamedReferee[],
  replaced: NamedReferee | undefined,
): Promise<BoxError[]> {
  const [account] = await tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.personId, person.id))
  const own = [
    { email: person.email, phone: person.phone },
    { email: account?.email ?? null, phone: '' },
  ]
  const box = referee.email ? 'email' : 'phone'
  if (isOwnAddress(referee, own)) return [{ box, error: 'referee.own' }]
  const others = all.filter((one) => one.id !== replaced?.id && one.removedAt === null)
  if (others.some((one) => isSamePerson(one, referee))) return [{ box: 'name', error: 'referee.twice' }]
  const saidNo = all.some((one) => one.answer?.kind === 'declined' && isSamePerson(one, referee))
  return saidNo ? [{ box: 'name', error: 'referee.declined' }] : []
}
