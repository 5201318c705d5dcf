import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type RefusedSignature, SignFields } from '#app/apply/sign-fields.tsx'
import { Back } from '#app/components/back.tsx'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import type { StatementPage } from './statement.server.ts'

/** A statement to read and sign, how it stands, and the copies of what was signed. */
export function Statement({ page, refused }: { page: StatementPage; refused: RefusedSignature | undefined }) {
  const { t } = useTranslation(['signing', 'apply', 'common'])
  const toSign = page.standing !== 'signed'
  const errors = (refused?.errors ?? []).map(({ box, text }) => ({ href: `#${box}`, text }))
  return (
    <>
      <Back href="/me/statements">{t('back')}</Back>
      <ErrorSummary title={t('common:error.summaryTitle')} errors={toSign ? errors : []} submission={refused} />
      <PageHeading title={page.title} />
      <Told page={page} />
      {toSign && (
        <Form method="post" noValidate className="fields mb-10" reloadDocument>
          {page.lived && <p className="hint">{t('livedHint')}</p>}
          <SignFields {...page} refused={refused} />
          <Button>{t('button')}</Button>
        </Form>
      )}
      {page.copies.length > 0 && (
        <Section id="copies" title={t('copies')}>
          <p className="hint not-printed">{t('print')}</p>
          {page.copies.map((copy, i) => (
            <details key={copy.id} className="border-b border-line" open={i === 0 && !toSign}>
              <summary className="flex min-h-11 items-center py-2 text-brand underline">{copy.title}</summary>
              <div className="prose pb-4" lang={copy.language}>
                {copy.paragraphs.map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
              <p className="pb-4 text-base text-soft">
                {copy.signed} {copy.version}
              </p>
            </details>
          ))}
        </Section>
      )}
      {page.mayWithdraw && (
        <p className="not-printed mt-8">
          {t('withdrawHint')}{' '}
          <a className="inline-flex min-h-11 items-center" href={`${page.href}/withdraw`}>
            {t('withdraw')}
          </a>
        </p>
      )}
    </>
  )
}

function Told({ page }: { page: StatementPage }) {
  const { t } = useTranslation('signing')
  if (page.just === 'signed' && page.standing === 'signed')
    return (
      <Notice tone="success" announce>
        {t('signedNow')}
      </Notice>
    )
  if (page.just === 'withdrawn' && page.withdrawn)
    return (
      <Notice tone="warning" announce>
        {t('withdrawnNow')}
      </Notice>
    )
  if (page.standing === 'again')
    return (
      <Notice tone="information" title={t('againTitle')}>
        {t('againBody')}
      </Notice>
    )
  const told = page.standing === 'signed' ? 'signedBody' : page.withdrawn ? 'withdrawnBefore' : 'unsignedLead'
  return <p className="mb-6">{t(told)}</p>
}
