import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { ListedPosting } from './postings.server.ts'

/** In place of a posting that takes no applications any more, or of one that is not there. */
export function ClosedPosting({ title, posting }: { title: string; posting: ListedPosting | null }) {
  const { t } = useTranslation('careers')
  return (
    <>
      <PageHeading
        title={title}
        lead={posting ? t('closed.what', { position: posting.title, place: posting.place }) : t('closed.unknown')}
      />
      <div className="prose">
        <p>{t('closed.todo')}</p>
        <p className="actions">
          <ButtonLink href="/careers">{t('home.openPositions')}</ButtonLink>
          <ButtonLink href="/me" look="secondary">
            {t('home.yoursLink')}
          </ButtonLink>
        </p>
      </div>
    </>
  )
}
