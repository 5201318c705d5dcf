import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AnswerList } from '#app/apply/answer-list.tsx'
import { answersOf } from '#app/apply/answers.server.ts'
import { ownApplicationIn } from '#app/apply/application.server.ts'
import { ButtonLink } from '#app/components/form/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { Section } from '#app/components/section.tsx'
import { StepList } from '#app/components/step-list.tsx'
import { placesOf } from '#app/me/application-places.server.ts'
import { ClosedDraft } from '#app/me/closed-draft.tsx'
import { Locked } from '#app/me/locked.tsx'
import { nextOf, stepsOf } from '#app/me/progress.server.ts'
import { signedTexts } from '#app/me/signed.server.ts'
import { SignedTexts } from '#app/me/signed.tsx'
import { present } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { ownApplications } from '#db/queries/applications.ts'
import { ownPerson } from '#db/queries/own.ts'
import { moved } from '#domain/hiring.ts'
import { longDate } from '#locales/dates.ts'

export const handle = { i18n: ['common', 'apply', 'me'] }
export const meta = titled

/** Where an application stands, what happens next and what was answered. A draft whose posting has closed says so. */
export async function loader(asked: LoaderFunctionArgs) {
  const own = await ownApplicationIn(asked)
  const { application, scope, moment, version, t, language, open, positionTitle: position } = own
  const { portal } = asked.context
  const { db } = portal.database
  const policies = await asked.context.policies()
  const whole = present((await ownApplications(db, scope, moment.today)).find(({ id }) => id === application.id))
  const person = await ownPerson(db, scope, moment.today)
  const words = { t, language, today: moment.today, timeZone: policies.agency.timeZone, policies }
  const closed = application.state === 'draft' && !open && !own.over
  const { closesOn } = application
  const locked = new URL(asked.request.url).searchParams.has('locked')
  const dated = closesOn !== null && closesOn < moment.today
  return {
    title: closed ? t('apply:closed.title') : position,
    state: application.state,
    locked: locked && application.state !== 'draft' ? { sent: application.submittedAt !== null } : null,
    enteredByHr: application.enteredBy !== null,
    place: own.place,
    href: own.href,
    email: person?.email ?? '',
    steps: stepsOf(whole, words),
    next: nextOf(whole, version, words),
    answers: answersOf(own),
    changeable: application.state === 'draft' && !own.over,
    places: await placesOf(asked, own),
    signed: await signedTexts(asked, scope, application.id),
    mayWithdraw: moved(application.state, 'withdraw') !== null && !closed && !own.over,
    closed: closed
      ? dated
        ? t('apply:closed.whatDated', { position, date: longDate(closesOn, language) })
        : t('apply:closed.what', { position })
      : null,
  }
}

export default function OwnApplication() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation(['me', 'apply'])
  if (page.closed) return <ClosedDraft {...page} closed={page.closed} />
  return (
    <>
      <PageHeading caption={t('application.title')} title={page.title} lead={page.place} />
      {page.locked && (
        <div className="mb-8">
          <Locked {...page.locked} href={page.href} />
        </div>
      )}
      {page.state === 'submitted' && !page.locked && (
        <div className="mb-8">
          <Notice tone="success" title={t('application.sent')}>
            {page.email ? t('application.sentText', { email: page.email }) : t('application.sentTextNoMail')}
          </Notice>
        </div>
      )}
      <Section id="next" title={t('application.whatNext')}>
        <p>{page.next.text}</p>
        {page.next.action && (
          <p className="mt-4">
            <ButtonLink href={page.next.action.href}>{page.next.action.label}</ButtonLink>
          </p>
        )}
        {page.places
          .filter(({ waits }) => waits)
          .map((place) => (
            <p key={place.href} className="mt-4">
              <ButtonLink href={place.href}>{place.label}</ButtonLink>
            </p>
          ))}
      </Section>
      <Section id="status" title={t('application.status')}>
        <StepList label={t('application.status')} steps={page.steps} />
      </Section>
      {page.places.length > 0 && (
        <Section id="places" title={t('application.places')}>
          <ul className="grid gap-1">
            {page.places.map((place) => (
              <li key={place.href}>
                <a className="inline-flex min-h-11 items-center" href={place.href}>
                  {place.label}
                </a>
                {place.note && <span className="text-soft"> {place.note}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="answers" title={t('application.answers')}>
        {page.enteredByHr && <p className="mb-4">{t('application.enteredByHr')}</p>}
        <AnswerList answers={page.answers} changeable={page.changeable} />
      </Section>
      <SignedTexts texts={page.signed} />
      {page.mayWithdraw && (
        <p className="mt-8">
          <a href={`${page.href}/withdraw`}>{t('application.withdraw')}</a>
        </p>
      )}
    </>
  )
}
