import type { ReminderItem } from '#domain/reminders.ts'
import { daysLeft } from '#locales/dates.ts'
import type { Tools, Writers } from './written.ts'

type Task = { words: string; label: string; href: string }

/** The letter of the day: everything that is due to one person, what is due first at its head. */
export const reminderLetters = {
  reminders: ({ asOf, items }, tools) => {
    const { t } = tools
    const allOver = items.every((item) => item.about === 'lapse' && item.through < asOf)
    return {
      subject: allOver ? t('mails:reminders.subjectLapsed') : t('mails:reminders.subject', { count: items.length }),
      paragraphs: [t('mails:reminders.lead', { count: items.length })],
      tasks: items.map((item) => taskOf(item, asOf, tools)),
      after: items.some(({ about }) => about === 'lapse') ? [t('mails:reminders.sent')] : [],
    }
  },
} satisfies Partial<Writers>

function taskOf(item: ReminderItem, asOf: string, { t, language, requirement, position, date, to }: Tools): Task {
  switch (item.about) {
    case 'lapse': {
      const words = t(`mails:lapseWarning.${lapseWords(item, asOf)}`, {
        requirement: requirement(item.requirement),
        date: date(item.through),
        days: daysLeft(item.through, asOf, language),
      })
      return { words, ...to(`/me/clearance/${item.requirement}`, t('mails:reminders.renew')) }
    }
    case 'deadline': {
      const words = [
        t(`mails:deadlineReminder.${item.what}.lead`, { position: position(item.positionId) }),
        t('mails:deadlineReminder.last', { date: date(item.lastDay), days: daysLeft(item.lastDay, asOf, language) }),
      ]
      return {
        words: words.join(' '),
        ...to(`/me/applications/${item.applicationId}`, t('mails:deadlineReminder.button')),
      }
    }
  }
}

/** What is waived is never spoken of as good. */
export function lapseWords({ through, waived }: { through: string; waived?: true }, asOf: string) {
  if (waived) return through < asOf ? 'itemWaiverOver' : 'itemWaived'
  return through < asOf ? 'itemLapsed' : 'item'
}
