import { pathOf } from '#domain/application.ts'
import { type GivenExperience, givenExperience } from '#domain/experience-sum.ts'
import { twoPathsOf } from '#domain/paths.ts'
import type { Need } from '#domain/positions/index.ts'
import { lengthInWords, longDate } from '#locales/dates.ts'
import { joinList } from '#locales/phrases.ts'
import type { ApplicationInHand } from './application.server.ts'

/** What each of two ways to qualify asks for, in words; null where the position has no two ways. */
export function waysInWords({ version, language, t }: Pick<ApplicationInHand, 'version' | 'language' | 't'>) {
  const two = twoPathsOf(version)
  if (!two) return null
  const asks = (needs: readonly Need[]) => {
    const list = joinList(
      needs.flatMap((need) => needInWords(need, { language, t })),
      language,
    )
    return t('apply:question.qualification.asksFor', { list })
  }
  return {
    education: asks(two.education),
    experience: asks(two.experience),
    both: t('apply:question.qualification.asksForBoth'),
  }
}

function needInWords(need: Need, { language, t }: Pick<ApplicationInHand, 'language' | 't'>): string[] {
  if (need.needs === 'experience')
    return [t('apply:question.qualification.work', { length: lengthInWords(need.days, language) })]
  if (need.needs !== 'education') return []
  const school = t(`apply:question.qualification.school.${need.atLeast}`)
  return [need.field ? t('apply:question.qualification.schoolInField', { school }) : school]
}

/** The way that was not chosen and can be taken instead; null where both are asked or there is one way only. */
export function otherWay(hand: ApplicationInHand): 'education' | 'experience' | null {
  const path = pathOf(hand.application.answers)
  if (path === 'both' || !twoPathsOf(hand.version)) return null
  return path === 'education' ? 'experience' : 'education'
}

/** How the jobs given so far add up, in sentences; empty where the position asks for no experience. */
export function experienceInWords({ version, application, moment, language, t }: ApplicationInHand): string[] {
  const sum = givenExperience(version, application.answers, moment.today)
  if (!sum || sum.needed === 0) return []
  const needed = lengthInWords(sum.needed, language)
  if (sum.given === 0 && sum.from === null) return [t('apply:question.experience.sumNone', { needed })]
  const given = lengthInWords(sum.given, language)
  const counted = application.answers.experience?.jobs.filter(({ behavioralHealth }) => behavioralHealth).length ?? 0
  return [
    t('apply:question.experience.sum', { given, needed }),
    ...(isEnough(sum) ? [t('apply:question.experience.sumEnough')] : reached(sum, language, t)),
    ...(counted > 1 ? [t('apply:question.experience.sumOnce')] : []),
  ]
}

/** Whether what has been worked is enough already. */
export const isEnough = ({ given, needed }: GivenExperience) => given >= needed

function reached({ from }: GivenExperience, language: ApplicationInHand['language'], t: ApplicationInHand['t']) {
  return from ? [t('apply:question.experience.sumFrom', { date: longDate(from, language) })] : []
}
