import type { OwnApplication } from '#app/apply/application.server.ts'
import { requirementName } from '#app/wording/standing.ts'
import type { InformationRequest } from '#db/queries/information.ts'
import { hasPassed } from '#domain/deadlines.ts'
import type { Language } from '#locales/languages.ts'

/** What of an application is still waited for, and the last day for all of it. */
export function openOf({ application }: OwnApplication, all: readonly InformationRequest[]) {
  const open = application.state === 'information-requested' ? all.filter(({ outcome }) => outcome === null) : []
  const lastDay = open.map(({ dueOn }) => dueOn).sort()
  return { open, dueOn: lastDay.at(-1) ?? null }
}

/** Whether something can still be sent for a request, or how it ended; by its date, whether a sweep has run or not. */
export function standingOfRequest(
  own: OwnApplication,
  request: InformationRequest,
  all: readonly InformationRequest[],
) {
  if (request.outcome !== null) return request.outcome
  if (own.application.state === 'expired') return 'expired'
  const { open, dueOn } = openOf(own, all)
  if (dueOn === null || !open.some(({ id }) => id === request.id)) return 'ended'
  return hasPassed(dueOn, own.moment.today) ? 'expired' : 'open'
}

type Reader = { t(key: string, values?: Record<string, unknown>): string; language: Language }

/** What a request is about, in the reader's words. */
export function aboutOf({ item, about }: Pick<InformationRequest, 'item' | 'about'>, { t, language }: Reader): string {
  if (item === 'reference') return t('information:about.reference')
  const name = item === 'paper' ? requirementName(about, language) : t(`apply:question.${about}.short`)
  return t(`information:about.${item}`, { about: name })
}
