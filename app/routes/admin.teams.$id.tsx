import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect, useActionData, useLoaderData } from '@remix-run/react'
import { nameProblem } from '#app/admin/names.server.ts'
import { TeamPage } from '#app/admin/team.tsx'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { readPage } from '#app/staff/paging.ts'
import { titled } from '#app/title.ts'
import { membersOnAPage, peopleToMove, teamById } from '#db/queries/teams.ts'
import { isPlainDate } from '#domain/calendar/dates.ts'
import { isId } from '#domain/ids.ts'
import { movePeople } from '#workflows/teams/move-people.ts'
import { nameTeamManager } from '#workflows/teams/name-manager.ts'
import { removeManager } from '#workflows/teams/remove-manager.ts'
import { removeMember } from '#workflows/teams/remove-member.ts'
import { renameTeam } from '#workflows/teams/rename-team.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'manage teams')
  const { db } = args.context.portal.database
  const { today } = await args.context.moment()
  const query = new URL(args.request.url).searchParams
  const search = (query.get('q') ?? '').trim().slice(0, 100)
  const { page, ...team } = await readPage(query, membersOnAPage, async (page) =>
    present(await teamById(db, scope, idIn(args.params), today, page)),
  )
  const found = await peopleToMove(db, scope, search, today)
  return { title: team.name, team, found, search, page, size: membersOnAPage, today }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'manage teams')
  const { portal, moment } = args.context
  const teamId = idIn(args.params)
  const form = await args.request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const now = await moment()
  const refused = (place: string, sentence: string) =>
    refusal(args.context, { place, sentence, typed: text(place), chosen: form.getAll('personId').map(String) })
  const personIds = form.getAll('personId').map(String).filter(isId)
  const [personId] = personIds
  switch (form.get('deed')) {
    case 'rename': {
      const problem = nameProblem(text('name'))
      if (problem) return refused('name', problem)
      const renamed = await within(renameTeam(portal, now, scope, { teamId, name: text('name') }))
      if (!renamed.ok) return refused('name', 'There is already a team with this name')
      break
    }
    case 'name manager':
      if (!personId) return refused('manager', 'Choose a manager')
      await within(nameTeamManager(portal, now, scope, { teamId, personId }))
      break
    case 'remove manager':
      if (personId) await within(removeManager(portal, now, scope, { teamId, personId }))
      break
    case 'move': {
      const fromDay = text('fromDay')
      if (personIds.length === 0) return refused('people', 'Choose at least one person')
      if (!isPlainDate(fromDay)) return refused('fromDay', 'Enter the day from which they belong to this team')
      await within(movePeople(portal, now, scope, { teamId, personIds, fromDay }))
      break
    }
    case 'remove member':
      if (personId) await within(removeMember(portal, now, scope, { teamId, personId, fromDay: now.today }))
  }
  return redirect(`/admin/teams/${teamId}`, 303)
}

export default function Team() {
  return <TeamPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>() ?? null} />
}
