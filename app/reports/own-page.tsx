import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { Unsent } from '#app/messages/unsent.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { FileBox } from './file-box.tsx'
import type { OwnReportPage } from './own-page.server.ts'

type Props = { page: OwnReportPage & { sent: boolean }; boxes: Boxes; errors: readonly WordedError[] }

/** A report of which its person was told: the notices, when it is decided, the copy, what they said about it, and their rights. */
export function OwnReport({ page, boxes, errors }: Props) {
  const { t } = useTranslation('reports')
  return (
    <>
      <Back href={page.href}>{t('authorization.backToApplication')}</Back>
      <ErrorSummary
        title={t('common:error.summaryTitle')}
        errors={errors.map(({ box, text }) => ({ href: box ? `#${box}` : undefined, text }))}
        submission={errors}
      />
      <PageHeading caption={page.position} title={page.title} />
      {page.sent && errors.length === 0 && (
        <div className="mb-8">
          <Notice tone="success" title={t('page.thanks')} announce>
            {t('page.thanksText')}
          </Notice>
        </div>
      )}
      {page.notices.map((notice) => (
        <Section key={notice.id} id={`notice-${notice.id}`} title={<span lang={notice.language}>{notice.title}</span>}>
          <p className="hint mb-3">{notice.given}</p>
          <Paragraphs {...notice} />
        </Section>
      ))}
      <Section id="when" title={t('page.whenTitle')}>
        <p>{page.when}</p>
      </Section>
      <Section id="copy" title={t('page.copyTitle')}>
        <p>{page.copy.facts}</p>
        <p>
          <a className="inline-flex min-h-11 items-center" href={page.copy.href} target="_blank" rel="noreferrer">
            {t('page.copy')}
          </a>
        </p>
      </Section>
      {page.disputes.length > 0 && <Disputes page={page} />}
      {!page.mayDispute && <Unsent typed={boxes.words} />}
      {page.mayDispute && (
        <Section id="dispute" title={t('page.disputeTitle')}>
          <DisputeForm boxes={boxes} errors={errors} />
        </Section>
      )}
      <Section id="rights" title={t('rights.title')}>
        <Paragraphs {...page.rights} />
        {page.official && (
          <p>
            <a className="inline-flex min-h-11 items-center" href={page.official} target="_blank" rel="noreferrer">
              {t('rights.official')}
            </a>
          </p>
        )}
      </Section>
    </>
  )
}

/** A text that was given, in the language in which it was. */
export function Paragraphs({ language, paragraphs }: { language: string; paragraphs: readonly string[] }) {
  return (
    <div className="prose" lang={language}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}

function Disputes({ page }: Pick<Props, 'page'>) {
  const { t } = useTranslation('reports')
  return (
    <Section id="disputes" title={t('page.disputesTitle')}>
      <ul className="grid gap-4">
        {page.disputes.map((dispute) => (
          <li key={dispute.id} className="card grid justify-items-start gap-2">
            <h3>{dispute.when}</h3>
            <p className="whitespace-pre-line">{dispute.words}</p>
            {dispute.file && (
              <a className="inline-flex min-h-11 items-center" href={dispute.file} target="_blank" rel="noreferrer">
                {t('page.disputeFile')}
              </a>
            )}
            <Status kind={dispute.status.kind}>{dispute.status.text}</Status>
            {dispute.note && <p className="whitespace-pre-line">{dispute.note}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function DisputeForm({ boxes, errors }: Pick<Props, 'boxes' | 'errors'>) {
  const { t } = useTranslation('reports')
  const errorsAt = (box: string) => errors.filter((error) => error.box === box).map(({ text }) => text)
  return (
    <>
      <p className="mb-4">{t('page.disputeText')}</p>
      <Form method="post" encType="multipart/form-data" noValidate className="fields evidence" reloadDocument>
        <Textarea
          id="words"
          name="words"
          label={t('page.words')}
          hint={t('page.wordsHint')}
          errors={errorsAt('words')}
          defaultValue={boxes.words}
          maxLength={2000}
        />
        <FileBox
          label={t('page.file')}
          boxes={boxes}
          errors={errorsAt('file')}
          texts={{
            choose: t('common:file.choose'),
            replace: t('common:file.replace'),
            hint: t('common:file.hint'),
            tooLarge: t('errors:file.tooLarge'),
            received: t('common:file.received'),
          }}
        />
        <div className="actions">
          <Button>{t('page.send')}</Button>
        </div>
      </Form>
    </>
  )
}
