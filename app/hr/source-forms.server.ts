import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node'
import { readFileForm } from '#app/reports/file-form.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import type { FactOf } from '#domain/facts.ts'
import { type AgencySource, type SourceSubject, sourcesFor, subjectOf } from '#domain/sources.ts'
import { keepSourcePicture } from '#workflows/sources/keep-picture.ts'

/** Reads a form that may bring the picture of what a source showed; it is kept at once for that person. */
export async function readSourceForm(args: ActionFunctionArgs, personId: string) {
  const scope = await requireFrontScope(args, 'hr', 'check source')
  const moment = await args.context.moment()
  return readFileForm(args.request, (file) =>
    keepSourcePicture(args.context.portal, moment, scope, { personId, ...file }),
  )
}

/** The agency's sources for a credential. */
export async function sourcesOfCredential(
  context: AppLoadContext,
  credential: FactOf<'credential'>,
): Promise<AgencySource[]> {
  return sourcesOf(context, subjectOf(credential), credential.state)
}

/** The agency's sources for something of a state. */
export async function sourcesOf(
  context: AppLoadContext,
  subject: SourceSubject | null,
  state?: string | null,
): Promise<AgencySource[]> {
  return sourcesFor((await context.policies()).sources.list, subject, state)
}
