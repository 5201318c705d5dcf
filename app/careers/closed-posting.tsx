import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { PostingList } from './posting-list.tsx'
import type { ListedPosting } from './postings.server.ts'

/** In place of a posting that takes no applications any more, or of one that is not there: what is open instead. */
export function ClosedPosting(props: {
  title: string
  posting: ListedPosting | null
  others: readonly ListedPosting[]
}) {
  const { t } = useTranslation('careers')
  const { title, posting, others } = props
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
      {others.length > 0 && (
        <div className="mt-10">
          <Section id="others" title={t('closed.others')}>
            <PostingList postings={others} heading="h3" />
          </Section>
        </div>
      )}
    </>
  )
}
