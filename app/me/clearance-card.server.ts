import type { LoaderFunctionArgs } from '@remix-run/node'
import type { OwnApplication } from '#app/apply/application.server.ts'
import type { StatusKind } from '#app/components/status.tsx'
import { cardEntries } from '#db/queries/clearance-card.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { type CardState, cardRequirements, cardStateOf, standingEntries } from '#domain/clearance-card.ts'
import { afterOffer } from '#domain/hiring.ts'
import { evaluate, type RequirementStatus } from '#domain/standing.ts'
import { longDate } from '#locales/dates.ts'

/** `sent` = a card that came in and waits for review, where nothing else is known. */
type ShownState = CardState | 'sent'

const kinds: Readonly<Record<ShownState, StatusKind>> = {
  sent: 'pending',
  'not-applied': 'missing',
  applied: 'pending',
  issued: 'met',
  denied: 'info',
  suspended: 'info',
  revoked: 'info',
  expired: 'lapsed',
  'exception-pending': 'pending',
  'exception-granted': 'met',
  'exception-denied': 'info',
}

/** Where someone's own card stands, in words; null before an accepted offer and where the position asks for none. */
export async function cardOf(asked: LoaderFunctionArgs, own: OwnApplication) {
  const { application, version, position, scope, moment, t, language } = own
  const [requirement] = cardRequirements(version)
  const { portal } = asked.context
  if (!requirement || !afterOffer(application.state) || scope.viewer.kind !== 'account') return null
  const { db } = portal.database
  const { personId } = scope.viewer
  const entries = await cardEntries(db, scope, moment.today, personId)
  const recorded = cardStateOf(entries)
  const { facts } = await evidenceOf(db, personId)
  const status = evaluate({ position, facts, asOf: moment.today }).requirements[requirement]
  const state = shownState(recorded, status)
  const since = standingEntries(entries).at(-1)?.on
  const waits = state === 'not-applied' || state === 'applied' || state === 'expired'
  return {
    kind: kinds[state],
    word: t(`fingerprint:state.${state}`, { date: since ? longDate(since, language) : '' }),
    text: t(`fingerprint:text.${state}`),
    send: waits ? `/me/clearance/${requirement}` : null,
    exception: state !== 'issued' && state !== 'exception-granted',
    asked: state === 'exception-pending' || state === 'exception-denied',
  }
}

/** A card that came in as evidence counts, whatever was written down before it; but for an exception, which HR closes. */
function shownState(recorded: CardState, status: RequirementStatus | undefined): ShownState {
  if (recorded === 'exception-pending' || recorded === 'issued' || recorded === 'exception-granted') return recorded
  if (status?.status === 'met') return 'issued'
  const nothingYet = recorded === 'not-applied' || recorded === 'applied' || recorded === 'expired'
  return nothingYet && status?.pending ? 'sent' : recorded
}
