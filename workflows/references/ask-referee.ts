import { referenceRequests } from '#db/schema/index.ts'
import { addDays } from '#domain/calendar/dates.ts'
import type { Referee } from '#domain/referees.ts'
import type { Deed } from '../deed.ts'

type Asked = { application: { id: string; personId: string }; positionId: string; answerDays: number }

/**
 * Part of a deed: writes to a referee for a reference, in place of every earlier letter to them. The link is made when the letter
 * is written (`issueReferenceLink`). Returns whether there is an e-mail address to write to.
 */
export async function askReferee(
  deed: Deed,
  { application, positionId, answerDays }: Asked,
  referee: Pick<Referee, 'email' | 'language'> & { id: string },
): Promise<boolean> {
  const { email, language } = referee
  if (!email) return false
  const expiresOn = addDays(deed.today, answerDays)
  const [request] = await deed.tx
    .insert(referenceRequests)
    .values({ refereeId: referee.id, askedAt: deed.now, askedOn: deed.today, askedBy: deed.by, expiresOn })
    .returning({ id: referenceRequests.id })
  if (!request) throw new Error('the request was not kept')
  await deed.record(application.personId, {
    event: 'reference asked',
    ids: { refereeId: referee.id, requestId: request.id },
  })
  const body = { kind: 'reference-asked', requestId: request.id, positionId, expiresOn, again: false } as const
  await deed.notify({ email, language }, `reference-asked:${request.id}`, body)
  return true
}
