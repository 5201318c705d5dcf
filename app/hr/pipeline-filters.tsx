import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import type { PipelineChoices } from './pipeline.server.ts'
import { isNarrowed, type PipelineAsked, pipelineHref } from './pipeline-asked.ts'

const orders = [
  { value: 'waiting', label: 'Longest at this stage first' },
  { value: '-submitted', label: 'Newest first' },
  { value: 'name', label: 'By name' },
]

/** Narrows the pipeline down; everything chosen stands in the address. */
export function PipelineFilters({ asked, choices }: { asked: PipelineAsked; choices: PipelineChoices }) {
  const days = [...new Set([3, 7, 14, 30, ...(asked.days ? [asked.days] : [])])].sort((a, b) => a - b)
  const cleared = { q: null, posting: null, position: null, program: null, place: null, days: null }
  return (
    <Filters
      label="Narrow down"
      applyLabel="Show"
      clear={isNarrowed(asked) ? { href: pipelineHref(asked, cleared), label: 'Clear' } : undefined}
      more={{
        summary: 'Posting, position, program, place',
        open: [asked.posting, asked.position, asked.program, asked.place].some((each) => each !== null),
        fields: <Places asked={asked} choices={choices} />,
      }}
    >
      <input type="hidden" name="view" value={asked.view} />
      {asked.stage && <input type="hidden" name="stage" value={asked.stage} />}
      {asked.view === 'table' && asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
      <TextInput id="q" name="q" label="Name, e-mail or phone" type="search" defaultValue={asked.q} width="medium" />
      <Narrow
        name="days"
        label="Time at this stage"
        empty="However long"
        options={days.map((each) => ({ value: String(each), label: `Longer than ${each} days` }))}
        chosen={asked.days === null ? null : String(asked.days)}
      />
      {asked.view === 'columns' && (
        <Narrow name="sort" label="Order" empty="Oldest first" options={orders} chosen={asked.sort} />
      )}
    </Filters>
  )
}

function Places({ asked, choices }: { asked: PipelineAsked; choices: PipelineChoices }) {
  const { postings, positions, programs, places } = choices
  return (
    <>
      <Narrow name="posting" label="Posting" empty="All postings" options={postings} chosen={asked.posting} />
      <Narrow name="position" label="Position" empty="All positions" options={positions} chosen={asked.position} />
      <Narrow name="program" label="Program" empty="All programs" options={programs} chosen={asked.program} />
      <Narrow name="place" label="Place" empty="All places" options={places} chosen={asked.place} />
    </>
  )
}

function Narrow(props: {
  name: string
  label: string
  empty: string
  options: { value: string; label: string }[]
  chosen: string | null
}) {
  const { chosen, ...field } = props
  return <Select id={props.name} {...field} defaultValue={chosen ?? ''} />
}
