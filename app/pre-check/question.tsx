import { useTranslation } from 'react-i18next'
import { shownErrors } from '#app/apply/form-errors.ts'
import { type FieldsProps, questionFields, useYesNo } from '#app/apply/question-fields.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { PreCheckQuestion } from '#domain/pre-check.ts'
import { Back, type Carried, CarriedBoxes } from './carried.tsx'

/** One question, with the fields that the application has for it. */
export function Question(
  props: Omit<FieldsProps, 'errorsAt'> & {
    question: Exclude<PreCheckQuestion, 'experience'>
    title: string
    progress: string
    before: string
    carried: Carried
    errors: readonly WordedError[]
  },
) {
  const { t } = useTranslation('common')
  const { summary, errorsAt } = shownErrors(props.errors)
  const Fields = props.question === 'enrollment' ? Enrolled : questionFields[props.question]
  return (
    <>
      <Back show={props.before} carried={props.carried} />
      <QuestionPage
        errors={<ErrorSummary title={t('error.summaryTitle')} errors={summary} />}
        caption={props.progress}
        title={props.question === 'lived-experience' ? props.title : undefined}
        form={{ reloadDocument: true, autoComplete: 'off' }}
        continueLabel={t('continue')}
      >
        <Fields {...props} errorsAt={errorsAt} />
        <CarriedBoxes carried={props.carried} />
        <input type="hidden" name="step" value={props.question} />
      </QuestionPage>
    </>
  )
}

/** Which college it is decides nothing. */
function Enrolled({ boxes, errorsAt }: FieldsProps) {
  const { t } = useTranslation('apply')
  return (
    <Radios
      heading
      inline
      id="enrolled"
      name="enrolled"
      label={t('question.enrollment.title')}
      hint={t('question.enrollment.hint')}
      errors={errorsAt('enrolled')}
      defaultValue={boxes.enrolled}
      options={useYesNo()}
    />
  )
}
