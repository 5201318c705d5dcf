import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'

const asked = ['you', 'qualifications', 'yesNo'] as const

/** Before the first question: what is asked, what is not, how long it takes. */
export function StartPage(props: {
  title: string
  place: string
  questions: number
  own: { href: string; draft: boolean } | null
}) {
  const { t } = useTranslation('apply')
  const { own } = props
  if (own && !own.draft)
    return (
      <>
        <PageHeading title={props.title} caption={props.place} />
        <Notice tone="information" title={t('start.already')}>
          <p>{t('start.alreadyText')}</p>
          <p className="mt-3">
            <ButtonLink href={own.href}>{t('start.see')}</ButtonLink>
          </p>
        </Notice>
      </>
    )
  return (
    <>
      <PageHeading title={props.title} caption={props.place} />
      <div className="prose">
        <h2>{t('start.ask')}</h2>
        <ul>
          {asked.map((what) => (
            <li key={what}>{t(`start.askList.${what}`)}</li>
          ))}
        </ul>
        <h2>{t('start.askNot')}</h2>
        <p>{t('start.askNotText')}</p>
        <h2>{t('start.time')}</h2>
        <p>{t('start.timeText', { count: props.questions })}</p>
        <p>{t('start.sign')}</p>
        {own ? (
          <p>
            <ButtonLink href={`${own.href}/next`}>{t('start.goOn')}</ButtonLink>
          </p>
        ) : (
          <form method="post">
            <Button>{t('start.begin')}</Button>
          </form>
        )}
      </div>
    </>
  )
}
