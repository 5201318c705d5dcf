import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import texts from '#locales/en/common.ts'

type Team = { id: string; name: string; managers: string[]; members: number }
type Problem = { place: string; sentence: string; typed: string }

/** Every program with its teams, and forms to add to them. */
export function Programs(props: { programs: { id: string; name: string; teams: Team[] }[]; problem: Problem | null }) {
  const { programs, problem } = props
  return (
    <>
      <ErrorSummary
        title={texts.error.summaryTitle}
        errors={problem ? [{ href: `#${problem.place}`, text: problem.sentence }] : []}
        submission={problem}
      />
      <PageHeading
        title="Programs and teams"
        lead="A program has teams; a team has people and one or more managers, who see its board."
      />
      {programs.length === 0 && (
        <EmptyState title="No program yet">Add the first one below, then its teams.</EmptyState>
      )}
      {programs.map((program) => (
        <Section key={program.id} id={`of-${program.id}`} title={program.name}>
          {program.teams.length > 0 && <TeamTable caption={`Teams of ${program.name}`} teams={program.teams} />}
          <details className="mt-3" open={problem?.place.endsWith(program.id)}>
            <summary>Add a team, or rename the program</summary>
            <NameForm
              deed="team"
              programId={program.id}
              label="Name of the new team"
              button="Add the team"
              problem={problem}
            />
            <NameForm
              deed="rename"
              programId={program.id}
              label="Name of the program"
              button="Rename the program"
              name={program.name}
              problem={problem}
            />
          </details>
        </Section>
      ))}
      <Section id="new" title="Another program">
        <NameForm
          deed="program"
          programId=""
          label="Name of the new program"
          button="Add the program"
          problem={problem}
        />
      </Section>
    </>
  )
}

function TeamTable({ caption, teams }: { caption: string; teams: Team[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={teams}
      rowKey={(team) => team.id}
      columns={[
        { key: 'name', label: 'Team', cell: (team) => <a href={`/admin/teams/${team.id}`}>{team.name}</a> },
        { key: 'managers', label: 'Managers', cell: (team) => team.managers.join(', ') || 'Nobody yet' },
        { key: 'members', label: 'People today', cell: (team) => team.members, numeric: true },
      ]}
    />
  )
}

/** One name and a button; what was typed and what is wrong with it stay where they belong. */
function NameForm(props: {
  deed: string
  programId: string
  label: string
  button: string
  name?: string
  problem: Problem | null
}) {
  const place = props.programId ? `${props.deed}-${props.programId}` : props.deed
  const problem = props.problem?.place === place ? props.problem : null
  return (
    <form className="fields max-w-2xl py-3" method="post">
      <input type="hidden" name="programId" value={props.programId} />
      <TextInput
        id={place}
        name="name"
        label={props.label}
        width="medium"
        maxLength={100}
        autoComplete="off"
        defaultValue={problem?.typed ?? props.name}
        errors={problem ? [problem.sentence] : undefined}
      />
      <Button look="secondary" name="deed" value={props.deed}>
        {props.button}
      </Button>
    </form>
  )
}
