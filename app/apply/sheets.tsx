import { useTranslation } from 'react-i18next'
import { Back } from '#app/components/back.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { AnswerList } from './answer-list.tsx'
import type { AnswerShown } from './answers.server.ts'
import type { TextToSign } from './sign-fields.tsx'

/**
 * What someone signs by hand: their answers with the declaration, and on a sheet of its own the statement about lived experience.
 * @param props.sheet the number that ties the signature to these answers
 */
export function Sheets(props: {
  title: string
  position: string
  name: string
  answers: readonly AnswerShown[]
  declaration: TextToSign
  statement: TextToSign | null
  sheet: number
  back: string
}) {
  const { t } = useTranslation('apply')
  const { declaration, statement } = props
  return (
    <>
      <div className="not-printed" lang="en">
        <Back href={props.back}>Back to the answers</Back>
        <p className="hint mb-6">Print this page from the menu of your browser, on one side of each sheet.</p>
      </div>
      <PageHeading caption={props.position} title={props.title} lead={props.name} />
      <Section id="answers" title={t('handOver.answers')}>
        <AnswerList answers={props.answers} />
      </Section>
      <Section id="declaration" title={declaration.title}>
        <div className="prose">
          {declaration.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <SignHere />
        <p className="mt-6 text-base">{t('sheets.number', { number: props.sheet })}</p>
      </Section>
      {statement && (
        <div className="own-sheet">
          <Section id="sealed" title={statement.title}>
            <div className="prose">
              <p>{props.name}</p>
              <p>{t('sheets.seal')}</p>
              <p>{statement.note}</p>
              <blockquote className="card">{statement.paragraphs.join(' ')}</blockquote>
              <p className="paper-boxes">
                <span>☐ {t('yes')}</span> <span>☐ {t('no')}</span>
              </p>
            </div>
            <SignHere />
          </Section>
        </div>
      )}
    </>
  )
}

function SignHere() {
  const { t } = useTranslation('apply')
  return (
    <div className="paper-lines">
      <p>{t('sheets.signature')}</p>
      <p>{t('sheets.printedName')}</p>
      <p>{t('sheets.date')}</p>
    </div>
  )
}
