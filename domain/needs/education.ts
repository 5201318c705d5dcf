import { z } from 'zod'
import { dayOf, END } from '../calendar/days.ts'
import { span } from '../calendar/spans.ts'
import { EDUCATION_LEVELS } from '../education-levels.ts'
import type { Evidence } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const educationNeed = z.object({
  needs: z.literal('education'),
  atLeast: z.enum(EDUCATION_LEVELS),
  field: z.string().min(1).nullish(),
})

const RANK = { 'high-school': 0, ged: 0, associate: 1, bachelor: 2, master: 3, doctorate: 4 } as const

/** From the first education of that level or higher and, where the need names one, in that field. */
export function education({ atLeast, field }: z.infer<typeof educationNeed>, evidence: Evidence): Outcome {
  let first = END
  for (const fact of evidence.educations) {
    if (RANK[fact.level] < RANK[atLeast]) continue
    if (field == null || fact.field === field) first = Math.min(first, dayOf(fact.on))
  }
  return { good: span(first, END) }
}
