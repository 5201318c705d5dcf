import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { Notice } from '#app/components/notice.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { QuestionId } from '#domain/application.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { shownErrors } from './form-errors.ts'
import { Instead } from './instead.tsx'
import { type FieldsProps, questionFields } from './question-fields.tsx'

/** A form that was not taken: what was typed, what is wrong with it, or what has been saved meanwhile from another window. */
export type Refused = { boxes: Boxes; revision: number; errors: WordedError[]; stale: string | null }

/** Questions of several fields have their heading above them; elsewhere the only field carries it. */
const titledApart: readonly QuestionId[] = ['name', 'contact', 'lived-experience']

/** One question on its page. What was typed stays, whatever happens. */
export function QuestionForm(
  props: Omit<FieldsProps, 'errorsAt'> & {
    question: Exclude<QuestionId, 'experience'>
    title: string
    progress: string
    back: { href: string; label: string }
    from: string | null
    instead?: { way: 'education' | 'experience'; action: string } | null
    revision: number
    refused: Refused | undefined
  },
) {
  const { t } = useTranslation(['apply', 'common'])
  const { refused } = props
  const { summary, errorsAt } = shownErrors(refused?.errors ?? [])
  const Fields = questionFields[props.question]
  return (
    <>
      <QuestionPage
        back={props.back}
        errors={<ErrorSummary title={t('common:error.summaryTitle')} errors={summary} submission={refused} />}
        caption={props.progress}
        title={titledApart.includes(props.question) ? props.title : undefined}
        form={{ reloadDocument: true }}
        continueLabel={t('common:saveAndContinue')}
      >
        {refused?.stale && <StaleNotice saved={refused.stale} />}
        <Fields {...props} boxes={refused?.boxes ?? props.boxes} errorsAt={errorsAt} />
        <input type="hidden" name="revision" value={refused?.revision ?? props.revision} />
        {props.from && <input type="hidden" name="from" value={props.from} />}
      </QuestionPage>
      {props.instead && (
        <Instead instead={props.instead} revision={refused?.revision ?? props.revision} from={props.from} />
      )}
    </>
  )
}

/** Someone, most often oneself in another window, has saved something else meanwhile. */
export function StaleNotice({ saved }: { saved: string }) {
  const { t } = useTranslation('apply')
  return (
    <Notice tone="warning" title={t('stale.title')} announce>
      {t('stale.text', { saved })}
    </Notice>
  )
}
