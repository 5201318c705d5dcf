import type { ReminderItem } from '#domain/reminders.ts'
import { daysLeft } from '#locales/dates.ts'
import type { Tools, Writers } from './written.ts'

type Task = { words: string; label: string; href: string }
type Item<About extends ReminderItem['about']> = Extract<ReminderItem, { about: About }>

/** So many things stand in a letter; of more it says how many they are. */
const atMost = 40

/** The letter of the day: everything that is due to one person, what is due first at its head. */
export const reminderLetters = {
  reminders: ({ asOf, items }, tools) => {
    const { t } = tools
    const allOver = items.every((item) => item.about === 'lapse' && item.through < asOf)
    const more = items.length - atMost
    return {
      subject: allOver ? t('mails:reminders.subjectLapsed') : t('mails:reminders.subject', { count: items.length }),
      paragraphs: [t('mails:reminders.lead', { count: items.length })],
      tasks: items.slice(0, atMost).map((item) => taskOf(item, asOf, tools)),
      after: [
        ...(more > 0 ? [t('mails:reminders.more', { count: more })] : []),
        ...(items.some(({ about }) => about === 'lapse') ? [t('mails:reminders.sent')] : []),
      ],
    }
  },
} satisfies Partial<Writers>

function taskOf(item: ReminderItem, asOf: string, tools: Tools): Task {
  const { t, language, position, date, to } = tools
  switch (item.about) {
    case 'lapse':
      return {
        words: lapseLine(item, asOf, tools),
        ...to(`/me/clearance/${item.requirement}`, t('mails:reminders.renew')),
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
    case 'statement':
      return {
        words: `${t('mails:statementReworded.lead')} ${t('mails:statementReworded.next')}`,
        ...to('/me/statements', t('mails:statementReworded.button')),
      }
    case 'lapse of other':
      return lapseOfOther(item, asOf, tools)
    case 'clock':
      return clock(item, asOf, tools)
    case 'proposed end':
      return {
        words: t('mails:probationReview.endProposed'),
        ...to(`/hr/probation/${item.employmentId}`, t('mails:probationReview.answeredButton')),
      }
    case 'probation review':
      return {
        words: t('mails:probationReview.wanted', {
          date: date(item.lastDay),
          days: daysLeft(item.lastDay, asOf, language),
        }),
        ...to(`/${item.front}/probation/${item.employmentId}`, t('mails:probationReview.write')),
      }
  }
}

/** Of whom it is told stands on the page behind the link alone. */
function lapseOfOther(item: Item<'lapse of other'>, asOf: string, tools: Tools): Task {
  const { t, to } = tools
  const lead = t(`mails:reminders.${item.what === 'soon' ? 'soon' : 'noAction'}.${item.front}`)
  const front = item.front === 'hr' ? 'hr' : 'team'
  return {
    words: `${lead} ${lapseLine(item, asOf, tools)}.`,
    ...to(`/${front}/people/${item.personId}`, t('mails:reminders.whoItIs')),
  }
}

function clock({ what, applicationId, by }: Item<'clock'>, asOf: string, { t, language, date, to }: Tools): Task {
  const about = { date: date(by) }
  const words = [t(`mails:reminders.clocks.${what}`, about)]
  if (waitsUntil.has(what)) words.push(by < asOf ? t('mails:reminders.overdue') : `(${daysLeft(by, asOf, language)})`)
  return {
    words: words.join(' '),
    ...to(`/hr/applications/${applicationId}${clockPages[what]}`, t('mails:reminders.application')),
  }
}

/** Where each clock stands on an application's pages. */
const clockPages: Record<Item<'clock'>['what'], string> = {
  'information-answered': '/information',
  'information-late': '/information',
  'offer-ends': '',
  'reference-late': '/references',
  'report-to-post': '/adverse-action',
  'report-clock-over': '/adverse-action',
  'section-1': '/eligibility',
  'section-2': '/eligibility',
  reverification: '/eligibility',
  case: '/eligibility',
  choice: '/eligibility',
  contact: '/eligibility',
}

/** The clocks that run towards a day; the others tell of what has happened on one. */
const waitsUntil: ReadonlySet<string> = new Set([
  'offer-ends',
  'section-1',
  'section-2',
  'reverification',
  'case',
  'choice',
  'contact',
])

function lapseLine(
  item: { requirement: string; through: string; waived?: true; grace?: true },
  asOf: string,
  { t, language, requirement, date }: Tools,
): string {
  return t(`mails:lapseWarning.${lapseWords(item, asOf)}`, {
    requirement: requirement(item.requirement),
    date: date(item.through),
    days: daysLeft(item.through, asOf, language),
  })
}

/** What is waived, or was never there, is not spoken of as good. */
export function lapseWords(
  { through, waived, grace }: { through: string; waived?: true; grace?: true },
  asOf: string,
): string {
  const over = through < asOf
  if (waived) return over ? 'itemWaiverOver' : 'itemWaived'
  if (grace) return over ? 'itemGraceOver' : 'itemGrace'
  return over ? 'itemLapsed' : 'item'
}
