import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { PaperLinks } from '#app/evidence/paper-links.tsx'
import { Unsent } from '#app/messages/unsent.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'
import type { InformationPage } from './information.server.ts'
import { PaperFile } from './paper-file.tsx'

type Sent = {
  boxes: Boxes
  errors: readonly { box: string; text: string }[]
  aside: boolean
  files: InformationPage['files']
}

/** What is asked for and by when, with the form to send it; once it has ended, how. */
export function Information({
  page,
  sent,
  announce,
}: {
  page: InformationPage
  sent: Sent | undefined
  announce: boolean
}) {
  const { t } = useTranslation('information')
  const errors = sent?.errors ?? []
  return (
    <div className="requirement">
      <Back href={page.href}>{t('back')}</Back>
      <ErrorSummary
        title={t('common:error.summaryTitle')}
        errors={errors.map(({ box, text }) => ({ href: `#${box}`, text }))}
        submission={errors}
      />
      <PageHeading caption={page.about} title={page.title} />
      {sent?.aside && (
        <Notice tone="information" title={t('aside.done.title')} announce>
          <p>{t('aside.done.text')}</p>
          <p>
            {t('aside.done.still')} <a href="/me/quarantine">{t('aside.done.link')}</a>
          </p>
        </Notice>
      )}
      {page.closed && (
        <Notice
          tone={page.standing === 'answered' ? 'success' : 'information'}
          title={page.closed.title}
          announce={announce}
        >
          <p>{page.closed.text}</p>
          {page.standing === 'expired' && (
            <p>
              <a href={`${page.href}/messages`}>{t('toHr')}</a>
            </p>
          )}
        </Notice>
      )}
      <p>{page.text}</p>
      {page.words && (
        <div>
          <p>{t('fromHr')}</p>
          <blockquote className="whitespace-pre-line border-l-4 border-line pl-4">{page.words}</blockquote>
        </div>
      )}
      {page.references && (
        <p>
          <a href={page.references}>{t('references')}</a>
        </p>
      )}
      {page.standing === 'open' ? (
        <>
          <p>
            <strong>{page.by}</strong>
          </p>
          <SendInformation page={page} sent={sent} errors={errors} />
        </>
      ) : (
        <>
          <Unsent typed={page.standing === 'answered' ? undefined : sent?.boxes.words} />
          <SentInformation page={page} />
        </>
      )}
      {page.more && (
        <p>
          {t('more', { count: page.more.count })} <a href={page.more.href}>{t('moreLink')}</a>
        </p>
      )}
    </div>
  )
}

function SendInformation(props: { page: InformationPage; sent: Sent | undefined; errors: Sent['errors'] }) {
  const { page, sent, errors } = props
  const { t } = useTranslation('information')
  const files = sent?.files ?? page.files
  const at = (box: string) => errors.filter((error) => error.box === box).map(({ text }) => text)
  return (
    <Form method="post" encType="multipart/form-data" noValidate reloadDocument className="fields">
      <Radios
        id="kind"
        name="kind"
        label={t('kind.label')}
        hint={t('kind.hint')}
        errors={at('kind')}
        defaultValue={sent?.boxes.kind}
        options={page.kinds}
      />
      <PaperFile
        box="front"
        label={page.texts.front}
        hint={t('common:file.hint')}
        kept={files.find(({ side }) => side === 'front')}
        errors={errors}
        tooLarge={page.texts.tooLarge}
      />
      <PaperFile
        box="back"
        label={page.texts.back}
        hint={page.texts.backHint}
        kept={files.find(({ side }) => side === 'back')}
        errors={errors}
        tooLarge={page.texts.tooLarge}
      />
      <Textarea
        id="words"
        name="words"
        label={t('words')}
        hint={t('wordsHint')}
        errors={at('words')}
        defaultValue={sent?.boxes.words}
        rows={4}
      />
      <div className="actions">
        <Button>{t('send')}</Button>
      </div>
    </Form>
  )
}

function SentInformation({ page }: { page: InformationPage }) {
  const { t } = useTranslation('information')
  return (
    <>
      {page.files.length > 0 && (
        <Section id="files" title={t('sentFiles')}>
          <ul>
            {page.files.map(({ held, ...file }) => (
              <li key={file.href}>
                <PaperLinks paper={file} texts={page.texts} />
                {held && <p>{t('held')}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.answer && (
        <Section id="words" title={t('sentWords')}>
          <p className="whitespace-pre-line">{page.answer}</p>
        </Section>
      )}
      <p>
        <ButtonLink href={page.href} look="secondary">
          {t('back')}
        </ButtonLink>
      </p>
    </>
  )
}
