import type { TFunction } from 'i18next'
import { stateName } from '#app/wording/evidence.ts'
import { type Answers, answerSchemas, type Job, type QuestionId } from '#domain/application.ts'
import { longDate, longMonth } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'

/** An answer in words, a line for each part; `not answered` is no line. */
export function answerLines(question: QuestionId, answers: Answers, language: Language, t: TFunction): string[] {
  if (!answerSchemas[question].safeParse(answers[question]).success) return []
  return writers[question](answers, language, t)
}

type Writer = (answers: Answers, language: Language, t: TFunction) => string[]

const yesNo = (value: boolean | undefined, t: TFunction) => t(value ? 'apply:yes' : 'apply:no')

const writers: Record<QuestionId, Writer> = {
  name: ({ name }) => (name ? [`${name.givenName} ${name.familyName}`, ...name.otherNames.split('\n')] : []),
  contact: ({ contact }) => (contact ? [contact.phone] : []),
  age: ({ age }, _, t) => [yesNo(age?.oldEnough, t)],
  education: ({ education }, language, t) => {
    if (!education) return []
    const { level, completedOn, behavioralHealth } = education
    const named = t(`apply:question.education.level.${level}`)
    return [
      completedOn ? `${named}, ${longMonth(completedOn, language)}` : named,
      ...(behavioralHealth ? [t('apply:question.education.inField')] : []),
    ]
  },
  experience: ({ experience }, language, t) => {
    const jobs = experience?.jobs ?? []
    return jobs.length > 0
      ? jobs.map((job) => jobLines(job, language, t).join(', '))
      : [t('apply:question.experience.noneGiven')]
  },
  license: ({ license }, language, t) => [
    license?.holds ? t('apply:question.license.from', { state: stateName(license.state, language) }) : yesNo(false, t),
  ],
  'peer-credential': (answers, language, t) => {
    const card = answers['peer-credential']
    if (!card?.holds) return [yesNo(false, t)]
    const through = card.through
      ? [t('apply:question.peer-credential.until', { date: longDate(card.through, language) })]
      : []
    return [t('apply:question.peer-credential.from', { state: stateName(card.state, language) }), ...through]
  },
  training: ({ training }, language, t) => [
    training?.on
      ? t('apply:question.training.graduated', { month: longMonth(training.on, language) })
      : yesNo(training?.graduated, t),
  ],
  enrollment: ({ enrollment }, _, t) => [
    enrollment?.enrolled ? t('apply:question.enrollment.at', { college: enrollment.college }) : yesNo(false, t),
  ],
  'lived-experience': (answers, _, t) => [yesNo(answers['lived-experience']?.agrees, t)],
}

/** A job in words: what and where, when, and whether it counts. */
export function jobLines(job: Job, language: Language, t: TFunction): string[] {
  const from = longDate(job.from, language)
  return [
    t('apply:question.experience.job', { title: job.title, employer: job.employer }),
    job.through
      ? t('apply:question.experience.span', { from, through: longDate(job.through, language) })
      : t('apply:question.experience.since', { from }),
    ...(job.behavioralHealth ? [t('apply:question.experience.behavioralHealth')] : []),
  ]
}
