import type { RunName } from '#domain/timetable.ts'

type Words = { title: string; what: string }

/** What happens by itself, as the page for operators calls it. */
export const runWords: Readonly<Record<RunName, Words>> = {
  sweep: {
    title: 'Sweep',
    what: 'Looks for whatever is due, such as warnings, deadlines and bonuses, and does it. After a pause it makes up for all of it.',
  },
  anchor: {
    title: 'Anchor of the ledger',
    what: 'Sees to it, after each sweep, that there is an anchor of today outside of the database.',
  },
  hunt: {
    title: 'Hunt',
    what: 'Looks through the records for states that should be impossible; the page of findings says what it found.',
  },
}

const queues: Readonly<Record<string, Words>> = {
  'deliver-notice': { title: 'Letters', what: 'Each sends one mail.' },
  'read-document': { title: 'Papers to read', what: 'Each reads dates and numbers off one picture.' },
  'work-out-rules': { title: 'Changes of rules', what: 'Each works out whose standing a change of rules touches.' },
  'switch-rules': {
    title: 'Rules coming into force',
    what: 'Each puts a change of rules into force for everybody at once.',
  },
  'work-out-as-known': {
    title: 'Questions about a past day',
    what: 'Each works out what was known of the whole agency on a day.',
  },
  sweep: { title: 'Sweeps', what: 'Each is one sweep, with the anchor that follows it.' },
  hunt: { title: 'Hunts', what: 'Each is one hunt for states that should be impossible.' },
}

/** A queue in words; one without any goes by its own name. */
export function queueWords(name: string): Words {
  return queues[name] ?? { title: name, what: '' }
}

/** What is known of why something failed: a kind that a programmer can look for, never its words. */
export function failureInWords(error: string): string {
  if (error === 'timeout') return 'The process that worked on it ended, or took too long'
  if (error === 'unknown' || error === 'no error') return 'Nothing is known of why'
  return `Error of the kind ${error}`
}

const troubles: Readonly<Record<string, string>> = {
  busy: 'the mail service asks us to send fewer letters',
  provider: 'the mail service has a fault, or does not let this portal in',
  'no answer': 'the mail service does not answer',
}

/** Why letters are not taken. */
export function troubleInWords(why: string): string {
  return troubles[why] ?? 'it is not known why'
}

/** How often something happens: `every 15 minutes`, `every hour`, `every day`. */
export function pace(minutes: number): string {
  if (minutes === 60) return 'every hour'
  if (minutes % (24 * 60) === 0) return minutes === 24 * 60 ? 'every day' : `every ${minutes / 24 / 60} days`
  return minutes % 60 === 0 ? `every ${minutes / 60} hours` : `every ${minutes} minutes`
}

/** How long something took or waits: `under a second`, `3 seconds`, `5 minutes`, `2 hours`, `3 days`. */
export function lasting(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  if (seconds < 1) return 'under a second'
  if (seconds < 120) return counted(seconds, 'second')
  if (seconds < 120 * 60) return counted(Math.floor(seconds / 60), 'minute')
  return seconds < 48 * 3_600
    ? counted(Math.floor(seconds / 3_600), 'hour')
    : counted(Math.floor(seconds / 86_400), 'day')
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`
}
