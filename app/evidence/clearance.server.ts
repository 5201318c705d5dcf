import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import type { TFunction } from 'i18next'
import { notFound } from '#app/viewer.server.ts'
import { clearanceOf } from '#db/queries/clearance.ts'
import { unsentDocuments } from '#db/queries/documents.ts'
import { siteNames } from '#db/queries/sites.ts'
import { submissionsOf } from '#db/queries/submissions.ts'
import type { Scope } from '#domain/authority.ts'
import type { PositionVersion } from '#domain/positions/index.ts'
import { formsFor, isSendable, type SendingForm } from '#domain/sending/forms.ts'
import { type RequirementStatus, type Standing, standingOf } from '#domain/standing.ts'
import { seenClaims } from '#domain/visibility.ts'
import type { Language } from '#locales/languages.ts'
import type { Kept } from './kept.ts'
import { keptOf } from './receive.server.ts'

/** One requirement of a position that is open to the person, and where it stands today. */
export type Asked = {
  requirement: string
  positionId: string
  version: PositionVersion
  standing: Standing
  status: RequirementStatus
  forms: SendingForm[]
}

/**
 * What a person has to show today, and everything that was sent for them. A requirement of two positions is listed once. 404 outside
 * the scope.
 */
export async function clearanceIn(
  { context }: LoaderFunctionArgs | ActionFunctionArgs,
  scope: Scope<'submit evidence'>,
  personId: string,
  { language, t }: { language: Language; t: TFunction },
) {
  const { db } = context.portal.database
  const { today } = await context.moment()
  const clearance = await clearanceOf(db, scope, personId, today)
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
  const submissions = seenClaims(scope.viewer, await submissionsOf(db, scope, today, personId))
  const { agency } = await context.policies()
  return {
    scope,
    person: clearance.person,
    facts: clearance.facts,
    open: clearance.open,
    asked,
    standings,
    submissions,
    today,
    language,
    t,
    timeZone: agency.timeZone,
    sites: await siteNames(db),
  }
}

export type PersonsClearance = Awaited<ReturnType<typeof clearanceIn>>

/** The asked requirement; 404 where it is not asked of this person. */
export function askedIn({ asked }: PersonsClearance, requirement: string | undefined): Asked {
  const found = asked.get(requirement ?? '')
  if (!found) throw notFound()
  return found
}

/** The form of a requirement that is filled in: the one of that name, else the first that can be sent; null where none can. */
export function chosenForm(asked: Asked, name: string | null) {
  const sendable = asked.forms.filter(isSendable)
  return sendable.find((form) => form.form === name) ?? sendable[0] ?? null
}

/** What whoever asks has uploaded for a requirement, waiting for its form. */
export async function keptDocuments(
  context: AppLoadContext,
  { scope, person, today }: Pick<PersonsClearance, 'scope' | 'person' | 'today'>,
  requirement: string,
): Promise<Kept[]> {
  const uploaded = await unsentDocuments(context.portal.database.db, scope, person.id, today, requirement)
  return uploaded.map(keptOf)
}
