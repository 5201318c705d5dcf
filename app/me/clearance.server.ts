import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { translatorFor } from '#app/i18n.server.ts'
import { notFound, requireOwnScope } from '#app/viewer.server.ts'
import { clearanceOf } from '#db/queries/clearance.ts'
import { submissionsOf } from '#db/queries/submissions.ts'
import type { PositionVersion } from '#domain/positions/index.ts'
import { formsFor, type SendingForm } from '#domain/sending/forms.ts'
import { type RequirementStatus, type Standing, standingOf } from '#domain/standing.ts'

/** One requirement of a position that is open to the person, and where it stands today. */
export type Asked = {
  requirement: string
  positionId: string
  version: PositionVersion
  standing: Standing
  status: RequirementStatus
  forms: SendingForm[]
}

/** What the asking person has to show today, and everything they sent. A requirement of two positions is listed once. */
export async function ownClearance(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const scope = await requireOwnScope(args, 'submit evidence')
  const { viewer } = scope
  if (viewer.kind !== 'account') throw notFound()
  const { db } = args.context.portal.database
  const { today } = await args.context.moment()
  const clearance = await clearanceOf(db, scope, viewer.personId, today)
  if (!clearance) throw notFound()
  const asked = new Map<string, Asked>()
  const standings = clearance.open.map(({ id, position, employments }) => {
    const overTime = standingOf({ position, facts: clearance.facts, employments })
    const standing = overTime.at(today)
    const version = overTime.versionOn(today)
    for (const [requirement, status] of Object.entries(standing.requirements)) {
      if (asked.has(requirement)) continue
      const forms = formsFor(version, requirement)
      asked.set(requirement, { requirement, positionId: id, version, standing, status, forms })
    }
    return { positionId: id, overTime, standing, employments }
  })
  const submissions = await submissionsOf(db, scope, today, viewer.personId)
  const { language, t } = await translatorFor(args)
  const { agency } = await args.context.policies()
  return {
    scope,
    person: clearance.person,
    facts: clearance.facts,
    asked,
    standings,
    submissions,
    today,
    language,
    t,
    timeZone: agency.timeZone,
  }
}

export type OwnClearance = Awaited<ReturnType<typeof ownClearance>>
