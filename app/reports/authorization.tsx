import { useTranslation } from 'react-i18next'
import type { RefusedSignature, TextToSign } from '#app/apply/sign-fields.tsx'
import { Button } from '#app/components/form/button.tsx'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import type { SignedText } from '#app/me/signed.server.ts'
import { SignedTexts } from '#app/me/signed.tsx'

type Page = {
  title: string
  href: string
  standing: 'given' | 'to-sign' | 'revoked' | 'ended'
  onPaper: boolean
  givenOn: string | null
  revokedOn: string | null
  texts: readonly TextToSign[]
  shown: string
  name: string
  today: string
  signed: readonly SignedText[]
}

/** The disclosure and the authorization to sign, alone on their page; after that how it stands, and the way to take it back. */
export function Authorization({ page, refused }: { page: Page; refused: RefusedSignature | undefined }) {
  const { t } = useTranslation('reports')
  return (
    <>
      <ErrorSummary
        title={t('common:error.summaryTitle')}
        errors={(refused?.errors ?? []).map(({ box, text }) => ({
          href: `#${box === 'consent' ? 'statement' : box}`,
          text,
        }))}
        submission={refused}
      />
      <PageHeading title={page.title} />
      {page.standing === 'to-sign' ? <ToSign page={page} refused={refused} /> : <Standing page={page} />}
    </>
  )
}

function ToSign({ page, refused }: { page: Page; refused: RefusedSignature | undefined }) {
  const { t } = useTranslation('reports')
  const errorsAt = (...boxes: string[]) =>
    refused?.errors.filter((error) => boxes.includes(error.box)).map(({ text }) => text)
  return (
    <form method="post" className="fields" noValidate>
      <input type="hidden" name="shown" value={page.shown} />
      {page.texts.map((text) => (
        <Section key={text.id} id={text.id} title={text.title}>
          <div className="prose">
            {text.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <p className="text-base text-soft">{text.note}</p>
          </div>
        </Section>
      ))}
      <Checkbox
        id="statement"
        name="statement"
        label={t('authorization.agree')}
        errors={errorsAt('statement', 'consent')}
        defaultChecked={refused?.statement}
      />
      <TextInput
        id="signedName"
        name="signedName"
        label={t('authorization.name')}
        hint={page.name ? t('authorization.nameHint', { name: page.name }) : undefined}
        errors={errorsAt('signedName')}
        defaultValue={refused?.signedName}
        autoComplete="name"
        spellCheck={false}
      />
      <p>{t('authorization.today', { date: page.today })}</p>
      <div className="actions">
        <Button>{t('authorization.sign')}</Button>
        <a href={page.href}>{t('authorization.backToApplication')}</a>
      </div>
    </form>
  )
}

function Standing({ page }: { page: Page }) {
  const { t } = useTranslation('reports')
  return (
    <>
      {page.standing === 'given' && (
        <Notice tone="success" title={t('authorization.given', { date: page.givenOn })}>
          {page.onPaper ? t('authorization.onPaper') : t('authorization.givenText')}
        </Notice>
      )}
      {page.standing === 'revoked' && (
        <Notice tone="information" title={t('authorization.revokedOn', { date: page.revokedOn })}>
          {t('authorization.revokedText')}
        </Notice>
      )}
      {page.standing === 'ended' && <Notice tone="information">{t('authorization.ended')}</Notice>}
      <SignedTexts texts={page.signed} />
      <div className="actions mt-8">
        <a href={page.href}>{t('authorization.backToApplication')}</a>
        {page.standing === 'given' && (
          <a href={`${page.href}/report-authorization/revoke`}>{t('authorization.revoke')}</a>
        )}
      </div>
    </>
  )
}
