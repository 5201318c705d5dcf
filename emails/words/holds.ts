import { sentenceStart } from '#locales/phrases.ts'
import type { Tools, Writers } from './written.ts'

/** The letters about holds: what may not be done from when, and never why. */
export const holdLetters = {
  hold: ({ did, gates, from, through }, tools) => {
    const { t, date, to } = tools
    const ends = through ? t('mails:hold.ends', { date: date(through) }) : t('mails:hold.open')
    const lifted = did === 'lifted'
    return {
      subject: t('mails:hold.subject'),
      paragraphs: [t(`mails:hold.${did}`, { date: date(from) })],
      items: stopped(gates, tools),
      after: lifted ? [t('mails:hold.nextLifted')] : [ends, t('mails:hold.next')],
      button: to('/me/clearance', t('mails:hold.button')),
    }
  },
  'hold-on-team': ({ did, personId, gates, from }, tools) => {
    const { t, date, to } = tools
    return {
      subject: t('mails:holdOnTeam.subject'),
      paragraphs: [t(`mails:holdOnTeam.${did}`, { date: date(from) })],
      items: stopped(gates, tools),
      after: [t(`mails:holdOnTeam.${did === 'lifted' ? 'nextLifted' : 'next'}`)],
      button: to(`/team/people/${personId}`, t('mails:holdOnTeam.button')),
    }
  },
} satisfies Partial<Writers>

/** What a hold stops, one line each; everything where it names no gates. */
function stopped(gates: readonly string[] | null, { t }: Tools): string[] {
  if (!gates) return [sentenceStart(t('gates:everything'))]
  return gates.map((gate) => sentenceStart(t(`gates:items.${gate}.stop`, { defaultValue: gate.replaceAll('-', ' ') })))
}
