import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { within } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { notFound, requireOwnScope } from '#app/viewer.server.ts'
import { ownDigests } from '#db/queries/digests.ts'
import { digestTopics } from '#domain/digests.ts'
import { chooseOwn } from '#workflows/digests/choose-digest.ts'

export const handle = { i18n: ['common', 'digests'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  const scope = await requireOwnScope(asked, 'choose digests')
  const { t } = await translatorFor(asked)
  return {
    title: t('digests:own.title'),
    digests: await ownDigests(asked.context.portal.database.db, scope),
    saved: new URL(asked.request.url).searchParams.has('saved'),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const scope = await requireOwnScope(asked, 'choose digests')
  const { portal, moment } = asked.context
  const form = await asked.request.formData()
  const named = (name: string) => digestTopics.find((topic) => topic === form.get(name))
  const [stop, again] = [named('stop'), named('again')]
  const topic = stop ?? again
  if (!topic) throw notFound()
  await within(chooseOwn(portal, await moment(), scope, { topic, choice: stop ? 'unsubscribed' : 'subscribed' }))
  throw redirect('/me/contact/digests?saved', 303)
}

export default function OwnDigests() {
  const { title, digests, saved } = useLoaderData<typeof loader>()
  const { t } = useTranslation('digests')
  return (
    <>
      <Back href="/me/contact">{t('own.back')}</Back>
      <PageHeading title={title} lead={t('own.lead')} />
      {saved && (
        <Notice tone="success" announce>
          {t('own.saved')}
        </Notice>
      )}
      {digests.length === 0 ? (
        <EmptyState title={t('own.none')}>{t('own.noneText')}</EmptyState>
      ) : (
        <form method="post" className="mt-6 grid gap-4">
          {digests.map(({ topic, choice }) => {
            const name = t(`topics.${topic}`)
            const on = choice === 'subscribed'
            return (
              <section className="card grid justify-items-start gap-2" key={topic} aria-label={name}>
                <h2 className="font-semibold">{name}</h2>
                <p>{t(on ? 'own.on' : 'own.off')}</p>
                <Button name={on ? 'stop' : 'again'} value={topic} look="secondary">
                  {t(on ? 'own.stop' : 'own.again')} <span className="sr-only">{t('own.about', { topic: name })}</span>
                </Button>
              </section>
            )
          })}
        </form>
      )}
    </>
  )
}
