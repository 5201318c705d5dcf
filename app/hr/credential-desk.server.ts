import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { idIn, present } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { notFound } from '#app/viewer.server.ts'
import { factWords } from '#app/wording/facts.ts'
import { leadOf } from '#db/queries/same-person.ts'
import { cardOfPerson } from './clearance-card.server.ts'
import { credentialsOf } from './credentials.server.ts'
import { hrDesk } from './scope.server.ts'

/** The person of an address, led to the record whose page shows everything; HR records nothing of itself. */
export async function leadIn(args: LoaderFunctionArgs): Promise<string> {
  const { portal } = args.context
  const id = idIn(args.params)
  const lead = await leadOf(portal.database.db, id)
  if (lead === id) return id
  const url = new URL(args.request.url)
  throw redirect(`${url.pathname.replace(id, lead)}${url.search}`)
}

/** What the forms about a person's fingerprint card begin with; 404 for one's own. */
export async function cardDesk(args: LoaderFunctionArgs) {
  const desk = await hrDesk(args, 'record clearance card')
  const reading = await requireFrontScope(args, 'hr', 'read person')
  const id = await leadIn(args)
  if (desk.scope.viewer.kind === 'account' && desk.scope.viewer.personId === id) throw notFound()
  const owner = present(await cardOfPerson(desk.db, reading, id, desk.moment.today))
  return { desk, owner }
}

/**
 * What the forms about one credential begin with: the credential as it stands. Where another stands in its place by now, to the
 * list, which says so; where it does not count any more, there too; 404 for one's own.
 */
export async function credentialDesk<A extends 'check source' | 'record interruption'>(
  args: LoaderFunctionArgs,
  action: A,
) {
  const desk = await hrDesk(args, action)
  const { db, scope, moment } = desk
  const id = await leadIn(args)
  if (scope.viewer.kind === 'account' && scope.viewer.personId === id) throw notFound()
  const reading = await requireFrontScope(args, 'hr', 'read person')
  const owner = present(await cardOfPerson(db, reading, id, moment.today))
  const factId = idIn(args.params, 'factId')
  const found = (await credentialsOf(db, reading, moment.today, id)).find(({ rows }) =>
    rows.some((row) => row.id === factId),
  )
  const credential = present(found)
  const href = `/hr/people/${id}/credentials`
  const stands = credential.standing && credential.now.id === factId
  if (!stands && args.request.method === 'GET')
    throw redirect(credential.standing ? `${href}?now=${credential.now.id}` : `${href}?done=changed`)
  const words = factWords({ ...credential.body, interruptions: null })
  return { desk, id, name: owner.name, href, factId, words, credential }
}
