import { teamScope } from '#domain/authority.ts'
import { dutiesOf } from '#domain/probation-review.ts'
import { positionText } from '#locales/positions.ts'
import { signReview } from '#workflows/probation/sign-review.ts'
import { hires, jobs, staff } from './cast.ts'
import type { Company } from './company.ts'
import { employmentOf } from './in-service.ts'
import { done, type Stage } from './stage.ts'

/** What Denise has seen of Ximena, duty by duty from the first on; of the others she has not seen anything yet. */
const seen = [
  ['well', 'Explains it to families in plain words, in English and in Spanish.'],
  ['well', 'Has reached everyone whom she was given within the day.'],
  ['learning', 'Patients ask for her. Plans of a discharge she still makes together with a colleague.'],
  ['well', 'People tell her what they do not tell others, because she lets them finish.'],
  ['not-yet', 'Has sat in on four of these meetings, and is ready to lead one.'],
] as const

/** The review of one probation is signed and waits for the person; that of another waits to be written. */
export function reviewProbations(stage: Stage, company: Company): void {
  stage.on(-3, async (at, portal) => {
    const denise = company.player(staff.denise)
    const scope = teamScope(denise.viewer, 'review probation')
    if (!scope) throw new Error('a manager of the demonstration may not review')
    const duties = dutiesOf(positionText(jobs.pact, 'en')?.duties ?? [])
    const boxes = Object.fromEntries(
      duties.flatMap(({ duty }, i) => {
        const [rating, words] = seen[i] ?? ['not-seen', '']
        return [
          [`rating-${duty}`, rating],
          [`words-${duty}`, words],
        ]
      }),
    )
    const employmentId = await employmentOf(portal, company, hires.ximena)
    const overall =
      'Ximena is steady in a crisis and honest about what she does not know yet. I want her to lead a meeting next.'
    const written = { ...boxes, overall, outcome: 'complete' }
    const name = `${denise.givenName} ${denise.familyName}`
    done(await signReview(portal, at, scope, { employmentId, number: 1, revision: 0, boxes: written, duties, name }))
  })
}
