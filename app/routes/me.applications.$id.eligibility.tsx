import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ownApplicationIn } from '#app/apply/application.server.ts'
import { Back } from '#app/components/back.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { StepList } from '#app/components/step-list.tsx'
import { ownEligibility } from '#app/me/eligibility.server.ts'
import { present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'eligibility'] }
export const meta = titled

/** There is nothing of it before an accepted offer, so neither is the page. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await ownApplicationIn(asked)
  const { steps } = present(await ownEligibility(asked, own))
  return { title: own.t('eligibility:title'), back: { href: own.href, label: own.positionTitle }, steps }
}

const lists = 'https://www.uscis.gov/i-9-central/form-i-9-acceptable-documents'

export default function OwnEligibility() {
  const { title, back, steps } = useLoaderData<typeof loader>()
  const { t } = useTranslation('eligibility')
  return (
    <>
      <Back href={back.href}>{back.label}</Back>
      <PageHeading title={title} lead={t('lead')} />
      <Section id="steps" title={t('todo')}>
        <StepList label={t('todo')} steps={steps} />
      </Section>
      <Section id="choice" title={t('choice.title')}>
        <div className="prose">
          <p>{t('choice.text')}</p>
          <p>
            <strong>{t('choice.nobody')}</strong>
          </p>
          <p>
            <a href={lists}>{t('choice.lists')}</a>
          </p>
          <p>{t('choice.copies')}</p>
          <p>{t('choice.help')}</p>
        </div>
      </Section>
    </>
  )
}
