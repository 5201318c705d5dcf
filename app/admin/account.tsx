import { Button } from '#app/components/form/button.tsx'
import { Checkboxes } from '#app/components/form/choices.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { AccountRow } from '#db/queries/accounts.ts'
import texts from '#locales/en/common.ts'
import { AccountStatus } from './account-status.tsx'
import { OneTimeLink } from './one-time-link.tsx'
import { roles, rolesInWords } from './roles.ts'

type Team = { id: string; name: string }

/** One account: its roles, its link, and whether it can be used. */
export function Account(props: {
  account: AccountRow & { manages: readonly Team[]; belongsTo: readonly Team[] }
  created: string
  linkUntil: string | null
  own: boolean
  saved: boolean
  days: number
  url: string | null
  problem: { about: 'roles' | 'account'; sentence: string } | null
}) {
  const { account, problem, linkUntil } = props
  const teams = (list: readonly Team[]) =>
    list.map((team, index) => (
      <span key={team.id}>
        {index > 0 && ', '}
        <a href={`/admin/teams/${team.id}`}>{team.name}</a>
      </span>
    ))
  return (
    <>
      <ErrorSummary
        title={texts.error.summaryTitle}
        errors={problem ? [{ href: `#${problem.about}`, text: problem.sentence }] : []}
        submission={problem}
      />
      <PageHeading
        back={{ href: '/admin/accounts', label: 'People with accounts' }}
        title={account.name || account.email}
      />
      <div className="space-y-10">
        {props.saved && !problem && !props.url && <Notice tone="success" title="Saved" announce />}
        {props.url && <OneTimeLink url={props.url} name={account.name || account.email} days={props.days} />}
        <SummaryList
          items={[
            { key: 'E-mail', value: account.email },
            { key: 'Account', value: <AccountStatus state={account.state} /> },
            { key: 'Roles', value: rolesInWords(account.roles) || 'None' },
            { key: 'Opened', value: props.created },
            ...(account.manages.length > 0 ? [{ key: 'Manages', value: teams(account.manages) }] : []),
            ...(account.belongsTo.length > 0 ? [{ key: 'Belongs to', value: teams(account.belongsTo) }] : []),
          ]}
        />
        <Section id="roles-of" title="Roles">
          <form className="fields max-w-2xl" method="post">
            <Checkboxes
              id="roles"
              name="roles"
              label="What this person does"
              hint="A change ends all other sessions of this person: they sign in again."
              options={roles}
              defaultValue={account.roles}
              errors={problem?.about === 'roles' ? [problem.sentence] : undefined}
            />
            <Button look="secondary" name="deed" value="roles">
              Save the roles
            </Button>
          </form>
        </Section>
        <Section id="account" title="Link and access">
          {problem?.about === 'account' && <p className="error">{problem.sentence}</p>}
          {account.state === 'disabled' ? (
            <form className="max-w-2xl space-y-3" method="post">
              <p>This account is disabled. Nobody can sign in with it.</p>
              <Button look="secondary" name="deed" value="enable">
                Enable the account
              </Button>
            </form>
          ) : (
            <div className="space-y-8">
              <form className="max-w-2xl space-y-3" method="post">
                <p>
                  {linkUntil && account.state === 'invited' ? `The last link can be used until ${linkUntil}. ` : ''}A
                  new link lets this person choose a password, also in place of a forgotten one.
                </p>
                <Button look="secondary" name="deed" value="link">
                  Make a new link
                </Button>
              </form>
              <form className="max-w-2xl space-y-3" method="post">
                <p>
                  {props.own ? 'This is your own account. ' : ''}Disabling it ends every session at once. It can be
                  enabled again.
                </p>
                <Button look="danger" name="deed" value="disable">
                  Disable the account
                </Button>
              </form>
            </div>
          )}
        </Section>
      </div>
    </>
  )
}
