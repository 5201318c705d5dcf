import { type Answers, isLivedExperience, type QuestionId } from '#domain/application.ts'
import type { Path } from '#domain/paths.ts'
import type { Need } from '#domain/positions/index.ts'
import { longDate, longMonth } from '#locales/dates.ts'
import { levelWords } from './facts.ts'

const yesNo = (answer: boolean) => (answer ? 'Yes' : 'No')

/** What stands in place of an answer that its reader may not see. */
export const confidential = 'Confidential; seen with the medical permission'

const pathWords: Readonly<Record<Path, string>> = {
  education: 'Education',
  experience: 'Work experience',
  both: 'Both, or not sure',
}

/** What was asked, for a row that HR reads. */
export const questionWords: Readonly<Record<QuestionId, string>> = {
  name: 'Name',
  contact: 'Phone',
  age: 'Old enough on the first day',
  qualification: 'Qualifies by',
  education: 'Education',
  experience: 'Experience',
  license: 'Driver license',
  'peer-credential': 'Peer credential',
  training: 'Peer support training',
  enrollment: 'College',
  'lived-experience': 'Lived-experience statement',
}

/** An answer as it was given, line by line, for HR; empty where the question was not answered. */
export function answerLines(question: QuestionId, answers: Answers): string[] {
  const lines: { [Question in QuestionId]: (answer: NonNullable<Answers[Question]>) => string[] } = {
    name: ({ givenName, familyName, otherNames }) => [
      `${givenName} ${familyName}`,
      ...(otherNames ? [`Other names: ${otherNames.split('\n').join(', ')}`] : []),
    ],
    contact: ({ phone }) => [phone],
    age: ({ oldEnough }) => [yesNo(oldEnough)],
    qualification: ({ by }) => [pathWords[by]],
    education: ({ level, behavioralHealth, completedOn }) => [
      level === 'none'
        ? 'None of these'
        : `${levelWords(level)}${behavioralHealth ? ' in a behavioral health field' : ''}${completedOn ? `, ${longMonth(completedOn, 'en')}` : ''}`,
    ],
    experience: ({ jobs }) =>
      jobs.length === 0
        ? ['None']
        : jobs.map(
            (job) =>
              `${job.title}, ${job.employer}: ${longDate(job.from, 'en')} ${job.through ? `to ${longDate(job.through, 'en')}` : 'until now'}${job.behavioralHealth ? ' (behavioral health)' : ''}`,
          ),
    license: ({ holds, state }) => [`${yesNo(holds)}${holds && state ? `, from ${state}` : ''}`],
    'peer-credential': ({ holds, state, through }) => [
      `${yesNo(holds)}${holds && state ? `, from ${state}` : ''}${holds && through ? `, through ${longDate(through, 'en')}` : ''}`,
    ],
    training: ({ graduated, on }) => [`${yesNo(graduated)}${graduated && on ? `, ${longMonth(on, 'en')}` : ''}`],
    enrollment: ({ enrolled, college }) => [`${yesNo(enrolled)}${enrolled && college ? `, ${college}` : ''}`],
    'lived-experience': ({ agrees }) => [yesNo(agrees)],
  }
  return linesOf(question)

  function linesOf<Question extends QuestionId>(asked: Question): string[] {
    const answer = answers[asked]
    return answer === undefined ? [] : lines[asked](answer)
  }
}

/** The question whose answer bears on a need, null where the application does not ask about it. */
export function questionBehind(need: Need): QuestionId | null {
  switch (need.needs) {
    case 'age':
    case 'education':
    case 'experience':
    case 'training':
    case 'enrollment':
      return need.needs
    case 'attestation':
      return isLivedExperience(need.statement) ? 'lived-experience' : null
    case 'credential':
      if (need.of === 'driver-license') return 'license'
      return need.of === 'peer-specialist' ? 'peer-credential' : null
    default:
      return null
  }
}
