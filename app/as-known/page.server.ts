import type { LoaderFunctionArgs } from '@remix-run/node'
import { mayShowEvidence } from '#app/hr/person.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { personById } from '#db/queries/person.ts'
import { sightOf } from '#domain/visibility.ts'
import { recordLook } from '#workflows/facts/record-look.ts'
import type { AskedData } from './filters.tsx'
import { readPersonAsKnown } from './person.server.ts'
import { type AsKnownQuestion, readAsKnown } from './question.server.ts'

/** What is asked, as pages need it. */
export function asData({ on, today, known, knownAt, now, wrong, timeZone }: AsKnownQuestion): AskedData {
  return { on, today, known, wrong, before: knownAt < now ? instantInWords(knownAt, timeZone) : null }
}

/** The page of one person on a front: both answers, where evidence about them may be shown at all. */
export async function personAsKnownPage(args: LoaderFunctionArgs, front: 'hr' | 'audit') {
  const scope = await requireFrontScope(args, front, 'read person')
  await requireFrontScope(args, front, 'ask as known')
  const { portal } = args.context
  const { db } = portal.database
  const moment = await args.context.moment()
  const { agency } = await args.context.policies()
  const id = idIn(args.params)
  const person = present(await personById(db, scope, moment.today, id))
  const asked = readAsKnown(new URL(args.request.url).searchParams, moment, agency.timeZone)
  const shown = await mayShowEvidence(db, scope, moment.today, id)
  // As on the person's own page of HR: that somebody looked who may see medical results is on record.
  if (shown && sightOf(scope.viewer, 'medical', id) === 'full')
    await recordLook(portal, moment, scope, { personId: id })
  const positions = shown ? await readPersonAsKnown(db, scope.viewer, id, asked) : []
  const name = `${person.givenName} ${person.familyName}`.trim() || 'No name given'
  return { title: `${name}: as known then and now`, id, name, shown, positions, asked: asData(asked) }
}

export type PersonAsKnownPage = Awaited<ReturnType<typeof personAsKnownPage>>
