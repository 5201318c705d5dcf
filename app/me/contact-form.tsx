import { useTranslation } from 'react-i18next'
import { shownErrors } from '#app/apply/form-errors.ts'
import { Radios } from '#app/components/form/choices.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { Notice } from '#app/components/notice.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import { preferences } from '#domain/contact.ts'
import type { Boxes } from '#domain/sending/boxes.ts'

/** How someone is reached; the e-mail address has pages of its own, since it has to be confirmed. */
export function ContactForm(props: {
  title: string
  email: string | null
  boxes: Boxes
  saved: 'details' | 'email' | null
  /** Whether there are mails that they can do without. */
  digests: boolean
  refused: { boxes: Boxes; errors: WordedError[] } | undefined
}) {
  const { t } = useTranslation(['me', 'common', 'digests'])
  const { refused } = props
  const boxes = refused?.boxes ?? props.boxes
  const { summary, errorsAt } = shownErrors(refused?.errors ?? [])
  const field = (name: string) => ({ id: name, name, errors: errorsAt(name), defaultValue: boxes[name] })
  return (
    <QuestionPage
      back={{ href: '/me', label: t('contact.back') }}
      errors={<ErrorSummary title={t('common:error.summaryTitle')} errors={summary} submission={refused} />}
      title={props.title}
      lead={t('contact.lead')}
      form={{ reloadDocument: true }}
      continueLabel={t('contact.save')}
    >
      {props.saved && !refused && (
        <Notice tone="success" announce>
          {t(props.saved === 'email' ? 'contact.emailSaved' : 'contact.saved')}
        </Notice>
      )}
      <div>
        <p className="label">{t('contact.email')}</p>
        <p className="wrap-anywhere">{props.email ?? t('contact.emailNone')}</p>
        <a className="inline-flex min-h-11 items-center" href="/me/contact/email">
          {t('contact.emailChange')}
        </a>
        {props.digests && (
          <a className="flex min-h-11 items-center" href="/me/contact/digests">
            {t('digests:own.link')}
          </a>
        )}
      </div>
      <TextInput {...field('phone')} type="tel" width="medium" label={t('contact.phone')} autoComplete="tel" />
      <Textarea
        {...field('otherNames')}
        rows={2}
        label={t('common:optionalLabel', { label: t('contact.otherNames') })}
        hint={t('contact.otherNamesHint')}
      />
      <Radios
        inline
        {...field('language')}
        label={t('contact.language')}
        options={[
          { value: 'en', label: <span lang="en">{t('common:language.en')}</span> },
          { value: 'es', label: <span lang="es">{t('common:language.es')}</span> },
        ]}
      />
      <Radios
        {...field('prefers')}
        label={t('contact.prefers')}
        hint={t('contact.prefersHint')}
        options={preferences.map((value) => ({ value, label: t(`contact.by.${value}`) }))}
      />
      <Textarea
        {...field('mailingAddress')}
        rows={3}
        label={t('common:optionalLabel', { label: t('contact.mailingAddress') })}
      />
    </QuestionPage>
  )
}
