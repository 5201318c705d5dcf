/** How a try to hand a letter over ended. `pointless`: there was nothing to send any more, such as a code that has run out. */
export const attemptOutcomes = ['accepted', 'refused', 'later', 'pointless'] as const

/** What a provider tells of a letter later. `bounced`: it came back for good. `complained`: whoever got it called it unwanted. */
export const mailEventKinds = ['delivered', 'bounced', 'complained', 'delayed'] as const
export type MailEventKind = (typeof mailEventKinds)[number]

const firstPause = 15
const longestPause = 30 * 60
/** However long a provider asks us to wait, a letter is tried again after a day. */
const longestWait = 24 * 3_600

/**
 * Seconds until a letter that was not taken is tried again: twice as long each time, up to half an hour, and never sooner than the provider asked.
 *
 * @param failures how often it was tried in vain, this time included
 * @param asked seconds that the provider named, or null
 */
export function pauseAfter(failures: number, asked: number | null): number {
  const pause = Math.min(firstPause * 2 ** Math.min(failures - 1, 20), longestPause)
  return Math.max(pause, Math.min(asked ?? 0, longestWait))
}

/** Whether the letter of a notice may be sent once more: not where it holds a code or a link that is good once. */
export function mayBeSentAgain(kind: string): boolean {
  return !kind.endsWith('-code') && kind !== 'reference-asked'
}
