import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ownApplicationIn } from '#app/apply/application.server.ts'
import { Back } from '#app/components/back.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { cardOf } from '#app/me/clearance-card.server.ts'
import { present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'fingerprint'] }
export const meta = titled

export async function loader(asked: LoaderFunctionArgs) {
  const own = await ownApplicationIn(asked)
  const card = present(await cardOf(asked, own))
  return { title: own.t('fingerprint:title'), back: { href: own.href, label: own.positionTitle }, card }
}

const board = 'https://fingerprint.az.gov'

export default function OwnFingerprintCard() {
  const { title, back, card } = useLoaderData<typeof loader>()
  const { t } = useTranslation('fingerprint')
  return (
    <>
      <Back href={back.href}>{back.label}</Back>
      <PageHeading title={title} lead={t('lead')} />
      <Section id="status" title={t('status')}>
        <div className="grid justify-items-start gap-3">
          <Status kind={card.kind}>{card.word}</Status>
          <p className="max-w-prose">{card.text}</p>
          {card.send && <ButtonLink href={card.send}>{t('send')}</ButtonLink>}
        </div>
      </Section>
      {card.exception && (
        <Section id="exception" title={t('exception.title')}>
          <div className="prose">
            <p>{t('exception.what')}</p>
            <p>{t('exception.counts')}</p>
            {!card.asked && (
              <>
                <h3>{t('exception.how')}</h3>
                <ol>
                  <li>{t('exception.step1')}</li>
                  <li>{t('exception.step2')}</li>
                  <li>{t('exception.step3')}</li>
                </ol>
              </>
            )}
            {!card.asked && <p className="font-semibold">{t('exception.wait')}</p>}
            <p>
              <a href={board}>{t('exception.link')}</a>
            </p>
          </div>
        </Section>
      )}
    </>
  )
}
