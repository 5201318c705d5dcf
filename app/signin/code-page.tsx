import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Notice } from '#app/components/notice.tsx'

/**
 * Where the six digits are entered.
 * @param props.again a new code has just been sent
 */
export function CodePage(props: {
  title: string
  email: string
  again: boolean
  to: string
  refused: { error: string } | undefined
}) {
  const { t } = useTranslation(['signin', 'common'])
  const errors = props.refused ? [props.refused.error] : []
  return (
    <>
      <QuestionPage
        back={{ href: `/sign-in?to=${encodeURIComponent(props.to)}`, label: t('code.other') }}
        errors={
          <ErrorSummary
            title={t('common:error.summaryTitle')}
            errors={errors.map((text) => ({ href: '#code', text }))}
            submission={props.refused}
          />
        }
        title={props.title}
        lead={t('code.lead', { email: props.email })}
        form={{ reloadDocument: true }}
        continueLabel={t('code.enter')}
      >
        {props.again && errors.length === 0 && <Notice tone="success">{t('code.sentAgain')}</Notice>}
        <TextInput
          id="code"
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          errors={errors}
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
        />
      </QuestionPage>
      <form method="post" className="mt-8 text-base">
        <p className="font-semibold">{t('code.noMail')}</p>
        <p className="text-soft">{t('code.spam')}</p>
        <button type="submit" className="plain-button min-h-11" name="intent" value="again">
          {t('code.again')}
        </button>
      </form>
    </>
  )
}
