import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { translatorFor } from '#app/i18n.server.ts'
import { within } from '#app/params.server.ts'
import { ApplicantFrame } from '#app/site/frame.tsx'
import { titled } from '#app/title.ts'
import { digestBehind } from '#db/queries/digests.ts'
import { operatorScope } from '#domain/authority.ts'
import { tokenHash } from '#workflows/accounts/tokens.ts'
import { chooseByLink } from '#workflows/digests/choose-digest.ts'

export const handle = { i18n: ['common', 'digests'] }
export const meta = titled

const scope = () => operatorScope('front door', 'choose digests')

/** Where the link in a digest's footer leads. To look changes nothing, and tells nobody whose link it is. */
export async function loader(asked: LoaderFunctionArgs) {
  const { t } = await translatorFor(asked)
  const link = await digestBehind(asked.context.portal.database.db, scope(), tokenHash(asked.params.token ?? ''))
  if (!link)
    return { title: t('digests:page.unknownTitle'), lead: t('digests:page.unknown'), state: 'unknown' as const }
  const topic = t(`digests:topics.${link.topic}`)
  return link.choice === 'subscribed'
    ? { title: t('digests:page.title'), lead: t('digests:page.lead', { topic }), state: 'sent' as const }
    : {
        title: t('digests:page.stoppedTitle'),
        lead: t('digests:page.stoppedText', { topic }),
        state: 'stopped' as const,
      }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { portal, moment } = context
  const token = params.token ?? ''
  const choice = (await request.formData()).get('do') === 'again' ? 'subscribed' : 'unsubscribed'
  await within(chooseByLink(portal, await moment(), scope(), { token, choice, way: 'link' }))
  throw redirect(`/digests/${encodeURIComponent(token)}`, 303)
}

export default function StopDigest() {
  const { title, lead, state } = useLoaderData<typeof loader>()
  const { t } = useTranslation('digests')
  return (
    <ApplicantFrame>
      <PageHeading title={title} lead={lead} />
      {state !== 'unknown' && (
        <>
          <p className="mb-6">{t('page.text')}</p>
          <form method="post" className="actions">
            {state === 'sent' ? (
              <Button name="do" value="stop">
                {t('page.stop')}
              </Button>
            ) : (
              <Button name="do" value="again" look="secondary">
                {t('page.again')}
              </Button>
            )}
          </form>
        </>
      )}
    </ApplicantFrame>
  )
}
