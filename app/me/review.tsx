import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { DutyList } from '#app/probation/duty-list.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { ownReview } from './review.server.ts'

type Page = Awaited<ReturnType<typeof ownReview>>

/** What was typed and not taken, and what is wrong with it at each box. */
export type RefusedAnswer = { boxes: Boxes; errors: readonly { box: string; text: string }[] }

/** A review of the reader's probation, to read, say something to, and sign. */
export function OwnReview({ page, state }: { page: Page; state: RefusedAnswer | undefined }) {
  const { t } = useTranslation(['review', 'common'])
  const field = (box: string) => {
    const texts = (state?.errors ?? []).filter((error) => error.box === box).map(({ text }) => text)
    return { id: box, name: box, errors: texts.length > 0 ? texts : undefined, defaultValue: state?.boxes[box] }
  }
  const errors = (state?.errors ?? []).map(({ box, text }) => ({ href: `#${box}`, text }))
  return (
    <>
      <Back href="/me/employment">{t('back')}</Back>
      <ErrorSummary title={t('common:error.summaryTitle')} errors={errors} submission={state} />
      <PageHeading title={t('title')} lead={page.lead} />
      {page.just && page.answer && (
        <div className="mb-6">
          <Notice tone="success" announce>
            {t('signedNow')}
          </Notice>
        </div>
      )}
      <div className="space-y-8">
        <Section id="outcome" title={t('outcomeTitle')}>
          <p>{page.outcome}</p>
          {page.reason && <p className="whitespace-pre-line">{page.reason}</p>}
          <p>{t('bonus')}</p>
        </Section>
        <Section id="overall" title={t('overall')}>
          <p className="whitespace-pre-line">{page.overall}</p>
        </Section>
        <Section id="duties" title={t('duties')}>
          <DutyList duties={page.duties} />
        </Section>
        <Section id="answer" title={t('answerTitle')}>
          {page.answer ? (
            <>
              <p>{page.answer.words}</p>
              {page.answer.comments && (
                <p className="whitespace-pre-line">
                  {t('yours')}: {page.answer.comments}
                </p>
              )}
              <p className="hint not-printed">{t('print')}</p>
            </>
          ) : page.closed ? (
            <p>{page.closed}</p>
          ) : (
            <Form method="post" noValidate className="fields" reloadDocument>
              <Textarea {...field('comments')} label={t('comments')} hint={t('commentsHint')} rows={5} />
              <TextInput {...field('name')} label={t('name')} hint={t('signHint')} autoComplete="name" />
              <Button>{t('button')}</Button>
            </Form>
          )}
        </Section>
      </div>
    </>
  )
}
