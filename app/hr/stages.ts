import type { Stage } from '#db/queries/hr-stages.ts'

/** The stages as tabs: what each waits for. */
export const stageLabels: Readonly<Record<Stage, string>> = {
  'to-screen': 'To screen',
  interview: 'Interview',
  'to-offer': 'Offer to make',
  waiting: 'Waiting for an answer',
  clearing: 'Getting cleared',
  ready: 'Ready to hire',
  hired: 'Hired',
  closed: 'Closed',
}
