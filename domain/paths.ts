import type { Need, PositionVersion } from './positions/index.ts'

type Version = Pick<PositionVersion, 'requirements'>

/** How someone says that they meet a requirement which schooling or work can meet. */
export const paths = ['education', 'experience', 'both'] as const

export type Path = (typeof paths)[number]

/** What each way asks for: schooling alone, or work with the schooling that goes with it. */
export type TwoPaths = { requirement: string; education: Need[]; experience: Need[] }

/** The requirement of a version that schooling alone or work can meet, null where it has none. */
export function twoPathsOf({ requirements }: Version): TwoPaths | null {
  for (const [requirement, expression] of Object.entries(requirements)) {
    if (!('any' in expression)) continue
    const ways = expression.any.map(singleNeeds)
    const education = ways.find((way) => way.every(({ needs }) => needs === 'education'))
    const experience = ways.find((way) => way.some(({ needs }) => needs === 'experience'))
    const papers = ways.flat().every(({ needs }) => needs === 'education' || needs === 'experience')
    if (papers && education && experience) return { requirement, education, experience }
  }
  return null
}

/** The single needs of an expression; `any` and `all` are taken apart. */
export function singleNeeds(expression: Version['requirements'][string]): Need[] {
  if ('any' in expression) return expression.any.flatMap(singleNeeds)
  if ('all' in expression) return expression.all.flatMap(singleNeeds)
  return [expression]
}
