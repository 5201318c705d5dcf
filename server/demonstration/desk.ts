import { pipelineAsked, queryOf } from '#app/hr/pipeline-asked.ts'
import { saveView } from '#workflows/views/keep-view.ts'
import { may } from './acts.ts'
import { staff } from './cast.ts'
import type { Company } from './company.ts'
import { done, type Stage } from './stage.ts'

/** The views that Graham looks at every morning: names with what stands behind the question mark of the pipeline. */
const views = [
  ['Phoenix, to screen', 'stage=to-screen&place=Phoenix%2C+AZ'],
  ['Tucson', 'view=columns&place=Tucson%2C+AZ'],
  ['Getting cleared, longest first', 'stage=clearing&sort=waiting'],
] as const

/** HR keeps states of the pipeline under names. */
export function keepViews(stage: Stage, company: Company): void {
  for (const [name, asked] of views)
    stage.on(-20, async (at, portal) => {
      const query = queryOf(pipelineAsked(new URLSearchParams(asked)))
      done(await saveView(portal, at, may(company.player(staff.graham), 'keep view'), { name, query }))
    })
}
