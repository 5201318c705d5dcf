import { useTranslation } from 'react-i18next'
import { Radios } from '#app/components/form/choices.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { QuestionPage } from '#app/components/form/question-page.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { AnswerList } from './answer-list.tsx'
import type { AnswerShown } from './answers.server.ts'
import { useYesNo } from './question-fields.tsx'
import { type RefusedSignature, SignFields, type TextToSign } from './sign-fields.tsx'

type Page = {
  position: string
  answers: readonly AnswerShown[]
  statement: TextToSign | null
  consent: TextToSign
  declaration: TextToSign
  shown: string
  name: string
  today: string
  revision: number
}

/** On a device of the agency, for the applicant alone: what was entered for them, the one question that is theirs, their signature. */
export function HandOver(props: {
  title: string
  id: string
  page: Page | null
  refused: (RefusedSignature & { agrees: 'yes' | 'no' | null }) | undefined
}) {
  const { t } = useTranslation(['apply', 'common'])
  const { page, refused } = props
  const yesNo = useYesNo()
  if (!page)
    return (
      <>
        <PageHeading title={props.title} lead={t('handOver.done')} />
        <p>
          <a href={`/hr/applications/${props.id}?done=entered`} lang="en">
            HR goes on here
          </a>
        </p>
      </>
    )
  const { statement } = page
  return (
    <QuestionPage
      errors={
        <ErrorSummary
          title={t('common:error.summaryTitle')}
          errors={(refused?.errors ?? []).map(({ box, text }) => ({ href: `#${box}`, text }))}
          submission={refused}
        />
      }
      caption={page.position}
      title={props.title}
      lead={t('handOver.lead')}
      form={{ reloadDocument: true, autoComplete: 'off' }}
      continueLabel={t('sign.send')}
    >
      <Section id="answers" title={t('handOver.answers')}>
        <AnswerList answers={page.answers} />
        <p className="mt-4">{t('handOver.wrong')}</p>
      </Section>
      {statement && (
        <Section id="lived-experience" title={t('question.lived-experience.title')}>
          <p>{t('handOver.alone')}</p>
          <blockquote className="card my-4">{statement.paragraphs.join(' ')}</blockquote>
          <Radios
            inline
            id="agrees"
            name="agrees"
            label={<span className="sr-only">{t('question.lived-experience.title')}</span>}
            hint={statement.note}
            errors={refused?.errors.filter(({ box }) => box === 'agrees').map(({ text }) => text)}
            defaultValue={refused?.agrees ?? undefined}
            options={yesNo}
          />
          <p className="mt-4 text-soft">{t('handOver.alsoStated')}</p>
        </Section>
      )}
      <input type="hidden" name="revision" value={page.revision} />
      <SignFields
        consent={page.consent}
        statement={page.declaration}
        tick={t('sign.declaration')}
        shown={page.shown}
        name={page.name}
        today={page.today}
        refused={refused}
      />
    </QuestionPage>
  )
}
