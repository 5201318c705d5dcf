import { longDateTime } from '#locales/dates.ts'
import type { Tools, Writers } from './written.ts'

/** The letters to administrators about the portal's own work. */
export const operationsLetters = {
  'run-late': ({ run, last }, tools) => ({
    subject: tools.t('mails:runLate.subject'),
    paragraphs: [
      tools.t(`mails:runs.${run}`),
      `${last ? tools.t('mails:runLate.last', { when: inWords(last, tools) }) : tools.t('mails:runLate.never')} ${tools.t(`mails:runLate.missing.${run}`)}`,
      tools.t('mails:runLate.next'),
    ],
    button: tools.to('/admin/operations', tools.t('mails:runLate.button')),
  }),
  'run-resumed': ({ run, missed }, tools) => ({
    subject: tools.t('mails:runResumed.subject'),
    paragraphs: [
      tools.t(`mails:runs.${run}`),
      tools.t('mails:runResumed.lead', { when: inWords(missed, tools) }),
      tools.t('mails:runResumed.next'),
    ],
    button: tools.to('/admin/operations', tools.t('mails:runResumed.button')),
  }),
} satisfies Partial<Writers>

function inWords({ day, time }: { day: string; time: string }, { language }: Tools): string {
  return longDateTime(day, time, language)
}
