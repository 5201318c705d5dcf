import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'

/** Instead of a page that cannot be shown: what happened, what to do, and a way on. */
export function TroublePage({ trouble }: { trouble: 'notFound' | 'unavailable' | 'broken' | 'tooMany' }) {
  const { t } = useTranslation()
  return (
    <>
      <PageHeading title={t(`${trouble}.title`)} lead={t(`${trouble}.what`)} />
      <div className="prose">
        <p>{t(`${trouble}.todo`)}</p>
        <p>
          <ButtonLink href="/">{t('notFound.link')}</ButtonLink>
        </p>
      </div>
    </>
  )
}
