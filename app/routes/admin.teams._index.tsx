import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect, useActionData, useLoaderData } from '@remix-run/react'
import { nameProblem } from '#app/admin/names.server.ts'
import { Programs } from '#app/admin/programs.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { programsWithTeams } from '#db/queries/teams.ts'
import { isId } from '#domain/ids.ts'
import { createProgram } from '#workflows/teams/create-program.ts'
import { createTeam } from '#workflows/teams/create-team.ts'
import { renameProgram } from '#workflows/teams/rename-program.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'manage teams')
  const { today } = await args.context.moment()
  const programs = await programsWithTeams(args.context.portal.database.db, scope, today)
  return { title: 'Programs and teams', programs }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'manage teams')
  const { portal, moment } = args.context
  const form = await args.request.formData()
  const deed = String(form.get('deed') ?? '')
  const programId = String(form.get('programId') ?? '')
  if (deed !== 'program' && !isId(programId)) throw notFound()
  const typed = String(form.get('name') ?? '')
  const place = deed === 'program' ? 'program' : `${deed}-${programId}`
  const refused = (sentence: string) => refusal(args.context, { place, sentence, typed })
  const problem = nameProblem(typed)
  if (problem) return refused(problem)
  const name = typed.trim()
  const now = await moment()
  const done =
    deed === 'program'
      ? await createProgram(portal, now, scope, { name })
      : deed === 'team'
        ? await within(createTeam(portal, now, scope, { programId, name }))
        : await within(renameProgram(portal, now, scope, { programId, name }))
  if (!done.ok) return refused('There is already one with this name')
  return redirect('teamId' in done ? `/admin/teams/${done.teamId}` : '/admin/teams', 303)
}

export default function Teams() {
  const { programs } = useLoaderData<typeof loader>()
  return <Programs programs={programs} problem={useActionData<typeof action>() ?? null} />
}
