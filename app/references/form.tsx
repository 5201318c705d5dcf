import { useTranslation } from 'react-i18next'
import { shownErrors } from '#app/apply/form-errors.ts'
import { Radios } from '#app/components/form/choices.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import { relations } from '#domain/referees.ts'
import type { Boxes } from '#domain/sending/boxes.ts'

/** Someone who knows the applicant's work: who, how, and how to reach them. */
export function RefereeForm(props: {
  title: string
  back: { href: string; label: string }
  boxes: Boxes
  refused: { boxes: Boxes; errors: readonly WordedError[] } | undefined
}) {
  const { t } = useTranslation(['references', 'common'])
  const { refused } = props
  const boxes = refused?.boxes ?? props.boxes
  const { summary, errorsAt } = shownErrors(refused?.errors ?? [])
  const field = (name: string) => ({ id: name, name, errors: errorsAt(name), defaultValue: boxes[name] })
  return (
    <QuestionPage
      back={props.back}
      errors={<ErrorSummary title={t('common:error.summaryTitle')} errors={summary} submission={refused} />}
      title={props.title}
      lead={t('form.warning')}
      form={{ reloadDocument: true }}
      continueLabel={t('form.save')}
    >
      <TextInput {...field('name')} label={t('form.name')} autoComplete="off" />
      <Radios
        {...field('relation')}
        label={t('form.relation')}
        hint={t('who')}
        options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
      />
      <TextInput
        {...field('email')}
        type="email"
        label={t('form.email')}
        hint={t('form.emailHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextInput {...field('phone')} type="tel" label={t('form.phone')} hint={t('form.phoneHint')} autoComplete="off" />
      <Radios
        inline
        {...field('language')}
        label={t('form.language')}
        options={[
          { value: 'en', label: t('common:language.en') },
          { value: 'es', label: t('common:language.es') },
        ]}
      />
    </QuestionPage>
  )
}
