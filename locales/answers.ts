import { longDate, longMonth } from './dates.ts'
import type { Language } from './languages.ts'
import type { Translate } from './sentences.ts'

/** A job as an applicant gave it; `through` null = it goes on. */
export interface GivenJob {
  readonly employer: string
  readonly title: string
  readonly behavioralHealth: boolean
  readonly from: string
  readonly through: string | null
}

/** What was answered in an application; a question without an answer is absent. */
export interface GivenAnswers {
  readonly name?: { readonly givenName: string; readonly familyName: string; readonly otherNames: string } | undefined
  readonly contact?: { readonly phone: string } | undefined
  readonly age?: { readonly oldEnough: boolean } | undefined
  readonly qualification?: { readonly by: string } | undefined
  readonly education?:
    | { readonly level: string; readonly completedOn: string | null; readonly behavioralHealth: boolean }
    | undefined
  readonly experience?: { readonly jobs: readonly GivenJob[] } | undefined
  readonly license?: { readonly holds: boolean; readonly state: string } | undefined
  readonly 'peer-credential'?:
    | { readonly holds: boolean; readonly state: string; readonly through: string | null }
    | undefined
  readonly training?: { readonly graduated: boolean; readonly on: string | null } | undefined
  readonly enrollment?: { readonly enrolled: boolean; readonly college: string } | undefined
  readonly 'lived-experience'?: { readonly agrees: boolean } | undefined
}

/** An answer in words, a line for each part; a question that is not answered has no line. */
export function answerLines(question: keyof GivenAnswers, answers: GivenAnswers, language: Language, t: Translate) {
  return writers[question](answers, language, t).filter((line) => line !== '')
}

type Writer = (answers: GivenAnswers, language: Language, t: Translate) => string[]

const yesNo = (value: boolean | undefined, t: Translate) =>
  value === undefined ? '' : t(`apply:${value ? 'yes' : 'no'}`)
const state = (code: string, t: Translate) => t(`sending:states.${code}`, { defaultValue: code })

const writers: Record<keyof GivenAnswers, Writer> = {
  name: ({ name }) => (name ? [`${name.givenName} ${name.familyName}`, ...name.otherNames.split('\n')] : []),
  contact: ({ contact }) => (contact ? [contact.phone] : []),
  age: ({ age }, _, t) => [yesNo(age?.oldEnough, t)],
  qualification: ({ qualification }, _, t) =>
    qualification ? [t(`apply:question.qualification.by.${qualification.by}`)] : [],
  education: ({ education }, language, t) => {
    if (!education) return []
    const { level, completedOn, behavioralHealth } = education
    const named = t(`apply:question.education.level.${level}`)
    return [
      completedOn ? `${named}, ${longMonth(completedOn, language)}` : named,
      behavioralHealth ? t('apply:question.education.inField') : '',
    ]
  },
  experience: ({ experience }, language, t) => {
    if (!experience) return []
    const { jobs } = experience
    return jobs.length > 0
      ? jobs.map((job) => jobLines(job, language, t).join(', '))
      : [t('apply:question.experience.noneGiven')]
  },
  license: ({ license }, _, t) => [
    license?.holds ? t('apply:question.license.from', { state: state(license.state, t) }) : yesNo(license?.holds, t),
  ],
  'peer-credential': (answers, language, t) => {
    const card = answers['peer-credential']
    if (!card?.holds) return [yesNo(card?.holds, t)]
    return [
      t('apply:question.peer-credential.from', { state: state(card.state, t) }),
      card.through ? t('apply:question.peer-credential.until', { date: longDate(card.through, language) }) : '',
    ]
  },
  training: ({ training }, language, t) => [
    training?.on
      ? t('apply:question.training.graduated', { month: longMonth(training.on, language) })
      : yesNo(training?.graduated, t),
  ],
  enrollment: ({ enrollment }, _, t) => [
    enrollment?.enrolled
      ? t('apply:question.enrollment.at', { college: enrollment.college })
      : yesNo(enrollment?.enrolled, t),
  ],
  'lived-experience': (answers, _, t) => [yesNo(answers['lived-experience']?.agrees, t)],
}

/** A job in words: what and where, when, and whether it counts. */
export function jobLines(job: GivenJob, language: Language, t: Translate): string[] {
  const from = longDate(job.from, language)
  return [
    t('apply:question.experience.job', { title: job.title, employer: job.employer }),
    job.through
      ? t('apply:question.experience.span', { from, through: longDate(job.through, language) })
      : t('apply:question.experience.since', { from }),
    ...(job.behavioralHealth ? [t('apply:question.experience.behavioralHealth')] : []),
  ]
}
