import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Select } from '#app/components/form/select.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Table } from '#app/components/table.tsx'
import { Pages } from '#app/staff/pages.tsx'
import { hrefWith } from '#app/staff/paging.ts'
import { longDate } from '#locales/dates.ts'
import texts from '#locales/en/common.ts'
import { type FoundPerson, MoveForm, type TeamProblem } from './move-form.tsx'

type Person = { personId: string; name: string; email: string | null }
type Member = Person & { fromDay: string; untilDay: string | null }

/** A team: its name, its managers, its people. */
export function TeamPage(props: {
  team: {
    id: string
    name: string
    program: string
    managers: Person[]
    candidates: { personId: string; name: string }[]
    total: number
    members: Member[]
  }
  found: FoundPerson[]
  search: string
  page: number
  size: number
  today: string
  problem: TeamProblem
}) {
  const { team, problem, page, size } = props
  return (
    <>
      <ErrorSummary
        title={texts.error.summaryTitle}
        errors={problem ? [{ href: `#${problem.place}`, text: problem.sentence }] : []}
        submission={problem}
      />
      <PageHeading caption={<a href="/admin/teams">Programs and teams</a>} title={team.name} lead={team.program} />
      <Section id="managers" title="Managers">
        {team.managers.length > 0 ? (
          <Table
            caption="Managers"
            captionHidden
            rows={team.managers}
            rowKey={(row) => row.personId}
            columns={[
              { key: 'name', label: 'Name', cell: (row) => row.name },
              { key: 'email', label: 'E-mail', cell: (row) => row.email },
              {
                key: 'remove',
                label: '',
                cell: (row) => <PersonButton person={row} deed="remove manager" label="Remove" />,
              },
            ]}
          />
        ) : (
          <p>Nobody yet: nobody sees this team's board.</p>
        )}
        <NameManager team={team} problem={problem} />
      </Section>
      <MoveForm {...props} />
      <Section id="members" title="People">
        {team.members.length > 0 ? (
          <Table
            caption="People of the team"
            captionHidden
            rows={team.members}
            rowKey={(row) => `${row.personId} ${row.fromDay}`}
            columns={[
              { key: 'name', label: 'Name', cell: (row) => row.name },
              { key: 'email', label: 'E-mail', cell: (row) => row.email },
              { key: 'since', label: 'Belongs to it', cell: (row) => belonging(row) },
              {
                key: 'remove',
                label: '',
                cell: (row) => <PersonButton person={row} deed="remove member" label="Take out from today" />,
              },
            ]}
          />
        ) : (
          <EmptyState title="Nobody belongs to this team">Move people into it above.</EmptyState>
        )}
        <Pages
          page={page}
          size={size}
          total={team.total}
          shown={team.members.length}
          href={(turned) => hrefWith(`/admin/teams/${team.id}`, { page: turned })}
        />
      </Section>
      <Section id="rename" title="Name">
        <form className="fields max-w-2xl" method="post">
          <TextInput
            id="name"
            name="name"
            label="Name of the team"
            width="medium"
            maxLength={100}
            autoComplete="off"
            defaultValue={problem?.place === 'name' ? problem.typed : team.name}
            errors={problem?.place === 'name' ? [problem.sentence] : undefined}
          />
          <Button look="secondary" name="deed" value="rename">
            Rename the team
          </Button>
        </form>
      </Section>
    </>
  )
}

function belonging({ fromDay, untilDay }: Member): string {
  return `from ${longDate(fromDay, 'en')}${untilDay ? `, before ${longDate(untilDay, 'en')}` : ''}`
}

function PersonButton({ person, deed, label }: { person: Person; deed: string; label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="personId" value={person.personId} />
      <Button look="quiet" name="deed" value={deed} aria-label={`${label}: ${person.name}`}>
        {label}
      </Button>
    </form>
  )
}

function NameManager({ team, problem }: Pick<Parameters<typeof TeamPage>[0], 'team' | 'problem'>) {
  if (team.candidates.length === 0)
    return (
      <p className="mt-4">
        To name someone, give them the manager's role first under <a href="/admin/accounts">People</a>, or{' '}
        <a href="/admin/accounts/new">invite them</a>.
      </p>
    )
  return (
    <form className="fields mt-4 max-w-2xl" method="post">
      <Select
        id="manager"
        name="personId"
        label="Name a manager"
        hint="Those with the manager's role."
        empty="Choose someone"
        errors={problem?.place === 'manager' ? [problem.sentence] : undefined}
        options={team.candidates.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <Button look="secondary" name="deed" value="name manager">
        Name them
      </Button>
    </form>
  )
}
