import { useTranslation } from 'react-i18next'
import { shownErrors } from '#app/apply/form-errors.ts'
import { Back } from '#app/components/back.tsx'
import { Button } from '#app/components/form/button.tsx'
import { ErrorSummary } from '#app/components/form/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import type { WordedError } from '#app/wording/evidence.ts'
import { type Carried, CarriedBoxes } from './carried.tsx'

/** Before the first question: how long it takes, and that nothing is kept. */
export function Start(props: {
  title: string
  about: string
  posting: string
  first: string
  carried: Carried
  errors: readonly WordedError[]
}) {
  const { t } = useTranslation(['precheck', 'common'])
  const { summary } = shownErrors(props.errors)
  return (
    <>
      <Back href={props.posting}>{t('start.back')}</Back>
      <ErrorSummary title={t('common:error.summaryTitle')} errors={summary} />
      <PageHeading caption={props.about} title={props.title} lead={t('start.lead')} />
      <div className="prose">
        <h2>{t('start.kept')}</h2>
        <p>{t('start.keptText')}</p>
        <h2>{t('start.decides')}</h2>
        <p>{t('start.decidesText')}</p>
        <form method="post" autoComplete="off">
          <CarriedBoxes carried={props.carried} />
          <Button id="begin" name="show" value={props.first}>
            {t('start.begin')}
          </Button>
        </form>
      </div>
    </>
  )
}
