import { Button } from '#app/components/form/button.tsx'
import { Checkboxes } from '#app/components/form/choices.tsx'
import { describe, Field } from '#app/components/form/field.tsx'
import { Filters } from '#app/components/form/filters.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Section } from '#app/components/section.tsx'

/** What is wrong with one of the forms of a team's page, where, and what was typed and chosen there. */
export type TeamProblem = { place: string; sentence: string; typed: string; chosen: string[] } | null

export type FoundPerson = { personId: string; name: string; email: string | null; team: string | null }

/** Finds people by name and moves those chosen into the team from a day on. */
export function MoveForm(props: { found: FoundPerson[]; search: string; today: string; problem: TeamProblem }) {
  const { found, search, today, problem } = props
  const errorsAt = (place: string) => (problem?.place === place ? [problem.sentence] : undefined)
  const day = {
    id: 'fromDay',
    name: 'fromDay',
    label: 'From the day',
    hint: 'From that day they belong to this team and to no other.',
    errors: errorsAt('fromDay'),
  }
  return (
    <Section id="move" title="Move people into this team">
      <Filters label="Find people to move" applyLabel="Search">
        <TextInput id="q" name="q" label="Name or e-mail" type="search" defaultValue={search} width="medium" />
      </Filters>
      {search !== '' && found.length === 0 && <p className="mt-4">Nobody on staff fits “{search}”.</p>}
      {found.length > 0 && (
        <form className="fields mt-4 max-w-2xl" method="post">
          <Checkboxes
            id="people"
            name="personId"
            label="Who moves"
            errors={errorsAt('people')}
            defaultValue={problem?.chosen}
            options={found.map((person) => ({
              value: person.personId,
              label: person.name || person.email,
              hint: [person.email, person.team ? `now in ${person.team}` : 'in no team'].filter(Boolean).join(', '),
            }))}
          />
          <Field {...day}>
            <input
              className="input input-medium"
              id="fromDay"
              name="fromDay"
              type="date"
              defaultValue={today}
              {...describe(day)}
            />
          </Field>
          <Button name="deed" value="move">
            Move them
          </Button>
        </form>
      )}
    </Section>
  )
}
