import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { Status } from '#app/components/status.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { OwnEmployments } from './employment.server.ts'

/** My employment: first and last day, where the probation stands, leave, and the bonuses with their days. */
export function EmploymentPage({ employments, reviews }: OwnEmployments) {
  const { t } = useTranslation(['clearance', 'review'])
  return (
    <>
      <PageHeading title={t('employment.title')} />
      {reviews.length > 0 && (
        <Section id="reviews" title={t('review:section')}>
          <ul>
            {reviews.map(({ href, text }) => (
              <li key={href}>
                <a className="inline-flex min-h-11 items-center" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          <p className="hint">{t('review:bonus')}</p>
        </Section>
      )}
      {employments.length === 0 && <EmptyState title={t('employment.none')} />}
      {employments.map((employment) => (
        <Employment key={employment.key} employment={employment} />
      ))}
    </>
  )
}

function Employment({ employment }: { employment: OwnEmployments['employments'][number] }) {
  const { t } = useTranslation('clearance')
  const { key, probation, leaves, bonuses } = employment
  const id = key.replace(/\W+/g, '-')
  return (
    <>
      <Section id={id} title={employment.position}>
        <SummaryList
          items={[
            { key: t('employment.hiredOn'), value: employment.hiredOn },
            { key: t('employment.lastDay'), value: employment.lastDay ?? t('employment.goesOn') },
          ]}
        />
      </Section>
      <Section id={`${id}-probation`} title={t('employment.probation')}>
        {probation.now && <p className="sentence">{probation.now}</p>}
        {probation.more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Section>
      {leaves.length > 0 && (
        <Section id={`${id}-leave`} title={t('employment.leave')}>
          <ul>
            {leaves.map((leave) => (
              <li key={leave}>{leave}</li>
            ))}
          </ul>
          <p>{t(employment.extendedByLeave ? 'employment.leaveExplained' : 'employment.leaveNotCounted')}</p>
        </Section>
      )}
      <Section id={`${id}-bonuses`} title={t('employment.bonuses')}>
        {bonuses.length === 0 && employment.bonusesNot && (
          <p>{t(employment.bonusesNot === 'policy' ? 'employment.noBonusesAgain' : 'employment.noBonuses')}</p>
        )}
        <SummaryList
          items={bonuses.map(({ milestone, amount, said }) => ({
            key: t(`employment.bonus.${milestone}`),
            value: (
              <>
                <strong>{amount}</strong>
                {said.map(({ kind, text }) => (
                  <div key={text}>
                    <Status kind={kind}>{text}</Status>
                  </div>
                ))}
              </>
            ),
          }))}
        />
        {bonuses.length > 0 && <p className="hint">{t('employment.bonusNote')}</p>}
      </Section>
    </>
  )
}
