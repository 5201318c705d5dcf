import { and, eq, gt, gte, isNull, lt, or } from 'drizzle-orm'
import { people, teamMembers } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'
import { findTeam } from './find-team.ts'

/**
 * Part of a deed: a person belongs to a team from a day on, and from that day to no other. Moves planned for later days fall
 * away. Throws NotFound where there is no such team or person.
 */
export async function joinTeam(
  deed: Deed,
  input: { teamId: string; personId: string; fromDay: string },
): Promise<void> {
  const { teamId, personId, fromDay } = input
  await findTeam(deed, teamId)
  const [present] = await deed.tx
    .select({ teamId: teamMembers.teamId })
    .from(teamMembers)
    .where(and(eq(teamMembers.personId, personId), eq(teamMembers.fromDay, fromDay), isNull(teamMembers.untilDay)))
  if (present?.teamId === teamId) return
  await leaveTeams(deed, { personId, fromDay })
  const [membership] = await deed.tx
    .insert(teamMembers)
    .values({ teamId, personId, fromDay, recordedAt: deed.now })
    .returning({ id: teamMembers.id })
  if (!membership) throw new Error('a membership was not written')
  await deed.record(personId, { event: 'team joined', ids: { teamId, membershipId: membership.id } })
}

/** Part of a deed: a person belongs to no team from a day on; to none of another than `onlyTeamId` where that is given, it stays. */
export async function leaveTeams(
  deed: Deed,
  input: { personId: string; fromDay: string; onlyTeamId?: string },
): Promise<void> {
  const { personId, fromDay, onlyTeamId } = input
  const { tx } = deed
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('no key update')
  if (!person) throw new NotFound()
  const theirs = and(
    eq(teamMembers.personId, personId),
    onlyTeamId === undefined ? undefined : eq(teamMembers.teamId, onlyTeamId),
  )
  const which = { id: teamMembers.id, teamId: teamMembers.teamId }
  const ended = await tx
    .update(teamMembers)
    .set({ untilDay: fromDay })
    .where(
      and(
        theirs,
        lt(teamMembers.fromDay, fromDay),
        or(isNull(teamMembers.untilDay), gt(teamMembers.untilDay, fromDay)),
      ),
    )
    .returning(which)
  const dropped = await tx
    .delete(teamMembers)
    .where(and(theirs, gte(teamMembers.fromDay, fromDay)))
    .returning(which)
  for (const { id, teamId } of [...ended, ...dropped])
    await deed.record(personId, { event: 'team left', ids: { teamId, membershipId: id } })
}
