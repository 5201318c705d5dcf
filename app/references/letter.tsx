import { useTranslation } from 'react-i18next'
import { shownErrors } from '#app/apply/form-errors.ts'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import type { Boxes } from '#domain/sending/boxes.ts'
import { ReferenceFields } from './reference-fields.tsx'
import type { ReferenceTexts } from './reference-texts.ts'

/** An answer that was not taken: what was typed, what is wrong with it; `late` = the link takes none any more. */
type Refused = { boxes: Boxes; errors: readonly WordedError[]; late: string | null }

/** The questions to a referee, and the way to say that they cannot answer. */
export function ReferenceForm(props: {
  title: string
  lead: string
  time: string
  texts: ReferenceTexts
  href: string
  refused: Refused | undefined
}) {
  const { t } = useTranslation(['references', 'common'])
  const { refused } = props
  const { summary, errorsAt } = shownErrors(refused?.errors ?? [])
  const idOf = (box: string) => box.replace('.', '-')
  return (
    <QuestionPage
      errors={
        <ErrorSummary
          title={t('common:error.summaryTitle')}
          errors={summary.map(({ href, text }) => ({ href: idOf(href), text }))}
          submission={refused}
        />
      }
      title={props.title}
      lead={props.lead}
      form={{ reloadDocument: true }}
      continueLabel={t('letter.send')}
      other={<a href={`${props.href}/decline`}>{t('letter.cannot')}</a>}
    >
      <p>{props.time}</p>
      <Notice tone="warning">{t('letter.warning')}</Notice>
      <ReferenceFields
        texts={props.texts}
        field={(box) => ({ id: idOf(box), name: box, errors: errorsAt(box), defaultValue: refused?.boxes[box] })}
      />
      <p className="hint">{t('letter.sendHint')}</p>
    </QuestionPage>
  )
}

/** A link that takes no answer any more. What was typed too late can be copied. */
export function LetterEnd({ title, text, refused }: { title: string; text: string; refused: Refused | undefined }) {
  const { t } = useTranslation('references')
  const typed = [refused?.boxes.strengths, refused?.boxes.concerns].filter(Boolean)
  return (
    <>
      <PageHeading title={title} lead={text} />
      {refused?.late && <Notice tone="warning">{refused.late}</Notice>}
      {typed.length > 0 && (
        <div className="mt-6 grid gap-3">
          <p>{t('letter.typed')}</p>
          {typed.map((each) => (
            <blockquote key={each} className="message message-text">
              {each}
            </blockquote>
          ))}
        </div>
      )}
    </>
  )
}
