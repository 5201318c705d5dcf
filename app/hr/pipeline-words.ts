import type { PipelineChoices } from './pipeline.server.ts'
import type { PipelineAsked } from './pipeline-asked.ts'
import { stageLabels } from './stages.ts'

const orders = {
  submitted: 'Oldest first',
  '-submitted': 'Newest first',
  name: 'By name',
  '-name': 'By name, from the end',
  waiting: 'Longest at this stage first',
  '-waiting': 'Shortest at this stage first',
} as const

/** What is asked of the pipeline, one line for each thing. */
export function askedInWords(asked: PipelineAsked, choices: PipelineChoices): { key: string; value: string }[] {
  const label = (options: { value: string; label: string }[], value: string | null) =>
    value && (options.find((option) => option.value === value)?.label ?? value)
  const lines = [
    ['Shown as', asked.view === 'columns' ? 'Columns' : 'Table'],
    ['Stage', asked.stage && stageLabels[asked.stage]],
    ['Name, e-mail or phone', asked.q],
    ['Posting', label(choices.postings, asked.posting)],
    ['Position', label(choices.positions, asked.position)],
    ['Program', label(choices.programs, asked.program)],
    ['Place', asked.place],
    ['Time at this stage', asked.days && `Longer than ${asked.days} days`],
    ['Order', asked.sort && orders[asked.sort]],
  ] as const
  return lines.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}
