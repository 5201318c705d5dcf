import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { papersAside } from '#app/me/aside.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { deletePaperAside } from '#workflows/quarantine/remove-paper.ts'

export const handle = { i18n: ['common', 'information'] }
export const meta = titled

/** Asks once more before a paper is deleted for good. */
export async function loader(args: LoaderFunctionArgs) {
  const id = idIn(args.params)
  const paper = present((await papersAside(args)).find((each) => each.id === id))
  const { t } = await translatorFor(args)
  return { title: t('information:aside.ask.title'), text: t('information:aside.ask.text', { name: paper.fileName }) }
}

export async function action(args: ActionFunctionArgs) {
  const scope = await requireOwnScope(args, 'submit evidence')
  await deletePaperAside(args.context.portal, await args.context.moment(), scope, idIn(args.params))
  throw redirect('/me/quarantine?deleted', 303)
}

export default function DeletePaper() {
  const { title, text } = useLoaderData<typeof loader>()
  const { t } = useTranslation('information')
  return (
    <>
      <PageHeading title={title} lead={text} />
      <form method="post" className="actions">
        <Button look="danger">{t('aside.ask.confirm')}</Button>
        <ButtonLink href="/me/quarantine" look="secondary">
          {t('aside.ask.keep')}
        </ButtonLink>
      </form>
    </>
  )
}
