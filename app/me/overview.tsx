import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Section } from '#app/components/section.tsx'
import { Status, type StatusKind } from '#app/components/status.tsx'
import { type ApplicationState, isClearing } from '#domain/hiring.ts'
import { OwnDuties } from './eligibility.tsx'
import type { OwnOverview } from './overview.server.ts'
import { StatementsLink } from './statements-link.tsx'

const looks: Record<ApplicationState, StatusKind> = {
  draft: 'missing',
  submitted: 'pending',
  screening: 'pending',
  'information-requested': 'info',
  interview: 'pending',
  'conditional-offer': 'info',
  'offer-accepted': 'info',
  'offer-expired': 'lapsed',
  clearing: 'pending',
  hired: 'met',
  'offer-declined': 'not-yet',
  declined: 'not-yet',
  withdrawn: 'not-yet',
  expired: 'not-yet',
}

/** The ways on for who is hired or about to be, and each application with what happens next. */
export function Overview({ papers, employment, clearance, toSign, reporting, applications }: OwnOverview) {
  const { t } = useTranslation('me')
  return (
    <>
      <OwnDuties duties={papers} />
      {clearance && (
        <Section id="clearance" title={t('clearance.title')}>
          <div className="card grid justify-items-start gap-3">
            <p>{t('clearance.text')}</p>
            <ButtonLink href="/me/clearance">{t('clearance.link')}</ButtonLink>
            <StatementsLink toSign={toSign} />
          </div>
        </Section>
      )}
      {employment && (
        <Section id="employment" title={t('employment.title')}>
          <div className="card grid justify-items-start gap-1">
            <p className="font-semibold">{employment.position}</p>
            <p className="text-soft">{employment.since}</p>
            <p className="mt-2">{t('employment.text')}</p>
            <p className="mt-2">
              <ButtonLink href="/me/employment" look="secondary">
                {t('employment.link')}
              </ButtonLink>
            </p>
          </div>
        </Section>
      )}
      {applications.length > 0 && (
        <Section id="applications" title={t('applications')}>
          <ul className="grid gap-4">
            {applications.map((application) => (
              <OneApplication key={application.id} application={application} alone={!clearance} />
            ))}
          </ul>
          <p className="mt-6">
            <a href="/careers">{t('again')}</a>
          </p>
        </Section>
      )}
      {applications.length === 0 && !employment && (
        <EmptyState title={t('none.title')} action={<ButtonLink href="/careers">{t('none.link')}</ButtonLink>}>
          {t('none.text')}
        </EmptyState>
      )}
      {clearance && (
        <p className="mt-6">
          <a className="inline-flex min-h-11 items-center" href="/me/report">
            {reporting}
          </a>
        </p>
      )}
      <p className="mt-6">
        <a className="inline-flex min-h-11 items-center" href="/me/contact">
          {t('application.contact')}
        </a>
      </p>
    </>
  )
}

/** Once there is a part for papers above, the application need not lead there too. */
function OneApplication(props: { application: OwnOverview['applications'][number]; alone: boolean }) {
  const { application, alone } = props
  const { t } = useTranslation('me')
  const href = `/me/applications/${application.id}`
  const { next, state } = application
  return (
    <li className="card grid justify-items-start gap-2">
      <h3>
        <a href={href}>{application.title}</a>
      </h3>
      <p className="text-base text-soft">{application.place}</p>
      <Status kind={looks[state]}>{t(`state.${state}`)}</Status>
      {next.text && <p>{next.text}</p>}
      {application.toRead.map((place) => (
        <p key={place.href}>
          <a className="inline-flex min-h-11 items-center font-semibold" href={place.href}>
            {place.label}: {place.note}
          </a>
        </p>
      ))}
      {application.waiting.map((place) => (
        <p key={place.href}>
          <a className="inline-flex min-h-11 items-center font-semibold" href={place.href}>
            {place.text}
          </a>
        </p>
      ))}
      {next.action && (alone || !isClearing(application.state)) && (
        <ButtonLink href={next.action.href}>{next.action.label}</ButtonLink>
      )}
    </li>
  )
}
