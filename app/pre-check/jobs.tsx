import { useTranslation } from 'react-i18next'
import { shownErrors } from '#app/apply/form-errors.ts'
import { useDate, useYesNo } from '#app/apply/question-fields.tsx'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { Back, type Carried, CarriedBoxes } from './carried.tsx'

/** The jobs given so far, and whether there is one more. */
export function Jobs(props: {
  title: string
  progress: string
  before: string
  jobs: readonly string[]
  mayAdd: boolean
  carried: Carried
  errors: readonly WordedError[]
}) {
  const { t } = useTranslation(['precheck', 'common'])
  const { summary, errorsAt } = shownErrors(props.errors)
  const yesNo = useYesNo()
  const some = props.jobs.length > 0
  return (
    <>
      <Back show={props.before} carried={props.carried} />
      <QuestionPage
        errors={<ErrorSummary title={t('common:error.summaryTitle')} errors={summary} />}
        caption={props.progress}
        title={some ? props.title : undefined}
        form={{ reloadDocument: true, autoComplete: 'off' }}
        continueLabel={t('common:continue')}
      >
        {some && (
          <ul className="grid gap-3" aria-label={props.title}>
            {props.jobs.map((job, index) => (
              <li key={job} className="card flex flex-wrap items-center justify-between gap-x-6">
                <span>{job}</span>
                <button type="submit" form="others" className="plain-button min-h-11" name="remove" value={index}>
                  {t('common:remove')} <span className="sr-only">{job}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {props.mayAdd ? (
          <Radios
            heading={!some}
            inline
            id="more"
            name="more"
            label={some ? t('experience.another') : props.title}
            hint={t('experience.hint')}
            errors={errorsAt('more')}
            options={yesNo}
          />
        ) : (
          <>
            <p>{t('experience.mostText')}</p>
            <input type="hidden" name="more" value="no" />
          </>
        )}
        <CarriedBoxes carried={props.carried} />
        <input type="hidden" name="step" value="experience" />
      </QuestionPage>
      {/* A form of its own, so that the Enter key goes on and takes nothing out. */}
      <form method="post" id="others">
        <CarriedBoxes carried={props.carried} />
      </form>
    </>
  )
}

/** One job: its first and its last day. */
export function OneJob(props: {
  title: string
  progress: string
  boxes: Boxes
  carried: Carried
  errors: readonly WordedError[]
}) {
  const { t } = useTranslation(['precheck', 'apply', 'common'])
  const { summary, errorsAt } = shownErrors(props.errors)
  const from = useDate({ boxes: props.boxes, errorsAt }, 'from')
  const through = useDate({ boxes: props.boxes, errorsAt }, 'through')
  return (
    <>
      <Back show="experience" carried={props.carried} />
      <QuestionPage
        errors={<ErrorSummary title={t('common:error.summaryTitle')} errors={summary} />}
        caption={props.progress}
        title={props.title}
        lead={t('job.lead')}
        form={{ reloadDocument: true, autoComplete: 'off' }}
        continueLabel={t('job.add')}
      >
        <DateInput {...from} label={t('apply:question.job.from')} hint={t('apply:question.job.dayHint')} />
        <Checkbox
          id="still"
          name="still"
          label={t('apply:question.job.still')}
          defaultChecked={props.boxes.still === 'on'}
        />
        <DateInput {...through} label={t('apply:question.job.through')} hint={t('apply:question.job.throughHint')} />
        <CarriedBoxes carried={props.carried} />
        <input type="hidden" name="step" value="job" />
      </QuestionPage>
    </>
  )
}
