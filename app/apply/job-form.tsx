import { useTranslation } from 'react-i18next'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import type { Boxes } from '#domain/sending/boxes.ts'
import { shownErrors } from './form-errors.ts'
import { useDate, useYesNo } from './question-fields.tsx'
import { type Refused, StaleNotice } from './question-form.tsx'

/** One job: where, as what, whether it counts as behavioral health, and when. */
export function JobForm(props: {
  title: string
  back: string
  from: string | null
  boxes: Boxes
  revision: number
  refused: Refused | undefined
}) {
  const { t } = useTranslation(['apply', 'common'])
  const { refused } = props
  const boxes = refused?.boxes ?? props.boxes
  const { summary, errorsAt } = shownErrors(refused?.errors ?? [])
  const yesNo = useYesNo()
  const from = useDate({ boxes, errorsAt }, 'from')
  const through = useDate({ boxes, errorsAt }, 'through')
  const field = (name: string) => ({ id: name, name, errors: errorsAt(name), defaultValue: boxes[name] })
  return (
    <QuestionPage
      back={{ href: props.back, label: t('common:back') }}
      errors={<ErrorSummary title={t('common:error.summaryTitle')} errors={summary} submission={refused} />}
      title={props.title}
      lead={t('question.job.warning')}
      form={{ reloadDocument: true }}
      continueLabel={t('question.job.save')}
    >
      {refused?.stale && <StaleNotice saved={refused.stale} />}
      <input type="hidden" name="revision" value={refused?.revision ?? props.revision} />
      {props.from && <input type="hidden" name="from" value={props.from} />}
      <TextInput
        {...field('employer')}
        label={t('question.job.employer')}
        hint={t('question.job.employerHint')}
        autoComplete="organization"
      />
      <TextInput {...field('title')} label={t('question.job.job')} autoComplete="organization-title" />
      <Radios
        inline
        {...field('behavioralHealth')}
        label={t('question.job.behavioralHealth')}
        hint={t('question.job.behavioralHealthHint')}
        options={yesNo}
      />
      <DateInput {...from} label={t('question.job.from')} hint={t('question.job.dayHint')} />
      <Checkbox id="still" name="still" label={t('question.job.still')} defaultChecked={boxes.still === 'on'} />
      <DateInput {...through} label={t('question.job.through')} hint={t('question.job.throughHint')} />
    </QuestionPage>
  )
}
