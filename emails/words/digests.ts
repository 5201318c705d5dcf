import { type ByDays, type Digest, digestDays } from '#domain/digests.ts'
import { longMonth } from '#locales/dates.ts'
import type { Tools, Writers, Written } from './written.ts'

type Of<Topic extends Digest['topic']> = Extract<Digest, { topic: Topic }>
type Task = NonNullable<Written['tasks']>[number]

/** The letters that staff get each week or month and may do without. What they tell was looked up when the letter was written. */
export const digestLetters = {
  digest: ({ topic, period }, tools) => {
    const { t, digest, agency } = tools
    return {
      subject: t(`mails:digest.${topic}.subject`),
      ...told(digest?.told ?? null, period, tools),
      footer: t(`mails:digest.${topic}.footer`, { agency }),
      ...(digest && { footerLink: tools.to(`/digests/${digest.token}`, t('mails:digest.stop')) }),
    }
  },
} satisfies Partial<Writers>

function told(digest: Digest | null, period: string, tools: Tools): Omit<Written, 'subject'> {
  switch (digest?.topic) {
    case 'team':
      return team(digest, tools)
    case 'agency':
      return ofAgency(digest, tools)
    case 'warnings':
      return warnings(digest, tools)
    default:
      return { paragraphs: [tools.t('mails:digest.period', { date: tools.date(period.padEnd(10, '-01')) })] }
  }
}

function team(digest: Of<'team'>, { t, date, requirement, to }: Tools): Omit<Written, 'subject'> {
  const { asOf, everyone, notCleared, clearanceEnds, ends, first } = digest
  const gate = t(`gates:items.${digest.gate}.name`)
  const names = notCleared.names.join(', ')
  const more = notCleared.count - notCleared.names.length
  const left = ends[30] - first.length
  const open: Task =
    notCleared.count === 0
      ? { words: t('mails:digest.allCleared', { gate, all: everyone }), ...to('/team', t('mails:digest.seeBoard')) }
      : {
          words: [
            t('mails:digest.notCleared', { gate, number: notCleared.count, all: everyone }),
            more > 0 ? t('mails:digest.namesAndMore', { names, count: more }) : `${names}.`,
          ].join(' '),
          ...to('/team?show=not-cleared', t('mails:digest.seeNotCleared')),
        }
  const endsBefore = (at: number) => {
    const days = digestDays[at - 1]
    return days === undefined ? 0 : clearanceEnds[days]
  }
  const soon = digestDays
    .filter((days, at) => clearanceEnds[days] > endsBefore(at))
    .map((days) => ({
      words: t('mails:digest.clearanceEnds', { gate, days, count: clearanceEnds[days] }),
      ...to(`/team?show=lapsing-${days}`, t('mails:digest.seeThem')),
    }))
  const lines = first.map(({ name, requirement: of, lastDay }) =>
    t('mails:digest.ending', {
      name,
      requirement: of === null ? t('mails:digest.confidential') : requirement(of),
      date: date(lastDay),
    }),
  )
  return {
    paragraphs: [t('mails:digest.team.lead', { date: date(asOf) })],
    tasks: [open, ...soon, { words: endsInWords(ends, t), ...to('/team/forecast', t('mails:digest.seeForecast')) }],
    after:
      lines.length === 0
        ? []
        : [t('mails:digest.first'), ...lines, ...(left > 0 ? [t('mails:digest.andMore', { count: left })] : [])],
  }
}

function ofAgency(digest: Of<'agency'>, { t, date, to }: Tools): Omit<Written, 'subject'> {
  const { asOf, everyone, notCleared, ends, probations, toReview } = digest
  const gate = t(`gates:items.${digest.gate}.name`)
  return {
    paragraphs: [t('mails:digest.agency.lead', { date: date(asOf) })],
    tasks: [
      {
        words:
          notCleared === 0
            ? t('mails:digest.allCleared', { gate, all: everyone })
            : t('mails:digest.notCleared', { gate, number: notCleared, all: everyone }),
        ...to(
          `/hr/standing?gate=${digest.gate}${notCleared === 0 ? '' : '&show=not-cleared-now'}`,
          t('mails:digest.seeStanding'),
        ),
      },
      { words: endsInWords(ends, t), ...to('/hr/forecast', t('mails:digest.seeForecast')) },
      {
        words: t('mails:digest.probations', { count: probations }),
        ...to('/hr/people?probation=14', t('mails:digest.seeThem')),
      },
      { words: t('mails:digest.toReview', { count: toReview }), ...to('/hr/review', t('mails:digest.seeReview')) },
    ],
  }
}

function warnings({ month, lapses, unwarned, unforeseen }: Of<'warnings'>, tools: Tools): Omit<Written, 'subject'> {
  const { t, language, to } = tools
  return {
    paragraphs: [
      t('mails:digest.warnings.lead', { month: longMonth(month, language) }),
      t('mails:digest.warnings.lapses', { count: lapses }),
      unwarned === 0 ? t('mails:digest.warnings.none') : t('mails:digest.warnings.unwarned', { count: unwarned }),
      ...(unforeseen > 0 ? [t('mails:digest.warnings.unforeseen', { count: unforeseen })] : []),
    ],
    button: to(`/hr/warnings?month=${month}`, t('mails:digest.warnings.button')),
  }
}

function endsInWords(ends: ByDays, t: Tools['t']): string {
  return t('mails:digest.ends', { in30: ends[30], in60: ends[60], in90: ends[90] })
}
