import { useTranslation } from 'react-i18next'
import { AnswerList } from '#app/apply/answer-list.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'

/** A draft whose posting takes no applications any more: that, and what was answered. */
export function ClosedDraft(page: {
  title: string
  closed: string
  answers: Parameters<typeof AnswerList>[0]['answers']
}) {
  const { t } = useTranslation(['apply', 'me'])
  return (
    <>
      <PageHeading title={page.title} lead={page.closed} />
      <div className="prose">
        <p>{t('closed.todo')}</p>
        <p>
          <ButtonLink href="/careers">{t('closed.link')}</ButtonLink>
        </p>
      </div>
      <div className="mt-10">
        <Section id="answers" title={t('me:application.answers')}>
          <p className="mb-4">{t('closed.kept')}</p>
          <AnswerList answers={page.answers} />
        </Section>
      </div>
    </>
  )
}
