import type { Executor } from '#db/client.ts'
import { clearanceOf } from '#db/queries/clearance.ts'
import type { Scope } from '#domain/authority.ts'
import { formsFor, isSendable, type SendingForm } from '#domain/sending/forms.ts'
import { versionOn } from '#domain/versions.ts'
import { compartmentOfRequirement, sightOf } from '#domain/visibility.ts'
import { NotFound } from '../problems.ts'

/** Whose evidence it is: the person named, or whoever asks. Throws NotFound for the machine, which sends nothing. */
export function senderOf({ viewer }: Scope<'submit evidence'>, personId: string | undefined): string {
  if (viewer.kind !== 'account') throw new NotFound()
  return personId ?? viewer.personId
}

/**
 * The forms in which a requirement may be sent in for a person, each with its position. None before an accepted offer (ADA), outside
 * the scope, and where whoever asks may not see such evidence: medical papers are handed to HR with the medical permission.
 */
export async function askedOf(
  executor: Executor,
  scope: Scope<'submit evidence'>,
  about: { personId: string; requirement: string },
  today: string,
): Promise<{ positionId: string; form: SendingForm }[]> {
  const { personId, requirement } = about
  const clearance = await clearanceOf(executor, scope, personId, today)
  return (clearance?.open ?? []).flatMap(({ id, position }) => {
    const version = versionOn(position, today)
    const sight = sightOf(scope.viewer, compartmentOfRequirement(version, requirement), personId)
    const forms = sight === 'full' ? formsFor(version, requirement).filter(isSendable) : []
    return forms.map((form) => ({ positionId: id, form }))
  })
}
