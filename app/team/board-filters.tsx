import { describe, Field } from '#app/components/form/field.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import type { BoardData } from './board-data.ts'
import { boardHref } from './question.ts'

/** Narrows the board down to a name, a program, a team, or those who need someone; the day stays as it is chosen above. */
export function BoardFilters(data: BoardData) {
  const { question, wrongDate, teams } = data
  const { on, today, gate, programId, teamId, search, show, lapsesWithin, sort } = question
  const narrowed = [search !== '', show !== 'everyone', on !== today, programId, teamId, wrongDate].some(Boolean)
  const day = { id: 'on', name: 'on', label: 'On the day', errors: wrongDate ? [wrongDate] : undefined }
  const plain = { on: today, search: '', show: 'everyone', programId: null, teamId: null } as const
  return (
    <Filters
      label="Narrow the board down"
      applyLabel="Show"
      {...(teams.length > 1 && {
        more: { summary: 'Program and team', open: programId !== null || teamId !== null, fields: <Whose {...data} /> },
      })}
      clear={narrowed ? { href: boardHref({ ...question, ...plain }), label: 'Clear' } : undefined}
    >
      {gate !== 'hospital' && <input type="hidden" name="gate" value={gate} />}
      {sort !== 'name' && <input type="hidden" name="sort" value={sort} />}
      <Field {...day}>
        <input className="input" id="on" name="on" type="date" defaultValue={on} {...describe(day)} />
      </Field>
      <TextInput id="q" name="q" label="Name" type="search" defaultValue={search} width="medium" />
      <Select
        id="show"
        name="show"
        label="Who"
        defaultValue={show === 'lapsing' ? `lapsing-${lapsesWithin}` : show}
        options={[
          { value: 'everyone', label: 'Everybody' },
          { value: 'not-cleared', label: 'Only not cleared' },
          { value: 'cleared', label: 'Only cleared' },
          { value: 'lapsing-30', label: 'Lapses within 30 days' },
          { value: 'lapsing-60', label: 'Lapses within 60 days' },
          { value: 'lapsing-90', label: 'Lapses within 90 days' },
        ]}
      />
    </Filters>
  )
}

/** Of which of the own programs and teams. */
function Whose({ question: { programId, teamId }, teams }: BoardData) {
  const programs = [...new Map(teams.map((team) => [team.programId, team.program]))]
  return (
    <>
      {programs.length > 1 && (
        <Select
          id="program"
          name="program"
          label="Program"
          empty="All my programs"
          defaultValue={programId ?? ''}
          options={programs.map(([value, label]) => ({ value, label }))}
        />
      )}
      {teams.length > 1 && (
        <Select
          id="team"
          name="team"
          label="Team"
          empty="All my teams"
          defaultValue={teamId ?? ''}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  )
}
