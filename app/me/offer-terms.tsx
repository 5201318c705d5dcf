import { useTranslation } from 'react-i18next'
import { DateInWords } from '#app/components/date-in-words.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import { LetterText } from '#app/letters/letter-text.tsx'
import type { OfferPage } from './offer.server.ts'

/** The letter that the acceptance is signed under, by when to answer, and the same on paper. */
export function OfferLetter({ letter, href, standing, expires }: OfferPage) {
  const { t } = useTranslation('me')
  if (!letter) return null
  return (
    <Section id="letter" title={letter.title}>
      {standing === 'open' && (
        <p className="mb-4">
          {t('offer.answerBy')} <DateInWords {...expires} />
        </p>
      )}
      <LetterText letter={letter} />
      <p className="mt-4">
        <a className="inline-flex min-h-11 items-center" href={`${href}/letter.pdf`}>
          {t(standing === 'accepted' ? 'offer.signedPdf' : 'offer.pdf')}
        </a>
      </p>
    </Section>
  )
}

/** Why an offer is not to be answered any more, and what comes next. */
export function OfferClosed(page: OfferPage) {
  const { t } = useTranslation('me')
  switch (page.standing) {
    case 'accepted':
      return (
        <Notice tone="success" title={t('offer.accepted', { date: page.answeredOn })}>
          {page.papers ? (
            <>
              <p>{t('offer.acceptedText')}</p>
              <p className="mt-3">
                <ButtonLink href="/me/clearance">{t('action.papers')}</ButtonLink>
              </p>
            </>
          ) : (
            <a href={page.application}>{t('offer.seeApplication')}</a>
          )}
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
    case 'taken-back':
      return (
        <Notice tone="warning" title={t('offer.takenBack')}>
          <p>{t('offer.takenBackText')}</p>
          <p className="mt-3">
            <a href={page.application}>{t('offer.seeApplication')}</a>
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
