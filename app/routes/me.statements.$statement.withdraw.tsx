import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { closedWithout, statementIn } from '#app/me/statement.server.ts'
import { ownStatements } from '#app/me/statements.server.ts'
import { within } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { isLivedExperience } from '#domain/application.ts'
import { standingAttestations } from '#domain/statements.ts'
import { withdrawStatement } from '#workflows/statements/withdraw-statement.ts'

export const handle = { i18n: ['common', 'signing'] }
export const meta = titled

/** Says what would no longer be so, and asks once more. */
export async function loader(args: LoaderFunctionArgs) {
  const own = await ownStatements(args)
  const { asked, wording, href } = statementIn(own, args.params.statement)
  if (standingAttestations(asked.statement, own.found.facts).length === 0) throw redirect(href)
  return {
    title: own.t('signing:withdrawTitle'),
    lead: own.t('signing:withdrawLead', { title: wording.title }),
    closes: closedWithout(own, asked),
    hint: own.t(`signing:${isLivedExperience(asked.statement) ? 'closesHint' : 'closesHintOrdinary'}`),
    href,
  }
}

export async function action(args: ActionFunctionArgs) {
  const own = await ownStatements(args)
  const { asked, href } = statementIn(own, args.params.statement)
  await within(withdrawStatement(args.context.portal, own.moment, own.scope, asked.statement))
  throw redirect(`${href}?just=withdrawn`, 303)
}

export default function Withdraw() {
  const { title, lead, closes, hint, href } = useLoaderData<typeof loader>()
  const { t } = useTranslation('signing')
  return (
    <>
      <PageHeading title={title} lead={lead} />
      {closes.length > 0 ? (
        <div className="prose">
          <p>{t('closes')}</p>
          <ul>
            {closes.map((gate) => (
              <li key={gate}>{gate}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{t('closesNothing')}</p>
      )}
      <p className="hint my-4">{hint}</p>
      <form method="post" className="actions">
        <Button look="danger">{t('withdrawConfirm')}</Button>
        <ButtonLink href={href} look="secondary">
          {t('keep')}
        </ButtonLink>
      </form>
    </>
  )
}
