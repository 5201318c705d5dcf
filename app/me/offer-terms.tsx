import { useTranslation } from 'react-i18next'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { OfferPage } from './offer.server.ts'

/** What is offered and what it depends on: the text that the acceptance is signed under. */
export function OfferTerms(page: OfferPage) {
  const { t } = useTranslation('me')
  const rows = [
    { key: t('offer.position'), value: page.position },
    { key: t('offer.program'), value: page.program },
    { key: t('offer.place'), value: page.place },
    { key: t('offer.pay'), value: page.pay },
    { key: t('offer.firstDay'), value: <DateInWords {...page.firstDay} /> },
    ...(page.probation ? [{ key: t('offer.probation'), value: page.probation }] : []),
    ...(page.bonuses.length > 0
      ? [{ key: t('offer.bonuses'), value: page.bonuses.map((bonus) => <div key={bonus}>{bonus}</div>) }]
      : []),
    ...(page.standing === 'open' ? [{ key: t('offer.answerBy'), value: <DateInWords {...page.expires} /> }] : []),
  ]
  return (
    <>
      <SummaryList items={rows} />
      {page.conditions.length > 0 && (
        <div className="mt-10">
          <Section id="conditions" title={t('offer.conditions')}>
            <div className="prose">
              <p>{t('offer.conditionsText')}</p>
              <ul>
                {page.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
              <p className="text-soft">{t('offer.conditionsNote')}</p>
            </div>
          </Section>
        </div>
      )}
    </>
  )
}

/** Why an offer is not to be answered any more, and what comes next. */
export function OfferClosed(page: OfferPage) {
  const { t } = useTranslation('me')
  switch (page.standing) {
    case 'accepted':
      return (
        <Notice tone="success" title={t('offer.accepted', { date: page.answeredOn })}>
          <p>{t('offer.acceptedText')}</p>
          <p className="mt-3">
            <ButtonLink href="/me/clearance">{t('action.papers')}</ButtonLink>
          </p>
        </Notice>
      )
    case 'declined':
      return (
        <Notice tone="information" title={t('offer.declined', { date: page.answeredOn })}>
          {t('offer.declinedText')}
        </Notice>
      )
    case 'expired':
      return (
        <Notice tone="warning" title={t('offer.expired', { date: page.expires.words })}>
          {t('offer.expiredText')}
        </Notice>
      )
    case 'superseded':
      return (
        <Notice tone="information" title={t('offer.superseded')}>
          <p>{t('offer.supersededText')}</p>
          <p className="mt-3">
            <a href="/me">{t('offer.supersededLink')}</a>
          </p>
        </Notice>
      )
    case 'ended':
      return (
        <Notice tone="information" title={t('offer.ended')}>
          {t('offer.endedText')}
        </Notice>
      )
    case 'open':
      return null
  }
}
