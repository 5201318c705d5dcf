/** How many days a link to choose a password can be used. */
export const invitationDays = 7

/** What has become of a one-time link. Only an `open` one can be used. */
export type LinkState = 'open' | 'used' | 'superseded' | 'expired'

/** The state of a one-time link at an instant. Used or superseded says more than expired and goes before it. */
export function linkState(
  link: { expiresAt: Date; acceptedAt: Date | null; supersededAt: Date | null },
  now: Date,
): LinkState {
  if (link.acceptedAt) return 'used'
  if (link.supersededAt) return 'superseded'
  return link.expiresAt.getTime() > now.getTime() ? 'open' : 'expired'
}
