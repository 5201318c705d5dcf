import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect, useActionData, useLoaderData } from '@remix-run/react'
import { Account } from '#app/admin/account.tsx'
import { roles } from '#app/admin/roles.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { tokenOf } from '#app/viewer.server.ts'
import { accountById } from '#db/queries/accounts.ts'
import { invitationDays } from '#domain/invitations.ts'
import { changeRoles } from '#workflows/accounts/change-roles.ts'
import { disableAccount } from '#workflows/accounts/disable-account.ts'
import { enableAccount } from '#workflows/accounts/enable-account.ts'
import { renewInvitation } from '#workflows/accounts/renew-invitation.ts'

export const meta = titled

const lastAdministrator =
  'This is the last administrator who can sign in; make someone else an administrator first, who then chooses a password'

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'manage accounts')
  const moment = await args.context.moment()
  const { agency } = await args.context.policies()
  const account = present(await accountById(args.context.portal.database.db, scope, idIn(args.params), moment))
  const { createdAt, linkExpiresAt, ...shown } = account
  return {
    title: account.name || account.email,
    account: shown,
    created: instantInWords(createdAt, agency.timeZone),
    linkUntil: linkExpiresAt && instantInWords(linkExpiresAt, agency.timeZone),
    own: scope.viewer.kind === 'account' && scope.viewer.accountId === account.accountId,
    saved: new URL(args.request.url).searchParams.has('saved'),
    days: invitationDays,
  }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireFrontScope(args, 'admin', 'manage accounts')
  const { context, request } = args
  const accountId = idIn(args.params)
  const form = await request.formData()
  const moment = await context.moment()
  const done = redirect(`/admin/accounts/${accountId}?saved`, 303)
  const refused = (about: 'roles' | 'account', sentence: string) => refusal(context, { problem: { about, sentence } })
  switch (form.get('deed')) {
    case 'roles': {
      const chosen = roles.map(({ value }) => value).filter((role) => form.getAll('roles').includes(role))
      const token = tokenOf(request)
      const changed = await within(changeRoles(context.portal, moment, scope, { accountId, roles: chosen, token }))
      return changed.ok ? done : refused('roles', lastAdministrator)
    }
    case 'link': {
      const renewed = await within(renewInvitation(context.portal, moment, scope, { accountId }))
      if (!renewed.ok) return refused('account', 'The account is disabled; enable it before you make a link')
      return { url: `${context.origin}/invitation/${renewed.token}` }
    }
    case 'disable': {
      const disabled = await within(disableAccount(context.portal, moment, scope, { accountId }))
      return disabled.ok ? done : refused('account', lastAdministrator)
    }
    case 'enable':
      await within(enableAccount(context.portal, moment, scope, { accountId }))
      return done
    default:
      return refused('account', 'Choose what to do')
  }
}

export default function AccountPage() {
  const answer = useActionData<typeof action>()
  return (
    <Account
      {...useLoaderData<typeof loader>()}
      url={answer && 'url' in answer ? answer.url : null}
      problem={answer && 'problem' in answer ? answer.problem : null}
    />
  )
}
