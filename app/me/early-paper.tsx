import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { PaperFile } from './paper-file.tsx'

/** Before an offer: that the paper need not and may not be asked for now, and that it is kept unopened if it is sent all the same. */
export function EarlyPaper(props: {
  page: { title: string; what: string; tooLarge: string }
  errors: readonly { box: string; text: string }[]
}) {
  const { t } = useTranslation('information')
  const { page, errors } = props
  return (
    <div className="requirement">
      <ErrorSummary
        title={t('common:error.summaryTitle')}
        errors={errors.map(({ box, text }) => ({ href: `#${box}`, text }))}
        submission={errors}
      />
      <PageHeading caption={t('aside.early.caption')} title={page.title} lead={t('aside.early.lead')} />
      <p>{page.what}</p>
      <p>{t('aside.early.text')}</p>
      <Form method="post" encType="multipart/form-data" noValidate reloadDocument className="fields">
        <PaperFile
          box="front"
          label={t('aside.early.file')}
          hint={t('common:file.hint')}
          errors={errors}
          tooLarge={page.tooLarge}
        />
        <div className="actions">
          <Button look="secondary">{t('aside.early.send')}</Button>
        </div>
      </Form>
      <p>
        <a href="/me/quarantine">{t('aside.done.link')}</a>
      </p>
    </div>
  )
}
